package dev.showrunner.emulator.streams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.PartRules;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@code liveStreams}: list, insert, update, delete.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/docs/liveStreams">liveStreams</a>
 */
public final class StreamMethods {
    private static final String KIND = "youtube#liveStream";
    private static final List<String> PARTS = List.of("snippet", "cdn", "status", "contentDetails");
    private static final PartRules SNIPPET =
            PartRules.keeping("publishedAt", "channelId", "isDefaultStream").orElse("description", "");
    private static final PartRules CDN = PartRules.keeping("ingestionInfo");
    private static final PartRules CONTENT =
            PartRules.keeping("closedCaptionsIngestionUrl").orElse("isReusable", false);
    private static final Set<String> RESOLUTIONS =
            Set.of("variable", "2160p", "1440p", "1080p", "720p", "480p", "360p", "240p");
    private static final int MAX_TITLE = 128;

    private StreamMethods() {}

    public static List<Route> routes() {
        return List.of(
                Route.read("liveStreams.list", "liveStreams", StreamMethods::list),
                Route.write("liveStreams.insert", "POST", "liveStreams", StreamMethods::insert),
                Route.write("liveStreams.update", "PUT", "liveStreams", StreamMethods::update),
                Route.write("liveStreams.delete", "DELETE", "liveStreams", StreamMethods::delete));
    }

    private static Reply list(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        List<String> ids = call.request().values("id");
        boolean mine = call.request().parameter("mine").filter("true"::equals).isPresent();
        if (ids.isEmpty() == !mine) {
            throw ApiError.of(
                    mine ? Reason.INCOMPATIBLE_PARAMETERS : Reason.MISSING_REQUIRED_PARAMETER,
                    "Expected exactly one filter of: id, mine");
        }
        List<ObjectNode> found = call.view().all(Kind.STREAMS).stream()
                .filter(stream ->
                        mine ? new StreamDocument(stream).isReusable() : ids.contains(Json.text(stream, "id")))
                .toList();
        return Reply.json(Page.of(
                "youtube#liveStreamListResponse",
                found,
                call.request(),
                stream -> Json.text(stream, "snippet", "publishedAt") + Json.text(stream, "id"),
                stream -> parts.select(KIND, stream)));
    }

    private static Reply insert(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        checkTitle(Json.child(sent, "snippet"));
        checkCdn(Json.child(sent, "cdn"));
        String id = "stream-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString().substring(0, 23);

        ObjectNode stream = Json.object().put("id", id);
        stream.set("snippet", SNIPPET.replace(Json.object(), Json.child(sent, "snippet")));
        Json.child(stream, "snippet")
                .put("publishedAt", call.now().toString())
                .put("channelId", Channel.ID)
                .put("isDefaultStream", false);
        stream.set("cdn", CDN.replace(Json.object(), Json.child(sent, "cdn")));
        Json.child(stream, "cdn")
                .putObject("ingestionInfo")
                .put("streamName", key)
                .put("ingestionAddress", "rtmp://127.0.0.1/live2")
                .put("backupIngestionAddress", "rtmp://127.0.0.1/live2?backup=1")
                .put("rtmpsIngestionAddress", "rtmps://127.0.0.1/live2")
                .put("rtmpsBackupIngestionAddress", "rtmps://127.0.0.1/live2?backup=1");
        Json.child(stream, "status")
                .put("streamStatus", "ready")
                .putObject("healthStatus")
                .put("status", "noData");
        stream.set("contentDetails", CONTENT.replace(Json.object(), Json.child(sent, "contentDetails")));
        Json.child(stream, "contentDetails")
                .put("closedCaptionsIngestionUrl", "http://127.0.0.1/closedcaption?cid=" + key);
        new StreamDocument(stream).save(call.tx());
        return Reply.json(parts.select(KIND, stream));
    }

    private static Reply update(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        String id = Json.text(sent, "id");
        if (id.isEmpty()) {
            throw ApiError.at("body.id", Reason.ID_REQUIRED, Reason.ID_REQUIRED.message());
        }
        ObjectNode stream = StreamDocument.require(call.tx(), id).tree();
        if (parts.has("snippet")) {
            checkTitle(Json.child(sent, "snippet"));
            stream.set("snippet", SNIPPET.replace(Json.child(stream, "snippet"), Json.child(sent, "snippet")));
        }
        if (parts.has("cdn")) {
            checkCdn(Json.child(sent, "cdn"));
            ObjectNode next = CDN.replace(Json.child(stream, "cdn"), Json.child(sent, "cdn"));
            for (String fixed : List.of("ingestionType", "resolution", "frameRate")) {
                if (!next.path(fixed).equals(stream.path("cdn").path(fixed))) {
                    throw ApiError.of(
                            Reason.LIVE_STREAM_MODIFICATION_NOT_ALLOWED, "cdn." + fixed + " cannot be changed.");
                }
            }
            stream.set("cdn", next);
        }
        if (parts.has("contentDetails")) {
            stream.set(
                    "contentDetails",
                    CONTENT.replace(Json.child(stream, "contentDetails"), Json.child(sent, "contentDetails")));
        }
        new StreamDocument(stream).save(call.tx());
        return Reply.json(parts.select(KIND, stream));
    }

    private static Reply delete(ApiCall call) {
        StreamDocument stream = StreamDocument.require(call.tx(), call.request().required("id"));
        boolean inUse = VideoDocument.all(call.tx()).stream()
                .anyMatch(video -> video.boundStream().equals(stream.id())
                        && !video.lifeCycle().equals("complete"));
        if (inUse) {
            throw ApiError.of(Reason.LIVE_STREAM_DELETION_NOT_ALLOWED);
        }
        call.tx().delete(Kind.STREAMS, stream.id());
        return Reply.empty(204);
    }

    private static void checkTitle(ObjectNode snippet) {
        String title = Json.text(snippet, "title");
        if (title.isBlank()) {
            throw ApiError.of(Reason.TITLE_REQUIRED);
        }
        if (title.codePointCount(0, title.length()) > MAX_TITLE) {
            throw ApiError.of(Reason.INVALID_TITLE, "A stream's title may have 1 to 128 characters.");
        }
    }

    private static void checkCdn(ObjectNode cdn) {
        if (cdn.isEmpty()) {
            throw ApiError.of(Reason.CDN_REQUIRED);
        }
        check(
                cdn,
                "ingestionType",
                Set.of("rtmp", "dash", "webrtc", "hls"),
                Reason.INGESTION_TYPE_REQUIRED,
                Reason.INVALID_INGESTION_TYPE);
        check(cdn, "resolution", RESOLUTIONS, Reason.RESOLUTION_REQUIRED, Reason.INVALID_RESOLUTION);
        check(
                cdn,
                "frameRate",
                Set.of("variable", "30fps", "60fps"),
                Reason.FRAME_RATE_REQUIRED,
                Reason.INVALID_FRAME_RATE);
    }

    private static void check(ObjectNode cdn, String field, Set<String> allowed, Reason missing, Reason invalid) {
        String value = Json.text(cdn, field);
        if (value.isEmpty()) {
            throw ApiError.of(missing);
        }
        if (!allowed.contains(value)) {
            throw ApiError.of(invalid);
        }
    }
}
