package dev.showrunner.thumbnails;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches photos over https from hosts the channel lists.
 *
 * <p>Only https on port 443, only listed hosts, at most three redirects and those to listed hosts too. The address a
 * name resolves to is judged when the connection is made to it ({@link GuardedSockets}), so a name that resolves to a
 * public address first and a private one later gains nothing. An answer may take four seconds and have five megabytes;
 * no cookies, no credentials, no proxy. An SVG is refused: it may come from the repository only.
 */
public final class HttpsPhotoFetcher implements PhotoFetcher {
    private static final int REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Set<String> hosts;
    private final GuardedSockets sockets;
    private final int port;
    private final Duration patience;

    /**
     * A fetcher for one channel.
     *
     * @param hosts the channel's {@code imageHosts}; names match exactly, whatever their case
     */
    public HttpsPhotoFetcher(Collection<String> hosts) {
        this(hosts, PublicAddresses::contains, (SSLSocketFactory) SSLSocketFactory.getDefault(), 443, PATIENCE);
    }

    /** For tests against a server on this machine: which addresses are allowed, whose certificates, which port. */
    HttpsPhotoFetcher(
            Collection<String> hosts,
            Predicate<InetAddress> allowed,
            SSLSocketFactory certificates,
            int port,
            Duration patience) {
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.sockets = new GuardedSockets(certificates, allowed);
        this.port = port;
        this.patience = patience;
    }

    @Override
    public byte[] fetch(URI address) throws UnreadablePicture {
        FutureTask<byte[]> answer = new FutureTask<>(() -> follow(address));
        Thread.ofVirtual().name("photo").start(answer);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw UnreadablePicture.passing(
                    "%s did not answer in full within %d seconds; put the photo into the repository."
                            .formatted(address, patience.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnreadablePicture.passing(address + " was not waited for: the program is stopping.");
        } catch (ExecutionException e) {
            throw reason(address, Objects.requireNonNull(e.getCause()));
        } finally {
            // Interrupting a virtual thread closes the socket it waits for.
            answer.cancel(true);
        }
    }

    private static UnreadablePicture reason(URI address, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadablePicture unreadable) {
                return unreadable;
            }
            if (cause instanceof GuardedSockets.RefusedAddress refused) {
                return new UnreadablePicture(
                        "%s leads to %s, which is not on the public internet; put the photo into the repository."
                                .formatted(address, refused.getMessage()));
            }
        }
        if (failure instanceof IOException) {
            return UnreadablePicture.passing(
                    "%s cannot be fetched (%s); correct the address, or put the photo into the repository."
                            .formatted(address, failure.getClass().getSimpleName()));
        }
        throw new IllegalStateException("Fetching " + address + " failed", failure);
    }

    private byte[] follow(URI first) throws IOException, UnreadablePicture {
        URI address = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpsURLConnection connection = connect(address);
            int status = connection.getResponseCode();
            if (status == 200) {
                return body(address, connection);
            }
            String location = connection.getHeaderField("Location");
            if (status < 300 || status > 399 || location == null) {
                String answer = "%s answers %d; correct the address, or put the photo into the repository."
                        .formatted(address, status);
                boolean isPassing = status == 429 || status >= 500;
                throw isPassing ? UnreadablePicture.passing(answer) : new UnreadablePicture(answer);
            }
            address = resolve(address, location);
        }
        throw new UnreadablePicture(
                "%s redirects more than %d times; give the photo's own address.".formatted(first, REDIRECTS));
    }

    private HttpsURLConnection connect(URI address) throws IOException, UnreadablePicture {
        check(address);
        // By itself the connection would use the machine's proxy and follow redirects to anywhere.
        HttpsURLConnection connection =
                (HttpsURLConnection) target(address).toURL().openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(sockets);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("Accept", "image/jpeg, image/png, image/webp, image/gif");
        connection.setRequestProperty("Accept-Encoding", "identity");
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "Showrunner");
        return connection;
    }

    private static byte[] body(URI address, HttpsURLConnection connection) throws IOException, UnreadablePicture {
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readNBytes(PictureReader.MAX_BYTES + 1);
            if (bytes.length > PictureReader.MAX_BYTES) {
                throw new UnreadablePicture("%s has more than %,d bytes; use a smaller picture."
                        .formatted(address, PictureReader.MAX_BYTES));
            }
            return bytes;
        }
    }

    private void check(URI address) throws UnreadablePicture {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        String host = address.getHost();
        if (!https
                || host == null
                || address.getUserInfo() != null
                || (address.getPort() != -1 && address.getPort() != 443)) {
            throw new UnreadablePicture(
                    "%s is not a plain https address; use one, or put the photo into the repository."
                            .formatted(address));
        }
        if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new UnreadablePicture(
                    ("%s is not on a host this channel allows; add %s to imageHosts in channel.yaml, or"
                                    + " put the photo into the repository.")
                            .formatted(address, host));
        }
    }

    private URI target(URI address) {
        return port == 443
                ? address
                : URI.create(address.toString().replaceFirst("(?i)^(https://[^/?#]+)", "$1:" + port));
    }

    private static URI resolve(URI address, String location) throws UnreadablePicture {
        try {
            return address.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new UnreadablePicture(
                    "%s redirects to something that is not an address; correct the address.".formatted(address));
        }
    }
}
