package dev.showrunner.activities.youtube;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import dev.showrunner.workflows.failure.Bug;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fetches the pictures YouTube shows for its videos: from YouTube's own image hosts over HTTPS, or from the place the
 * API is called at. Follows no redirect, sends no token, reads at most {@value #LARGEST} bytes.
 */
final class Pictures {
    private static final int LARGEST = 10_000_000;
    private static final Pattern IMAGE_HOST = Pattern.compile("(i\\d?|img)\\.(ytimg|youtube)\\.com|yt3\\.ggpht\\.com");

    private final HttpTransport transport;
    private final YouTubeConnection connection;

    Pictures(HttpTransport transport, YouTubeConnection connection) {
        this.transport = transport;
        this.connection = connection;
    }

    /** The address of the largest picture; empty where the video has none of its own. */
    static Optional<URI> address(Resource video) {
        if (!video.flag("contentDetails", "hasCustomThumbnail").orElse(true)
                || !(video.json().get("snippet") instanceof Map<?, ?> snippet)
                || !(snippet.get("thumbnails") instanceof Map<?, ?> sizes)) {
            return Optional.empty();
        }
        return sizes.values().stream()
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(size -> (Map<?, ?>) size)
                .max(Comparator.comparingLong(Pictures::width))
                .map(size -> size.get("url"))
                .map(url -> URI.create(String.valueOf(url)));
    }

    /** The picture; empty where there is none any more. */
    Optional<byte[]> fetch(URI address) throws IOException {
        if (!isAllowed(address)) {
            throw new Bug("YouTube names a picture at a place that is not its own: " + address.getHost());
        }
        int millis = Math.toIntExact(connection.timeout().toMillis());
        HttpRequest request = transport
                .createRequestFactory()
                .buildGetRequest(new GenericUrl(address))
                .setFollowRedirects(false)
                .setLoggingEnabled(false)
                .setConnectTimeout(millis)
                .setReadTimeout(millis);
        try {
            return Optional.of(read(request.execute()));
        } catch (HttpResponseException e) {
            if (e.getStatusCode() == 404 || e.getStatusCode() == 410) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean isAllowed(URI address) {
        URI root = connection.root();
        boolean atRoot = Objects.equals(address.getScheme(), root.getScheme())
                && Objects.equals(address.getHost(), root.getHost())
                && address.getPort() == root.getPort();
        boolean atYouTube = "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getPort() == -1
                && IMAGE_HOST.matcher(address.getHost()).matches();
        return address.getUserInfo() == null && (atRoot || atYouTube);
    }

    private static byte[] read(HttpResponse response) throws IOException {
        try (InputStream content = response.getContent()) {
            byte[] picture = content.readNBytes(LARGEST + 1);
            if (picture.length > LARGEST) {
                throw new Bug("YouTube shows a picture of more than " + LARGEST + " bytes.");
            }
            return picture;
        } finally {
            response.disconnect();
        }
    }

    private static long width(Map<?, ?> size) {
        return size.get("width") instanceof Number width ? width.longValue() : 0;
    }
}
