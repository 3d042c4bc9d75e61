package dev.showrunner.activities.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to an API server of this machine that can be cut and mended: to who goes by it, the server has died. */
public final class Relay implements AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("server: https://127\\.0\\.0\\.1:(\\d+)");

    private final Kubeconfig direct;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;

    private Relay(Kubeconfig direct, int target) throws IOException {
        this.direct = direct;
        this.target = target;
        this.listener = listen(0);
    }

    /** To the server that these credentials are for. */
    public static Relay to(Kubeconfig direct) throws IOException {
        Matcher server = SERVER.matcher(direct.content());
        if (!server.find()) {
            throw new IllegalArgumentException("No server on loopback in " + direct);
        }
        return new Relay(direct, Integer.parseInt(server.group(1)));
    }

    /** The same credentials, by this way. */
    public Kubeconfig kubeconfig() {
        return new Kubeconfig(
                SERVER.matcher(direct.content()).replaceFirst("server: https://127.0.0.1:" + listener.getLocalPort()));
    }

    /** From now on nobody answers. */
    public void cut() {
        close();
    }

    /** From now on the server answers again, at the same address. */
    public void mend() throws IOException {
        listener = listen(listener.getLocalPort());
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.startVirtualThread(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                Socket near = from.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                Thread.startVirtualThread(() -> copy(near, far));
                Thread.startVirtualThread(() -> copy(far, near));
            }
        } catch (IOException closed) {
            closeAll();
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            open.remove(from);
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
    }
}
