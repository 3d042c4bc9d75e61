package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.util.List;
import java.util.Optional;

/** {@code videos.list}, {@code videos.update}, {@code videos.delete}. */
public final class VideoMethods {
    private static final int MAX_IDS = 50;

    private final VideoRemoval removal;

    public VideoMethods(VideoRemoval removal) {
        this.removal = removal;
    }

    public List<Route> routes() {
        return List.of(
                Route.read("videos.list", "videos", VideoMethods::list),
                Route.write("videos.update", "PUT", "videos", VideoMethods::update),
                Route.write("videos.delete", "DELETE", "videos", this::delete));
    }

    private static Reply list(ApiCall call) {
        Request request = call.request();
        Parts parts = Parts.of(request, VideoResource.PARTS);
        List<String> ids = request.values("id");
        if (ids.isEmpty()) {
            throw ApiError.of(
                    Reason.MISSING_REQUIRED_PARAMETER,
                    "No filter selected. Expected one of: id (the local YouTube has no charts and no ratings)");
        }
        if (ids.size() > MAX_IDS) {
            throw ApiError.at("id", Reason.INVALID_PARAMETER, "At most 50 ids may be asked for at once.");
        }
        List<VideoDocument> found = ids.stream()
                .map(id -> VideoDocument.find(call.view(), id))
                .flatMap(Optional::stream)
                .toList();
        ObjectNode list = Json.object().put("kind", "youtube#videoListResponse");
        list.putObject("pageInfo").put("totalResults", found.size()).put("resultsPerPage", found.size());
        var items = list.putArray("items");
        found.forEach(video -> items.add(parts.select(VideoResource.KIND, VideoResource.of(video, call.base()))));
        return Reply.json(list);
    }

    private static Reply update(ApiCall call) {
        Parts parts = Parts.of(call.request(), VideoResource.PARTS);
        ObjectNode sent = call.request().json();
        String id = Json.text(sent, "id");
        if (id.isEmpty()) {
            throw ApiError.at("body.id", Reason.ID_REQUIRED, Reason.ID_REQUIRED.message());
        }
        VideoDocument video = VideoDocument.edit(call.tx(), id, Reason.VIDEO_NOT_FOUND);
        VideoUpdate.apply(video, parts, sent);
        video.save(call.tx());
        return Reply.json(parts.select(VideoResource.KIND, VideoResource.of(video, call.base())));
    }

    private Reply delete(ApiCall call) {
        VideoDocument video = VideoDocument.edit(call.tx(), call.request().required("id"), Reason.VIDEO_NOT_FOUND);
        if (VideoResource.liveBroadcastContent(video).equals("live")) {
            throw ApiError.of(Reason.FORBIDDEN, "A video cannot be deleted while its broadcast is live.");
        }
        removal.remove(call.tx(), video);
        return Reply.empty(204);
    }
}
