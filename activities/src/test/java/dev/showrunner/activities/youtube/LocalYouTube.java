package dev.showrunner.activities.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.workflows.audit.AuditEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** A local YouTube for one test, spoken to as any client would, and everything the gateway reported of its calls. */
public final class LocalYouTube implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    /** A call as the ledger was told of it. */
    record Charged(String method, int units, CallLedger.Outcome outcome) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final YouTubeEmulator emulator;
    private final List<Charged> charged = new CopyOnWriteArrayList<>();
    private final List<AuditEntry> audited = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    public LocalYouTube() {
        try {
            emulator = YouTubeEmulator.builder().port(0).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return emulator.uri();
    }

    public InstantSource clock() {
        return this::now;
    }

    public Instant now() {
        return Instant.parse(get("emulator/clock").path("now").asText());
    }

    public YouTubeBroadcasts broadcasts() {
        return broadcasts(YouTubeConnection.local(uri()));
    }

    YouTubeBroadcasts broadcasts(YouTubeConnection connection) {
        return new YouTubeBroadcasts(
                connection,
                (method, units, outcome) -> charged.add(new Charged(method, units, outcome)),
                audited::add,
                clock(),
                new Pauses(pauses::add, new SplittableRandom(1)));
    }

    /** What writes have changed, in order. */
    List<AuditEntry> audited() {
        return audited;
    }

    List<Charged> charged() {
        return charged;
    }

    int chargedUnits() {
        return charged.stream().mapToInt(Charged::units).sum();
    }

    List<Duration> pauses() {
        return pauses;
    }

    /** Sets a fault for one method of the API; {@code times} requests meet it. */
    void fault(String method, String effect, int times) {
        fault(method, effect, times, "");
    }

    void fault(String method, String effect, int times, String message) {
        ObjectNode fault = JSON.createObjectNode().put("effect", effect).put("times", times);
        if (!message.isEmpty()) {
            fault.put("message", message).put("status", 429);
        }
        fault.putObject("match").put(method.startsWith("/") ? "path" : "method", method);
        post("emulator/faults", JSON.createArrayNode().add(fault));
    }

    public void limit(int units) {
        post("emulator/quota", JSON.createObjectNode().put("limit", units));
    }

    int used() {
        return get("emulator/quota").path("used").asInt();
    }

    /** @param status as YouTube names it: {@code active} or {@code inactive} */
    public void encoder(String stream, String status) {
        post("emulator/encoder", JSON.createObjectNode().put("streamId", stream).put("status", status));
    }

    void advance(Duration by) {
        post("emulator/clock", JSON.createObjectNode().put("advance", by.toString()));
    }

    /** The API's methods that were called, in order, without token requests. */
    List<String> calls() {
        List<String> names = new ArrayList<>();
        for (JsonNode call : get("emulator/calls")) {
            String name = call.path("api").asText();
            if (!name.isEmpty() && !name.startsWith("oauth")) {
                names.add(name);
            }
        }
        return names;
    }

    JsonNode log() {
        return get("emulator/calls");
    }

    /** One resource as the wire shows it. */
    ObjectNode resource(String collection, String id, String parts) {
        JsonNode items =
                get("youtube/v3/" + collection + "?id=" + id + "&part=" + parts).path("items");
        return items.isEmpty() ? JSON.createObjectNode() : (ObjectNode) items.get(0);
    }

    ArrayNode list(String collection, String query) {
        return (ArrayNode) get("youtube/v3/" + collection + "?" + query).path("items");
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) {
        return send(request(path).POST(BodyPublishers.ofString(body.toString())).build());
    }

    JsonNode put(String path, JsonNode body) {
        return send(request(path).PUT(BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path))
                .header("Authorization", "Bearer local")
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        emulator.close();
    }
}
