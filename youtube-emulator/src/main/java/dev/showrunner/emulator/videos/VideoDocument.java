package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.channels.Channel;
import dev.showrunner.emulator.store.Kind;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.store.View;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The one document behind a video and, when it has one, its broadcast. What both resources show (title, description,
 * category, privacy, audience) is kept once, under {@code resource}; what only the broadcast has is under
 * {@code broadcast}; the custom thumbnail is described under {@code thumbnail}.
 */
public record VideoDocument(ObjectNode tree) {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Optional<VideoDocument> find(View view, String id) {
        return view.find(Kind.VIDEOS, id).map(VideoDocument::new);
    }

    /** A copy to change; {@code missing} says what it is that cannot be found. */
    public static VideoDocument edit(Transaction tx, String id, Reason missing) {
        return find(tx, id)
                .map(found -> new VideoDocument(found.tree.deepCopy()))
                .orElseThrow(() -> ApiError.of(missing));
    }

    /** As {@link #edit}, for what must have a broadcast. */
    public static VideoDocument editBroadcast(Transaction tx, String id) {
        VideoDocument found = edit(tx, id, Reason.LIVE_BROADCAST_NOT_FOUND);
        if (!found.hasBroadcast()) {
            throw ApiError.of(Reason.LIVE_BROADCAST_NOT_FOUND);
        }
        return found;
    }

    public static List<VideoDocument> all(View view) {
        return view.all(Kind.VIDEOS).stream().map(VideoDocument::new).toList();
    }

    /** A new document with an unused id. */
    public static VideoDocument create(Transaction tx) {
        String id = randomId();
        while (tx.find(Kind.VIDEOS, id).isPresent()) {
            id = randomId();
        }
        return blank(id, tx.now());
    }

    /** A public, processed video of the channel, with nothing said about it yet. */
    static VideoDocument blank(String id, Instant publishedAt) {
        ObjectNode tree = Json.object().put("id", id);
        ObjectNode resource = tree.putObject("resource");
        resource.putObject("snippet")
                .put("publishedAt", publishedAt.toString())
                .put("channelId", Channel.ID)
                .put("channelTitle", Channel.TITLE)
                .put("title", "")
                .put("description", "");
        resource.putObject("status")
                .put("uploadStatus", "processed")
                .put("privacyStatus", "public")
                .put("license", "youtube")
                .put("embeddable", true)
                .put("publicStatsViewable", true)
                .put("madeForKids", false);
        return new VideoDocument(tree);
    }

    /** Stores it, and notes when it is to be published by itself. */
    public void save(Transaction tx) {
        tx.put(Kind.VIDEOS, id(), tree);
        String publishAt = Json.text(status(), "publishAt");
        if (!publishAt.isEmpty()) {
            tx.put(Kind.PUBLICATIONS, id(), Json.object().put("id", id()).put("due", publishAt));
        } else if (tx.find(Kind.PUBLICATIONS, id()).isPresent()) {
            tx.delete(Kind.PUBLICATIONS, id());
        }
    }

    /** Publishes what is due. */
    public static void publish(Transaction tx) {
        for (ObjectNode due : tx.all(Kind.PUBLICATIONS)) {
            if (!OffsetDateTime.parse(Json.text(due, "due")).toInstant().isAfter(tx.now())) {
                VideoDocument video = edit(tx, Json.text(due, "id"), Reason.VIDEO_NOT_FOUND);
                video.status().put("privacyStatus", "public").remove("publishAt");
                video.save(tx);
            }
        }
    }

    public String id() {
        return Json.text(tree, "id");
    }

    public ObjectNode resource() {
        return Json.child(tree, "resource");
    }

    public ObjectNode snippet() {
        return Json.child(resource(), "snippet");
    }

    public ObjectNode status() {
        return Json.child(resource(), "status");
    }

    public boolean hasBroadcast() {
        return tree.has("broadcast");
    }

    public ObjectNode broadcast() {
        return Json.child(tree, "broadcast");
    }

    public Optional<ObjectNode> thumbnail() {
        return Optional.ofNullable((ObjectNode) tree.get("thumbnail"));
    }

    public String title() {
        return Json.text(tree, "resource", "snippet", "title");
    }

    public String lifeCycle() {
        return Json.text(tree, "broadcast", "status", "lifeCycleStatus");
    }

    public String boundStream() {
        return Json.text(tree, "broadcast", "contentDetails", "boundStreamId");
    }

    /** Ascending order of this key is newest first. */
    public String newestFirst() {
        long millis = Instant.parse(Json.text(tree, "resource", "snippet", "publishedAt"))
                .toEpochMilli();
        return HexFormat.of().toHexDigits(Long.MAX_VALUE - millis) + id();
    }

    private static String randomId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
