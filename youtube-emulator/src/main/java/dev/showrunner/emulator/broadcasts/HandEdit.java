package dev.showrunner.emulator.broadcasts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.channels.Categories;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.videos.VideoResource;
import dev.showrunner.emulator.videos.VideoUpdate;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Parts;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;

/** An edit as a person makes it: a few fields change, all others stay, under the API's rules. */
public final class HandEdit {
    private static final Parts EDITED = new Parts(Set.of("snippet", "status"));
    private static final URI NO_LINKS = URI.create("http://localhost/");

    private HandEdit() {}

    /**
     * @param metadata changes the video's snippet and status
     * @param schedule changes the broadcast's snippet; not called for a video without a broadcast
     */
    public static void apply(
            Transaction tx, VideoDocument video, Consumer<ObjectNode> metadata, Consumer<ObjectNode> schedule) {
        ObjectNode resource = VideoResource.of(video, NO_LINKS);
        if (Json.text(resource, "snippet", "categoryId").isEmpty()) {
            Json.child(resource, "snippet").put("categoryId", Categories.DEFAULT);
        }
        metadata.accept(resource);
        VideoUpdate.apply(video, EDITED, resource);
        if (video.hasBroadcast()) {
            ObjectNode broadcast = BroadcastResource.of(video, NO_LINKS);
            schedule.accept(broadcast);
            BroadcastWrite.apply(video, EDITED, broadcast, tx.now());
        }
        video.save(tx);
    }
}
