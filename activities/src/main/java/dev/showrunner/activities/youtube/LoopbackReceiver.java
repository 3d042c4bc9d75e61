package dev.showrunner.activities.youtube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits on a loopback address for the browser to come back from the consent page. Listens on 127.0.0.1 alone, on any
 * free port, and takes the first answer that carries the right state; whoever else knocks is turned away.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc8252#section-7.3">RFC 8252, loopback redirection</a>
 */
final class LoopbackReceiver implements AutoCloseable {
    private static final String PATH = "/signed-in";

    private final String state;
    private final HttpServer server;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

    /** Listens for an answer with this state. */
    LoopbackReceiver(String state) throws IOException {
        this.state = state;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    /** Where the consent page has to send the browser. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /**
     * Waits for the code.
     *
     * @throws NeedsHuman when the person refused, or did not answer in time
     */
    String code(Duration patience) throws InterruptedException {
        try {
            Map<String, String> parameters = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            String code = parameters.get("code");
            if (code != null) {
                return code;
            }
            String error = parameters.getOrDefault("error", "no code").replaceAll("[^A-Za-z0-9_ .-]", "");
            throw error.equals("access_denied")
                    ? new NeedsHuman("Access was not allowed.", "Run 'showrunner login' again and choose Allow.")
                    : new NeedsHuman("Google refused the sign-in: " + error + ".", "Run 'showrunner login' again.");
        } catch (TimeoutException e) {
            throw new NeedsHuman(
                    "Nobody answered in the browser for " + patience.toMinutes() + " minutes.",
                    "Run 'showrunner login' again.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
            boolean expected = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().equals(PATH)
                    && isOurs(parameters.getOrDefault("state", ""));
            if (!expected) {
                reply(
                        exchange,
                        404,
                        "Nothing to see here",
                        "This address waits for a sign-in that was begun elsewhere.");
            } else if (parameters.containsKey("code")) {
                reply(exchange, 200, "Signed in", "You can close this page and go back to the terminal.");
                answer.complete(parameters);
            } else {
                reply(exchange, 200, "Not signed in", "Access was not allowed. The terminal says how to go on.");
                answer.complete(parameters);
            }
        }
    }

    private boolean isOurs(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", 50)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void reply(HttpExchange exchange, int status, String title, String sentence) throws IOException {
        byte[] page = ("<!doctype html><html lang=en><meta charset=utf-8><meta name=color-scheme content='dark light'>"
                        + "<title>Showrunner</title><body style='font:18px/1.5 system-ui;margin:20vh auto;max-width:32em'>"
                        + "<h1>" + title + "</h1><p>" + sentence + "</html>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
