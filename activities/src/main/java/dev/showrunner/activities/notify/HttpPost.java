package dev.showrunner.activities.notify;

import dev.showrunner.thumbnails.GuardedSockets;
import dev.showrunner.workflows.outbox.Receipt;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON once. No redirect is followed; the address that is connected to is judged when the connection is made. The
 * address is a secret, so no reason repeats it.
 */
final class HttpPost {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    private final Reach reach;
    private final InstantSource clock;

    HttpPost(Reach reach, InstantSource clock) {
        this.reach = reach;
        this.clock = clock;
    }

    Receipt send(String secret, byte[] body, Map<String, String> headers) {
        HttpURLConnection connection;
        try {
            connection = connection(secret);
        } catch (IllegalArgumentException | IOException unusable) {
            return Receipt.failed("Its secret holds no " + (reach == Reach.PUBLIC ? "https" : "http") + " address.");
        }
        try {
            prepare(connection, body, headers);
            connection.connect();
        } catch (GuardedSockets.RefusedAddress refused) {
            return Receipt.failed("Its address leads into a private network, where nothing is sent.");
        } catch (IOException e) {
            connection.disconnect();
            return Receipt.later("It cannot be reached (" + e.getClass().getSimpleName() + ").");
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
            out.flush();
            return receipt(connection.getResponseCode(), connection.getHeaderField("Retry-After"));
        } catch (IOException e) {
            return Receipt.failed("It did not answer (" + e.getClass().getSimpleName()
                    + "), so nobody knows whether it arrived. Look, and send it again if it did not.");
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection connection(String secret) throws IOException {
        URI address = URI.create(secret);
        boolean isSecure = "https".equalsIgnoreCase(address.getScheme());
        boolean isPlain = reach == Reach.PRIVATE_TOO && "http".equalsIgnoreCase(address.getScheme());
        if (!(isSecure || isPlain) || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("not an address to post to");
        }
        return (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    }

    private void prepare(HttpURLConnection connection, byte[] body, Map<String, String> headers) throws IOException {
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(
                    new GuardedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), reach::allows));
        }
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        // Without a fixed length the JDK would send a request again by itself when the answer is cut off.
        connection.setFixedLengthStreamingMode(body.length);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("User-Agent", "Showrunner");
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
    }

    private Receipt receipt(int status, @Nullable String retryAfter) {
        if (status >= 200 && status < 300) {
            return Receipt.SENT;
        }
        if (status == TOO_MANY || status == TIMED_OUT || status >= 500) {
            return new Receipt(Receipt.Outcome.LATER, "It answers " + status + ".", moment(retryAfter));
        }
        return status >= 300 && status < 400
                ? Receipt.failed(
                        "It redirects (" + status + "), which is not followed. Keep its own address as secret.")
                : Receipt.failed("It refuses it (" + status + "). Check its address.");
    }

    private @Nullable Instant moment(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        if (retryAfter.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            return clock.instant().plusMillis(Math.round(Double.parseDouble(retryAfter) * 1000));
        }
        try {
            return ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null; // as if it had said nothing
        }
    }
}
