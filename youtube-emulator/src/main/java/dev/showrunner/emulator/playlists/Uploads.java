package dev.showrunner.emulator.playlists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The playlist that holds every video of the channel, newest first. It keeps itself. */
final class Uploads {
    private Uploads() {}

    static ObjectNode playlist(View view) {
        ObjectNode playlist = Json.object().put("id", Channel.UPLOADS);
        String since = VideoDocument.all(view).stream()
                .map(video -> Json.text(video.snippet(), "publishedAt"))
                .min(Comparator.naturalOrder())
                .orElse("1970-01-01T00:00:00Z");
        playlist.putObject("snippet")
                .put("publishedAt", since)
                .put("channelId", Channel.ID)
                .put("channelTitle", Channel.TITLE)
                .put("title", "Uploads from " + Channel.TITLE)
                .put("description", "");
        playlist.putObject("status").put("privacyStatus", "public");
        return playlist;
    }

    static List<ObjectNode> items(View view) {
        Map<String, VideoDocument> newestFirst = new TreeMap<>();
        VideoDocument.all(view).forEach(video -> newestFirst.put(video.newestFirst(), video));
        List<ObjectNode> items = new ArrayList<>(newestFirst.size());
        newestFirst.values().forEach(video -> items.add(item(video, items.size())));
        return items;
    }

    private static ObjectNode item(VideoDocument video, int position) {
        ObjectNode item = Json.object().put("id", Channel.UPLOADS + "." + video.id());
        ObjectNode snippet = item.putObject("snippet")
                .put("publishedAt", Json.text(video.snippet(), "publishedAt"))
                .put("playlistId", Channel.UPLOADS)
                .put("position", position);
        snippet.putObject("resourceId").put("kind", "youtube#video").put("videoId", video.id());
        return item;
    }
}
