package dev.showrunner.emulator.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads requests off the wire, never more than their limit. */
public final class RequestReader {
    private RequestReader() {}

    /** @param limit of the body in bytes, before and after decoding */
    public static Request read(HttpExchange exchange, int limit) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        byte[] raw = upTo(limit, exchange.getRequestBody());
        byte[] body = headers.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip") ? gunzip(raw, limit) : raw;
        return new Request(
                        exchange.getRequestMethod(),
                        String.valueOf(exchange.getRequestURI().getPath()),
                        exchange.getRequestURI().getRawQuery(),
                        headers,
                        body)
                .overridden();
    }

    /** Decodes gzip; no bytes at all stand for no body, as an empty member does. */
    private static byte[] gunzip(byte[] packed, int limit) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new ByteArrayInputStream(packed));
        int first = in.read();
        if (first < 0) {
            return packed;
        }
        in.unread(first);
        try (GZIPInputStream unpacked = new GZIPInputStream(in)) {
            return upTo(limit, unpacked);
        } catch (ZipException | EOFException e) {
            throw ApiError.of(Reason.PARSE_ERROR, "Parse Error: the body is not gzip, as its Content-Encoding says.");
        }
    }

    private static byte[] upTo(int limit, InputStream in) throws IOException {
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw ApiError.of(Reason.REQUEST_TOO_LARGE, "The request body is larger than " + limit + " bytes.");
        }
        return body;
    }
}
