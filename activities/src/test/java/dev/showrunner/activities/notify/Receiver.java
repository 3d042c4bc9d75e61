package dev.showrunner.activities.notify;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** A server that takes what is posted to it, and answers as a test wants. */
final class Receiver implements AutoCloseable {
    final List<Post> posts = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile IntSupplier status = () -> 204;
    private volatile Map<String, String> headers = Map.of();
    private volatile boolean isMute;

    /** What was posted. */
    record Post(Headers headers, String body, int answered) {
        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int answer = status.getAsInt();
            posts.add(new Post(exchange.getRequestHeaders(), body, answer));
            if (!isMute) {
                headers.forEach(exchange.getResponseHeaders()::add);
                exchange.sendResponseHeaders(answer, -1);
            }
            exchange.close();
        });
        server.start();
    }

    Receiver answers(IntSupplier code) {
        status = code;
        return this;
    }

    Receiver says(String name, String value) {
        headers = Map.of(name, value);
        return this;
    }

    /** It takes what is posted and hangs up. */
    Receiver hangsUp() {
        isMute = true;
        return this;
    }

    /** What was posted and taken. */
    List<Post> taken() {
        return posts.stream().filter(post -> post.answered() < 300).toList();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/webhooks/1/sesame";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
