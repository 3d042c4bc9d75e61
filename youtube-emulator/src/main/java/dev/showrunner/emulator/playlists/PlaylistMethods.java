package dev.showrunner.emulator.playlists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.api.ApiCall;
import dev.showrunner.emulator.api.Route;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.MetadataRules;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Page;
import dev.showrunner.emulator.wire.PartRules;
import dev.showrunner.emulator.wire.Parts;
import dev.showrunner.emulator.wire.Reason;
import dev.showrunner.emulator.wire.Reply;
import dev.showrunner.emulator.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * {@code playlists}: list, insert, update, delete.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/playlists">playlists</a>
 */
public final class PlaylistMethods {
    private static final String KIND = "youtube#playlist";
    private static final List<String> PARTS = List.of("snippet", "status", "contentDetails", "localizations", "player");
    private static final List<String> FILTERS = List.of("id", "mine", "channelId");
    private static final PartRules SNIPPET = PartRules.keeping(
                    "publishedAt", "channelId", "channelTitle", "thumbnails", "localized")
            .orElse("description", "");
    private static final PartRules STATUS = PartRules.keeping().orElse("privacyStatus", "public");
    private static final PartRules LOCALIZATIONS = PartRules.keeping();
    private static final int MAX_TITLE = 150;

    private PlaylistMethods() {}

    public static List<Route> routes() {
        return List.of(
                Route.read("playlists.list", "playlists", PlaylistMethods::list),
                Route.write("playlists.insert", "POST", "playlists", PlaylistMethods::insert),
                Route.write("playlists.update", "PUT", "playlists", PlaylistMethods::update),
                Route.write("playlists.delete", "DELETE", "playlists", PlaylistMethods::delete));
    }

    private static Reply list(ApiCall call) {
        Request request = call.request();
        Parts parts = Parts.of(request, PARTS);
        List<String> given = FILTERS.stream()
                .filter(name -> request.parameter(name).isPresent())
                .toList();
        if (given.size() != 1) {
            throw ApiError.of(
                    given.isEmpty() ? Reason.MISSING_REQUIRED_PARAMETER : Reason.INCOMPATIBLE_PARAMETERS,
                    "Expected exactly one filter of: id, mine, channelId");
        }
        List<String> ids = request.values("id");
        boolean ofChannel = !given.equals(List.of("channelId"))
                || request.required("channelId").equals(Channel.ID);
        List<ObjectNode> found = new ArrayList<>(call.view().all(Kind.PLAYLISTS));
        if (ids.contains(Channel.UPLOADS)) {
            found.add(Uploads.playlist(call.view()));
        }
        found.removeIf(playlist -> !ofChannel || (!ids.isEmpty() && !ids.contains(Json.text(playlist, "id"))));
        return Reply.json(Page.of(
                "youtube#playlistListResponse",
                found,
                request,
                playlist -> Json.text(playlist, "snippet", "publishedAt") + Json.text(playlist, "id"),
                playlist -> parts.select(KIND, render(playlist, call.view()))));
    }

    private static Reply insert(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        String id = "PL" + UUID.randomUUID().toString().replace("-", "");
        ObjectNode playlist = Json.object().put("id", id);
        playlist.putObject("snippet")
                .put("publishedAt", call.now().toString())
                .put("channelId", Channel.ID)
                .put("channelTitle", Channel.TITLE);
        playlist.set("status", STATUS.replace(Json.object(), Json.object()));
        if (!parts.has("snippet")) {
            throw ApiError.of(Reason.PLAYLIST_TITLE_REQUIRED);
        }
        return save(call, parts, playlist, sent);
    }

    private static Reply update(ApiCall call) {
        Parts parts = Parts.of(call.request(), PARTS);
        ObjectNode sent = call.request().json();
        return save(call, parts, edit(call.tx(), Json.text(sent, "id")), sent);
    }

    private static Reply save(ApiCall call, Parts parts, ObjectNode playlist, ObjectNode sent) {
        if (parts.has("snippet")) {
            ObjectNode snippet = Json.child(sent, "snippet");
            check(snippet);
            playlist.set("snippet", SNIPPET.replace(Json.child(playlist, "snippet"), snippet));
        }
        if (parts.has("status")) {
            ObjectNode status = Json.child(sent, "status");
            MetadataRules.privacy(status);
            playlist.set("status", STATUS.replace(Json.object(), status));
        }
        if (parts.has("localizations")) {
            playlist.set("localizations", LOCALIZATIONS.replace(Json.object(), Json.child(sent, "localizations")));
        }
        call.tx().put(Kind.PLAYLISTS, Json.text(playlist, "id"), playlist);
        return Reply.json(parts.select(KIND, render(playlist, call.tx())));
    }

    private static Reply delete(ApiCall call) {
        String id = call.request().required("id");
        edit(call.tx(), id);
        call.tx().delete(Kind.PLAYLISTS, id);
        PlaylistOrder.of(call.tx(), id).forEach(item -> call.tx().delete(Kind.PLAYLIST_ITEMS, Json.text(item, "id")));
        return Reply.empty(204);
    }

    static ObjectNode edit(View view, String id) {
        if (id.equals(Channel.UPLOADS)) {
            throw ApiError.of(Reason.PLAYLIST_OPERATION_UNSUPPORTED);
        }
        return view.find(Kind.PLAYLISTS, id)
                .map(ObjectNode::deepCopy)
                .orElseThrow(() ->
                        ApiError.at("playlistId", Reason.PLAYLIST_NOT_FOUND, Reason.PLAYLIST_NOT_FOUND.message()));
    }

    private static void check(ObjectNode snippet) {
        String title = Json.text(snippet, "title");
        if (title.isBlank()) {
            throw ApiError.of(Reason.PLAYLIST_TITLE_REQUIRED);
        }
        if (title.codePointCount(0, title.length()) > MAX_TITLE || title.contains("<") || title.contains(">")) {
            throw ApiError.of(Reason.INVALID_TITLE, "A playlist's title may have 1 to 150 characters and no < or >.");
        }
        MetadataRules.checkDescription(Json.text(snippet, "description"));
    }

    private static ObjectNode render(ObjectNode playlist, View view) {
        ObjectNode resource = playlist.deepCopy();
        ObjectNode snippet = Json.child(resource, "snippet");
        snippet.putObject("localized")
                .put("title", Json.text(snippet, "title"))
                .put("description", Json.text(snippet, "description"));
        String id = Json.text(resource, "id");
        int items = id.equals(Channel.UPLOADS)
                ? VideoDocument.all(view).size()
                : PlaylistOrder.of(view, id).size();
        resource.putObject("contentDetails").put("itemCount", items);
        resource.putObject("player").put("embedHtml", "");
        return resource;
    }
}
