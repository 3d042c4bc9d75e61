package dev.showrunner.dashboard.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/**
 * Compresses texts, but not event streams: a compressor holds small pieces back until it has enough of them, and an
 * event would arrive with the one after it.
 */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class Compression implements HttpCompressionStrategy {
    private static final int WORTH_IT = 1_024;
    private static final int MOST_AT_ONCE = 4 * 1_024 * 1_024;

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
        String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (type.startsWith(MediaType.TEXT_EVENT_STREAM)
                || response.headers().contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return false;
        }
        int length = response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, Integer.MAX_VALUE);
        return length >= WORTH_IT && (type.startsWith("text/") || type.contains("json") || type.contains("svg"));
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return MOST_AT_ONCE;
    }
}
