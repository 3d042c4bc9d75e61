package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.videos.ThumbnailLinks;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.Json;
import java.net.URI;
import java.util.List;

/** A document as {@code youtube#liveBroadcast}. */
final class BroadcastResource {
    static final String KIND = "youtube#liveBroadcast";
    static final List<String> PARTS =
            List.of("snippet", "status", "contentDetails", "statistics", "monetizationDetails");
    private static final List<String> SHARED_SNIPPET =
            List.of("publishedAt", "channelId", "title", "description", "categoryId");
    private static final List<String> SHARED_STATUS =
            List.of("privacyStatus", "madeForKids", "selfDeclaredMadeForKids");

    private BroadcastResource() {}

    static ObjectNode of(VideoDocument video, URI base) {
        ObjectNode resource = video.broadcast().deepCopy();
        resource.put("id", video.id());
        ObjectNode snippet = Json.child(resource, "snippet");
        copy(video.snippet(), SHARED_SNIPPET, snippet);
        snippet.set("thumbnails", ThumbnailLinks.of(video, base));
        copy(video.status(), SHARED_STATUS, Json.child(resource, "status"));
        if (video.lifeCycle().equals(Lifecycle.LIVE.word())) {
            resource.putObject("statistics").put("concurrentViewers", "1");
        }
        return resource;
    }

    private static void copy(ObjectNode from, List<String> fields, ObjectNode to) {
        for (String field : fields) {
            if (from.has(field)) {
                to.set(field, from.get(field));
            }
        }
    }
}
