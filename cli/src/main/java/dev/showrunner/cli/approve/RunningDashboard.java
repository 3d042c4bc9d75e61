package dev.showrunner.cli.approve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.report.Visible;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A dashboard that runs, asked over HTTP.
 *
 * @param root its address
 */
record RunningDashboard(URI root) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where one reads what is approved. */
    URI page() {
        return root.resolve("/published");
    }

    /**
     * Approves a revision.
     *
     * @param revision hexadecimal
     * @return where the rewrite stands then, as {@code GET /api/rewrites} tells it
     * @throws UserError when the dashboard refuses or nothing answers
     */
    JsonNode approve(String revision) {
        HttpResponse<String> answer = post("/api/approvals/" + revision);
        return switch (answer.statusCode()) {
            case 200 -> json(answer);
            case 409 -> throw new UserError(detail(answer), "See " + page() + " for what waits, if anything does");
            case 421 ->
                throw new UserError(
                        "The dashboard at " + root + " answers on its own machine only",
                        "Run the command there, with --dashboard http://localhost and its port");
            default -> throw new UserError(detail(answer), "See the log of the Showrunner that runs there");
        };
    }

    private HttpResponse<String> post(String path) {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
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
            throw new UserError("Interrupted", "Try again: approving twice does no harm", e);
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
}
