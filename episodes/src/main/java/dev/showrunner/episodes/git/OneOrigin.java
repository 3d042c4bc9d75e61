package dev.showrunner.episodes.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Opens HTTP connections to the configured scheme, host and port only, whatever redirects and alternates a server
 * names: a token never reaches another host, and a fetch never reaches into the network around us. A redirect within
 * the origin, such as GitLab's to {@code …/name.git}, is followed.
 */
final class OneOrigin implements HttpConnectionFactory {
    private final String origin;
    private final TransportFailures failures;

    OneOrigin(URI uri, TransportFailures failures) {
        this.origin = origin(uri.getScheme(), uri.getHost(), uri.getPort());
        this.failures = failures;
    }

    /** The server named another origin. */
    static final class OtherOrigin extends IOException {
        private static final long serialVersionUID = 1L;

        OtherOrigin(String origin) {
            super(origin);
        }
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, null);
    }

    @Override
    public HttpConnection create(URL url, @Nullable Proxy proxy) throws IOException {
        String wanted = origin(url.getProtocol(), url.getHost(), url.getPort());
        if (!wanted.equals(origin)) {
            OtherOrigin otherOrigin = new OtherOrigin(wanted);
            failures.redirected(otherOrigin);
            throw otherOrigin;
        }
        return new Observed(url, proxy == null ? Proxy.NO_PROXY : proxy, failures);
    }

    private static String origin(String scheme, String host, int port) {
        int standard = scheme.equalsIgnoreCase("https") ? 443 : 80;
        return (scheme + "://" + host + ":" + (port < 0 ? standard : port)).toLowerCase(Locale.ROOT);
    }

    /** Remembers the last status, which JGit's exceptions tell only in words. */
    private static final class Observed extends JDKHttpConnection {
        private final TransportFailures failures;

        Observed(URL url, Proxy proxy, TransportFailures failures) throws IOException {
            super(url, proxy);
            this.failures = failures;
        }

        @Override
        public int getResponseCode() throws IOException {
            int status = super.getResponseCode();
            failures.answered(status);
            return status;
        }
    }
}
