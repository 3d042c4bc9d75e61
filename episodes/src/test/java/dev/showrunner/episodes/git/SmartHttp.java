package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/** Git's smart HTTP over JGit's own server side, for private repositories: a token is asked for. */
final class SmartHttp implements AutoCloseable {
    static final String TOKEN = "t0ken-hunter2";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Duration pause = Duration.ZERO;
    private volatile @Nullable String declined;
    private volatile Runnable beforePush = () -> {};

    SmartHttp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** From now on each write of a pack takes so long. */
    SmartHttp slow(Duration eachWrite) {
        pause = eachWrite;
        return this;
    }

    private OutputStream pace(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                LockSupport.parkNanos(pause.toNanos());
                out.write(bytes, offset, length);
            }
        };
    }

    /** Serves a repository below a path to those who bring the token. */
    SmartHttp repository(String path, Repository repository) {
        return handle(path, exchange -> {
            if (authorized(exchange)) {
                if (exchange.getRequestURI().toString().contains("git-receive-pack")) {
                    receive(exchange, path, repository);
                } else {
                    upload(exchange, path, repository);
                }
            } else {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                answer(
                        exchange,
                        401,
                        "text/plain",
                        "no " + exchange.getRequestHeaders().getFirst("Authorization"));
            }
        });
    }

    SmartHttp handle(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            handler.handle(exchange);
        });
        return this;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    Remote remote(String path) {
        return Remote.parse(uri(path).toString());
    }

    List<String> requests() {
        return requests;
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(301, -1);
        exchange.close();
    }

    private static boolean authorized(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        String expected = "Basic " + Base64.getEncoder().encodeToString(("x-access-token:" + TOKEN).getBytes(UTF_8));
        return expected.equals(given);
    }

    /** From now on pushes are answered so, as a protected branch does. */
    SmartHttp declining(String answer) {
        declined = answer;
        return this;
    }

    /** Before the next push is taken, this happens. */
    SmartHttp beforePush(Runnable happens) {
        beforePush = happens;
        return this;
    }

    private void receive(HttpExchange exchange, String path, Repository repository) throws IOException {
        ReceivePack receive = new ReceivePack(repository);
        receive.setBiDirectionalPipe(false);
        String no = declined;
        if (no != null) {
            receive.setPreReceiveHook((pack, commands) ->
                    commands.forEach(command -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, no)));
        }
        boolean advertise =
                exchange.getRequestURI().getPath().substring(path.length()).equals("/info/refs");
        exchange.getResponseHeaders()
                .set("Content-Type", "application/x-git-receive-pack-" + (advertise ? "advertisement" : "result"));
        InputStream in = exchange.getRequestBody();
        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            in = new GZIPInputStream(in);
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            if (advertise) {
                PacketLineOut lines = new PacketLineOut(out);
                lines.writeString("# service=git-receive-pack\n");
                lines.end();
                receive.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            } else {
                Runnable first = beforePush;
                beforePush = () -> {};
                first.run();
                receive.receive(new BufferedInputStream(in), out, null);
            }
        }
    }

    private void upload(HttpExchange exchange, String path, Repository repository) throws IOException {
        UploadPack upload = new UploadPack(repository);
        upload.setBiDirectionalPipe(false);
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        if (protocol != null) {
            upload.setExtraParameters(List.of(protocol.split(":", -1)));
        }
        boolean advertise =
                exchange.getRequestURI().getPath().substring(path.length()).equals("/info/refs");
        exchange.getResponseHeaders()
                .set("Content-Type", "application/x-git-upload-pack-" + (advertise ? "advertisement" : "result"));
        InputStream in = exchange.getRequestBody();
        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            in = new GZIPInputStream(in);
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = pace(exchange.getResponseBody())) {
            if (advertise) {
                PacketLineOut lines = new PacketLineOut(out);
                lines.writeString("# service=git-upload-pack\n");
                lines.end();
                upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines), "git-upload-pack");
            } else {
                upload.upload(new BufferedInputStream(in), out, null);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
