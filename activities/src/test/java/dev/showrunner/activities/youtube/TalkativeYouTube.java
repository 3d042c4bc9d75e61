package dev.showrunner.activities.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A YouTube that knows secrets and tells them: in front of a local one it takes and gives tokens of its own, puts a
 * stream key into every stream it shows, asked or not, and repeats what it was sent in its refusals.
 */
final class TalkativeYouTube implements AutoCloseable {
    static final String CANARY = "CANARY";
    static final YouTubeCredentials CREDENTIALS =
            new YouTubeCredentials("local", "GOCSPX-" + CANARY + "-secret", "1//" + CANARY + "-refresh");
    private static final Set<String> COPIED = Set.of("content-type", "content-encoding");

    private final LocalYouTube behind;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean revoked;

    TalkativeYouTube(LocalYouTube behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Refuses the next requests, repeating what they carried. */
    void refuse(int times) {
        refusals.set(times);
    }

    /** Accepts the refresh token no more. */
    void revoke() {
        revoked = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals("/token")) {
                String form = new String(body, StandardCharsets.UTF_8);
                String token = "{\"access_token\":\"ya29." + CANARY + "-access\",\"expires_in\":3599}";
                String refusal = "{\"error\":\"invalid_grant\",\"error_description\":\"" + form + "\"}";
                reply(exchange, revoked ? 400 : 200, "application/json", revoked ? refusal : token);
            } else if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                String message = "Request with " + sent + " was refused; the key is streamName=" + CANARY;
                ObjectNode error = LocalYouTube.JSON.createObjectNode();
                error.putObject("error")
                        .put("code", 403)
                        .put("message", message)
                        .putArray("errors")
                        .addObject()
                        .put("reason", "forbidden")
                        .put("domain", "youtube.liveBroadcast")
                        .put("message", message);
                reply(exchange, 403, "application/json; charset=UTF-8", error.toString());
            } else {
                pass(exchange, body);
            }
        }
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        behind.uri().resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer local");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (COPIED.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.getFirst());
            }
        });
        HttpResponse<byte[]> response = send(request.build());
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (exchange.getRequestURI().getPath().endsWith("/liveStreams")) {
            reply(exchange, response.statusCode(), type, withKeys(response.body()));
        } else {
            exchange.getResponseHeaders().put("Content-Type", List.of(type));
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String withKeys(byte[] body) throws IOException {
        JsonNode answer = LocalYouTube.JSON.readTree(body);
        if (answer.has("items")) {
            answer.get("items").forEach(stream -> putKey((ObjectNode) stream));
        } else {
            putKey((ObjectNode) answer);
        }
        return answer.toString();
    }

    private static void putKey(ObjectNode stream) {
        stream.putObject("cdn").putObject("ingestionInfo").put("streamName", CANARY + "-stream-key");
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of(type));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
