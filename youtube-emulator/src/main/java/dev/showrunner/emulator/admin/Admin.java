package dev.showrunner.emulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.broadcasts.LiveEvents;
import dev.showrunner.emulator.faults.Faults;
import dev.showrunner.emulator.quota.CallLog;
import dev.showrunner.emulator.quota.Ledger;
import dev.showrunner.emulator.store.Blobs;
import dev.showrunner.emulator.store.Timeline;
import dev.showrunner.emulator.streams.EncoderStatus;
import dev.showrunner.emulator.streams.StreamDocument;
import dev.showrunner.emulator.videos.PublishedVideos;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code /emulator/…}: quota, calls, faults, clock, encoder, videos, reset. JSON in, JSON out, no authorisation. */
public final class Admin {
    private final Timeline timeline;
    private final LiveEvents events;
    private final Faults faults;
    private final Blobs blobs;

    public Admin(Timeline timeline, LiveEvents events, Faults faults, Blobs blobs) {
        this.timeline = timeline;
        this.events = events;
        this.faults = faults;
        this.blobs = blobs;
    }

    public static boolean serves(String path) {
        return path.equals("/emulator") || path.startsWith("/emulator/");
    }

    public Reply answer(Request request) {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /emulator/quota" -> quota();
                case "POST /emulator/quota" -> setQuota(body(request));
                case "GET /emulator/calls" -> calls(request);
                case "GET /emulator/faults" -> Reply.list(FaultsInput.render(faults.list()));
                case "POST /emulator/faults" -> setFaults(body(request));
                case "GET /emulator/clock" -> clock();
                case "POST /emulator/clock" -> setClock(body(request));
                case "POST /emulator/encoder" -> setEncoder(body(request));
                case "GET /emulator/videos" -> videos();
                case "POST /emulator/videos" -> addVideos(body(request));
                case "POST /emulator/reset" -> reset();
                default ->
                    error(
                            404,
                            "There is no " + request.method() + " " + request.path() + ". There is: GET and POST of"
                                    + " /emulator/quota, /emulator/faults, /emulator/clock, /emulator/videos;"
                                    + " GET /emulator/calls; POST /emulator/encoder, /emulator/reset.");
            };
        } catch (BadInput e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply quota() {
        return Reply.json(timeline.transact(tx -> Ledger.statement(tx, tx.now())));
    }

    private Reply setQuota(JsonNode body) {
        JsonNode limit = body.path("limit");
        if (!limit.isIntegralNumber() || !limit.canConvertToInt() || limit.asInt() < 0) {
            throw new BadInput("Send {\"limit\": N} with N a whole number of units from 0.");
        }
        timeline.transact(tx -> {
            Ledger.setLimit(tx, limit.asInt());
            return tx;
        });
        return quota();
    }

    private Reply calls(Request request) {
        String since = request.parameter("since").orElse("0");
        if (!since.matches("\\d{1,18}")) {
            throw new BadInput("since must be the number (seq) of a call, from 0.");
        }
        return Reply.list(timeline.transact(tx -> CallLog.since(tx, Long.parseLong(since))));
    }

    private Reply setFaults(JsonNode body) {
        faults.set(FaultsInput.parse(body));
        return Reply.list(FaultsInput.render(faults.list()));
    }

    private Reply clock() {
        return Reply.json(Json.object()
                .put("now", timeline.now().toString())
                .put("ahead", timeline.ahead().toString()));
    }

    private Reply setClock(JsonNode body) {
        String now = Json.text(body, "now");
        String advance = Json.text(body, "advance");
        if (now.isEmpty() == advance.isEmpty()) {
            throw new BadInput("Send either {\"now\": \"2026-12-01T19:00:00Z\"} or {\"advance\": \"PT1H\"}.");
        }
        try {
            Duration by = advance.isEmpty()
                    ? Duration.between(timeline.now(), OffsetDateTime.parse(now).toInstant())
                    : Duration.parse(advance);
            timeline.setAhead(timeline.ahead().plus(by));
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadInput(
                    advance.isEmpty()
                            ? "now: '" + now + "' is not an RFC 3339 date-time such as 2026-12-01T19:00:00Z."
                            : "advance: '" + advance + "' is not an ISO 8601 duration such as PT1H or -PT30M.");
        }
        return clock();
    }

    private Reply setEncoder(JsonNode body) {
        String streamId = Json.text(body, "streamId");
        EncoderStatus status = EncoderStatus.of(Json.text(body, "status"))
                .orElseThrow(
                        () -> new BadInput("Send {\"streamId\": \"…\", \"status\": \"active\"} or with \"inactive\"."));
        ObjectNode stream = timeline.transact(tx -> {
            StreamDocument found = StreamDocument.find(tx, streamId)
                    .map(known -> StreamDocument.require(tx, known.id()))
                    .orElseThrow(() -> new BadInput("streamId: there is no stream '" + streamId + "'."));
            found.setSending(tx, status);
            events.encoderChanged(tx, found);
            return found.tree();
        });
        return Reply.json(Json.object().put("streamId", streamId).setAll((ObjectNode) stream.get("status")));
    }

    private Reply videos() {
        ObjectNode list = Json.object();
        ArrayNode items = list.putArray("items");
        timeline.transact(tx -> items.addAll(
                VideoDocument.all(tx).stream().map(VideoDocument::tree).toList()));
        return Reply.json(list);
    }

    private Reply addVideos(JsonNode body) {
        JsonNode list = body.isArray() ? body : body.path("items");
        if (!list.isArray()) {
            throw new BadInput("Send a list of video resources, or a videos.list reply with its items.");
        }
        List<ObjectNode> resources = new ArrayList<>();
        for (JsonNode each : list) {
            if (!(each instanceof ObjectNode resource)) {
                throw new BadInput("videos[" + resources.size() + "] must be an object.");
            }
            int index = resources.size();
            PublishedVideos.complaint(resource).ifPresent(complaint -> {
                throw new BadInput("videos[" + index + "]: " + complaint);
            });
            resources.add(resource);
        }
        ObjectNode reply = Json.object();
        ArrayNode ids = reply.putArray("ids");
        timeline.transact(tx -> {
            resources.forEach(resource -> ids.add(PublishedVideos.put(tx, resource)));
            return tx;
        });
        return Reply.json(reply);
    }

    private Reply reset() {
        timeline.reset();
        faults.set(List.of());
        blobs.retain(Set.of());
        return Reply.json(Json.object().put("reset", true));
    }

    private static JsonNode body(Request request) {
        try {
            return Json.parse(request.body());
        } catch (IOException e) {
            throw new BadInput("The body is not JSON.");
        }
    }

    private static Reply error(int status, String message) {
        return Reply.json(status, Json.object().put("error", message));
    }
}
