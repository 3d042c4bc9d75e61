package dev.showrunner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.report.Visible;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard that runs, asked over HTTP.
 *
 * @param root its address
 * @param key what a dashboard with sign-in is shown; absent where there is none to show
 */
public record RunningDashboard(URI root, @Nullable String key) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where one reads what is approved. */
    public URI page() {
        return root.resolve("/published");
    }

    /**
     * Approves a revision.
     *
     * @param revision hexadecimal
     * @return where the rewrite stands then, as {@code GET /api/rewrites} tells it
     * @throws UserError when the dashboard refuses or nothing answers
     */
    public JsonNode approve(String revision) {
        return answer(
                request("/api/approvals/" + revision).POST(HttpRequest.BodyPublishers.noBody()),
                "See " + page() + " for what waits, if anything does");
    }

    /**
     * What somebody edited in a video, as a change of the repository.
     *
     * @param videoId letters, digits, {@code -} and {@code _}
     * @return as {@code GET /api/drift/{videoId}/keep} tells it
     * @throws UserError when there is no such change or nothing answers
     */
    public JsonNode keep(String videoId) {
        return answer(request("/api/drift/" + videoId + "/keep").GET(), "See " + page() + " for what somebody edited");
    }

    /**
     * Where the rewriting of published videos stands.
     *
     * @return as {@code GET /api/rewrites} tells it
     * @throws UserError when no video is followed yet or nothing answers
     */
    public JsonNode rewrites() {
        return answer(
                request("/api/rewrites").GET(), "Published videos are followed once a first revision is in force");
    }

    private JsonNode answer(HttpRequest.Builder request, String remedy) {
        HttpResponse<String> answer = send(request.build());
        return switch (answer.statusCode()) {
            case 200 -> json(answer);
            case 401 ->
                throw new UserError(
                        "The dashboard at " + root + " wants to know who asks",
                        "Run the command on its machine, with --home naming its home");
            case 404, 409, 503, 504 -> throw new UserError(detail(answer), remedy);
            case 421 ->
                throw new UserError(
                        "The dashboard at " + root + " answers on its own machine only",
                        "Run the command there, with --dashboard http://localhost and its port");
            default -> throw new UserError(detail(answer), "See the log of the Showrunner that runs there");
        };
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UserError(
                    "No Showrunner answers at " + root,
                    "Start it with showrunner up or serve, or name its address with --dashboard",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted", "Try again: asking twice does no harm", e);
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw notOurs(e);
        }
    }

    /** What a problem says of itself; nothing of another's answer reaches a terminal as it is. */
    private String detail(HttpResponse<String> answer) {
        try {
            String detail = JSON.readTree(answer.body()).path("detail").asText();
            if (!detail.isEmpty()) {
                return Visible.of(detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail);
            }
        } catch (JsonProcessingException e) {
            throw notOurs(e);
        }
        return "The dashboard at " + root + " answered " + answer.statusCode();
    }

    private UserError notOurs(JsonProcessingException e) {
        return new UserError("What answers at " + root + " is no Showrunner", "Name its address with --dashboard", e);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return root.toString();
    }
}
