package dev.showrunner.emulator.playlists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.ThumbnailLinks;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code playlistItems}: list, insert, update, delete. A video may stand in a playlist twice, as on YouTube.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/playlistItems">playlistItems</a>
 */
public final class PlaylistItemMethods {
    private static final String KIND = "youtube#playlistItem";
    private static final List<String> PARTS = List.of("snippet", "contentDetails", "status");

    private PlaylistItemMethods() {}

    public static List<Route> routes() {
        return List.of(
                Route.read("playlistItems.list", "playlistItems", PlaylistItemMethods::list),
                Route.write("playlistItems.insert", "POST", "playlistItems", PlaylistItemMethods::insert),
                Route.write("playlistItems.update", "PUT", "playlistItems", PlaylistItemMethods::update),
                Route.write("playlistItems.delete", "DELETE", "playlistItems", PlaylistItemMethods::delete));
    }

    private static Reply list(ApiCall call) {
        Request request = call.request();
        Parts parts = Parts.of(request, PARTS);
        Optional<String> playlistId = request.parameter("playlistId");
        List<String> ids = request.values("id");
        if (playlistId.isPresent() != ids.isEmpty()) {
            throw ApiError.of(
                    ids.isEmpty() ? Reason.MISSING_REQUIRED_PARAMETER : Reason.INCOMPATIBLE_PARAMETERS,
                    "Expected exactly one filter of: id, playlistId");
        }
        Optional<String> videoId = request.parameter("videoId");
        List<ObjectNode> found = playlistId
                .map(id -> itemsOf(call.view(), id))
                .orElseGet(() -> call.view().all(Kind.PLAYLIST_ITEMS).stream()
                        .filter(item -> ids.contains(Json.text(item, "id")))
                        .toList())
                .stream()
                .filter(item -> videoId.isEmpty() || videoId.get().equals(videoId(item)))
                .toList();
        return Reply.json(Page.of(
                "youtube#playlistItemListResponse",
                found,
                request,
                item -> HexFormat.of().toHexDigits(PlaylistOrder.position(item)) + Json.text(item, "id"),
                item -> parts.select(KIND, render(item, call.view(), call.base()))));
    }

    private static List<ObjectNode> itemsOf(View view, String playlistId) {
        if (playlistId.equals(Channel.UPLOADS)) {
            return Uploads.items(view);
        }
        PlaylistMethods.edit(view, playlistId);
        return PlaylistOrder.of(view, playlistId);
    }

    private static Reply insert(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        ObjectNode item =
                Json.object().put("id", "PLI" + UUID.randomUUID().toString().replace("-", ""));
        item.putObject("snippet").put("publishedAt", call.now().toString());
        return save(call, parts, item, sent);
    }

    private static Reply update(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        ObjectNode item = edit(call.view(), Json.text(sent, "id"));
        return save(call, parts, item, sent);
    }

    private static Reply save(ApiCall call, Parts parts, ObjectNode item, ObjectNode sent) {
        ObjectNode snippet = Json.child(sent, "snippet");
        String playlistId = Json.text(snippet, "playlistId");
        String videoId = Json.text(snippet, "resourceId", "videoId");
        if (playlistId.isEmpty()) {
            throw ApiError.of(Reason.PLAYLIST_ID_REQUIRED);
        }
        if (videoId.isEmpty()) {
            throw ApiError.of(Reason.RESOURCE_ID_REQUIRED);
        }
        PlaylistMethods.edit(call.tx(), playlistId);
        VideoDocument.edit(call.tx(), videoId, Reason.VIDEO_NOT_FOUND);

        ObjectNode own = Json.child(item, "snippet").put("playlistId", playlistId);
        own.putObject("resourceId").put("kind", "youtube#video").put("videoId", videoId);
        if (parts.has("contentDetails")) {
            String note = Json.text(sent, "contentDetails", "note");
            item.putObject("contentDetails").put("note", note);
        }
        PlaylistOrder.place(call.tx(), item, position(snippet));
        ObjectNode saved = edit(call.tx(), Json.text(item, "id"));
        return Reply.json(parts.select(KIND, render(saved, call.tx(), call.base())));
    }

    private static Reply delete(ApiCall call) {
        PlaylistOrder.remove(call.tx(), edit(call.tx(), call.request().required("id")));
        return Reply.empty(204);
    }

    private static ObjectNode edit(View view, String id) {
        return view.find(Kind.PLAYLIST_ITEMS, id)
                .map(ObjectNode::deepCopy)
                .orElseThrow(() -> ApiError.of(Reason.PLAYLIST_ITEM_NOT_FOUND));
    }

    private static Optional<Integer> position(ObjectNode snippet) {
        JsonNode position = snippet.path("position");
        if (position.isMissingNode() || position.isNull()) {
            return Optional.empty();
        }
        if (!position.canConvertToInt()) {
            throw ApiError.of(Reason.INVALID_PLAYLIST_ITEM_POSITION);
        }
        return Optional.of(position.asInt());
    }

    private static String videoId(ObjectNode item) {
        return Json.text(item, "snippet", "resourceId", "videoId");
    }

    private static ObjectNode render(ObjectNode item, View view, URI base) {
        ObjectNode resource = item.deepCopy();
        ObjectNode snippet =
                Json.child(resource, "snippet").put("channelId", Channel.ID).put("channelTitle", Channel.TITLE);
        ObjectNode details = Json.child(resource, "contentDetails").put("videoId", videoId(item));
        VideoDocument.find(view, videoId(item)).ifPresent(video -> {
            snippet.put("title", video.title());
            snippet.put("description", Json.text(video.snippet(), "description"));
            snippet.put("videoOwnerChannelTitle", Channel.TITLE).put("videoOwnerChannelId", Channel.ID);
            snippet.set("thumbnails", ThumbnailLinks.of(video, base));
            details.put("videoPublishedAt", Json.text(video.snippet(), "publishedAt"));
            resource.putObject("status").put("privacyStatus", Json.text(video.status(), "privacyStatus"));
        });
        return resource;
    }
}
