package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.wire.Json;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts videos on the channel as if they had been published long ago: every field as given, known or not. */
public final class PublishedVideos {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private PublishedVideos() {}

    /** What is wrong with a video resource, in a sentence; empty when nothing is. */
    public static Optional<String> complaint(ObjectNode resource) {
        if (Json.text(resource, "snippet", "title").isEmpty()) {
            return Optional.of("snippet.title is required.");
        }
        String id = Json.text(resource, "id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            return Optional.of("id may have letters, digits, - and _, 64 at most.");
        }
        String publishedAt = Json.text(resource, "snippet", "publishedAt");
        if (!publishedAt.isEmpty() && !Timestamps.isTime(publishedAt)) {
            return Optional.of("snippet.publishedAt must be an RFC 3339 date-time.");
        }
        String publishAt = Json.text(resource, "status", "publishAt");
        if (!publishAt.isEmpty() && !Timestamps.isTime(publishAt)) {
            return Optional.of("status.publishAt must be an RFC 3339 date-time.");
        }
        return Optional.empty();
    }

    /** Adds the video, or replaces the one with its id; returns its id. */
    public static String put(Transaction tx, ObjectNode given) {
        String id = Json.text(given, "id");
        VideoDocument video = id.isEmpty() ? VideoDocument.create(tx) : VideoDocument.blank(id, tx.now());
        given.properties().forEach(part -> {
            if (part.getValue() instanceof ObjectNode fields) {
                Json.child(video.resource(), part.getKey()).setAll(fields.deepCopy());
            }
        });
        String publishedAt = Json.text(video.snippet(), "publishedAt");
        video.snippet().put("publishedAt", Timestamps.normal(publishedAt));
        video.save(tx);
        return video.id();
    }
}
