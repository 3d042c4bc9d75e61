package dev.showrunner.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.emulator.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Plain HTTP to the local YouTube, for what Google's client would never send and for {@code /emulator/…}. */
final class Local {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI root;

    Local(URI root) {
        this.root = root;
    }

    record Answer(int status, String text, HttpResponse<byte[]> raw) {
        JsonNode json() throws IOException {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8));
        }

        String reason() throws IOException {
            return json().at("/error/errors/0/reason").asText();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** A request to the API with the bearer token that is always good. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).header("Authorization", "Bearer local");
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    }
}
