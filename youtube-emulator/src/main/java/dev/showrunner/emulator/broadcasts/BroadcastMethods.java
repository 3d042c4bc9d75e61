package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.videos.VideoRemoval;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** {@code liveBroadcasts}: list, insert, update, delete. */
public final class BroadcastMethods {
    private static final List<String> FILTERS = List.of("id", "mine", "broadcastStatus");

    private final VideoRemoval removal;

    public BroadcastMethods(VideoRemoval removal) {
        this.removal = removal;
    }

    public List<Route> routes() {
        return List.of(
                Route.read("liveBroadcasts.list", "liveBroadcasts", BroadcastMethods::list),
                Route.write("liveBroadcasts.insert", "POST", "liveBroadcasts", BroadcastMethods::insert),
                Route.write("liveBroadcasts.update", "PUT", "liveBroadcasts", BroadcastMethods::update),
                Route.write("liveBroadcasts.delete", "DELETE", "liveBroadcasts", this::delete));
    }

    static Reply show(ApiCall call, Parts parts, VideoDocument video) {
        return Reply.json(parts.select(BroadcastResource.KIND, BroadcastResource.of(video, call.base())));
    }

    private static Reply list(ApiCall call) {
        Parts parts = Parts.of(call.request(), BroadcastResource.PARTS);
        Predicate<VideoDocument> wanted = filter(call.request());
        Predicate<VideoDocument> ofType = type(call.request());
        List<VideoDocument> found = VideoDocument.all(call.view()).stream()
                .filter(VideoDocument::hasBroadcast)
                .filter(wanted.and(ofType))
                .toList();
        return Reply.json(Page.of(
                "youtube#liveBroadcastListResponse",
                found,
                call.request(),
                VideoDocument::newestFirst,
                video -> parts.select(BroadcastResource.KIND, BroadcastResource.of(video, call.base()))));
    }

    private static Predicate<VideoDocument> filter(Request request) {
        List<String> given = FILTERS.stream()
                .filter(name -> request.parameter(name).isPresent())
                .toList();
        if (given.isEmpty()) {
            throw ApiError.of(
                    Reason.MISSING_REQUIRED_PARAMETER,
                    "No filter selected. Expected one of: id, mine, broadcastStatus");
        }
        if (given.size() > 1) {
            throw ApiError.at(
                    given.getLast(),
                    Reason.INCOMPATIBLE_PARAMETERS,
                    "Incompatible parameters specified in the request: " + String.join(", ", given));
        }
        String value = request.required(given.getFirst());
        return switch (given.getFirst()) {
            case "id" -> {
                Set<String> ids = Set.copyOf(request.values("id"));
                yield video -> ids.contains(video.id());
            }
            case "mine" -> {
                if (!value.equals("true")) {
                    throw ApiError.at("mine", Reason.INVALID_PARAMETER, "mine can only be true.");
                }
                yield video -> true;
            }
            default -> withStatus(value);
        };
    }

    private static Predicate<VideoDocument> withStatus(String status) {
        return switch (status) {
            case "all" -> video -> true;
            case "active" -> video -> state(video).isActive();
            case "completed" -> video -> state(video).isOver();
            case "upcoming" ->
                video -> !state(video).isActive() && !state(video).isOver();
            default ->
                throw ApiError.at(
                        "broadcastStatus",
                        Reason.INVALID_PARAMETER,
                        "Invalid value '" + status + "'. Expected one of: all, active, completed, upcoming");
        };
    }

    private static Predicate<VideoDocument> type(Request request) {
        String type = request.parameter("broadcastType").orElse("event");
        return switch (type) {
            case "all", "event" -> video -> true;
            case "persistent" -> video -> false;
            default ->
                throw ApiError.at(
                        "broadcastType",
                        Reason.INVALID_PARAMETER,
                        "Invalid value '" + type + "'. Expected one of: all, event, persistent");
        };
    }

    private static Reply insert(ApiCall call) {
        Parts parts = Parts.of(call.request(), BroadcastResource.PARTS);
        ObjectNode sent = call.request().json();
        VideoDocument video = VideoDocument.create(call.tx());
        BroadcastWrite.begin(video);
        BroadcastWrite.requireComplete(parts, sent);
        BroadcastWrite.apply(video, parts, sent, call.now());
        video.save(call.tx());
        return show(call, parts, video);
    }

    private static Reply update(ApiCall call) {
        Parts parts = Parts.of(call.request(), BroadcastResource.PARTS);
        ObjectNode sent = call.request().json();
        String id = Json.text(sent, "id");
        if (id.isEmpty()) {
            throw ApiError.at("body.id", Reason.ID_REQUIRED, Reason.ID_REQUIRED.message());
        }
        VideoDocument video = VideoDocument.editBroadcast(call.tx(), id);
        BroadcastWrite.apply(video, parts, sent, call.now());
        video.save(call.tx());
        return show(call, parts, video);
    }

    private Reply delete(ApiCall call) {
        VideoDocument video =
                VideoDocument.editBroadcast(call.tx(), call.request().required("id"));
        if (!state(video).isBeforeIngest()) {
            throw ApiError.of(Reason.LIVE_BROADCAST_DELETION_NOT_ALLOWED);
        }
        removal.remove(call.tx(), video);
        return Reply.empty(204);
    }

    private static Lifecycle state(VideoDocument video) {
        return Lifecycle.of(video.lifeCycle()).orElseThrow();
    }
}
