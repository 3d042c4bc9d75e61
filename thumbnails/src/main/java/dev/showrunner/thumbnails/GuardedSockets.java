package dev.showrunner.thumbnails;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that judge the address they are about to connect to.
 *
 * <p>The judgement and the connection use the same resolved address: there is no second look-up between them whose
 * answer could differ.
 */
public final class GuardedSockets extends SSLSocketFactory {
    private final SSLSocketFactory certificates;
    private final Predicate<InetAddress> allowed;

    /**
     * Sockets over TLS.
     *
     * @param certificates decides whom to trust
     * @param allowed which addresses may be connected to
     */
    public GuardedSockets(SSLSocketFactory certificates, Predicate<InetAddress> allowed) {
        this.certificates = certificates;
        this.allowed = allowed;
    }

    /** An address that is not connected to. The message is the address. */
    public static final class RefusedAddress extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedAddress(String address) {
            super(address);
        }
    }

    /** A plain socket, which {@link javax.net.ssl.HttpsURLConnection} connects first and wraps afterwards. */
    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                InetAddress address = endpoint instanceof InetSocketAddress inet ? inet.getAddress() : null;
                if (address == null || !allowed.test(address)) {
                    throw new RefusedAddress(address == null ? "no address" : address.getHostAddress());
                }
                super.connect(endpoint, timeout);
            }

            @Override
            public void connect(SocketAddress endpoint) throws IOException {
                connect(endpoint, 0);
            }
        };
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return certificates.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return unguarded();
    }

    private static Socket unguarded() throws IOException {
        throw new IOException("Only sockets that judge their address first are made here");
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return certificates.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return certificates.getSupportedCipherSuites();
    }
}
