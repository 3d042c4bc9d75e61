package dev.showrunner.emulator.videos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.store.Transaction;
import dev.showrunner.emulator.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts videos on the channel as if they had been published long ago: every field as given, known or not. */
public final class PublishedVideos {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final List<String> TIMES = List.of(
            "/snippet/publishedAt",
            "/status/publishAt",
            "/liveStreamingDetails/scheduledStartTime",
            "/liveStreamingDetails/scheduledEndTime",
            "/liveStreamingDetails/actualStartTime",
            "/liveStreamingDetails/actualEndTime");

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
        for (String field : TIMES) {
            String time = resource.at(field).asText();
            if (!time.isEmpty() && !Timestamps.isTime(time)) {
                return Optional.of(field.substring(1).replace('/', '.') + " must be an RFC 3339 date-time.");
            }
        }
        String duration = Json.text(resource, "contentDetails", "duration");
        if (!duration.isEmpty() && !Timestamps.isDuration(duration)) {
            return Optional.of("contentDetails.duration must be an ISO 8601 duration such as PT1H2M3S.");
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
        for (String field : TIMES) {
            JsonNode time = video.resource().at(field);
            if (!time.asText().isEmpty()) {
                int name = field.lastIndexOf('/');
                Json.child(video.resource(), field.substring(1, name))
                        .put(field.substring(name + 1), Timestamps.normal(time.asText()));
            }
        }
        video.save(tx);
        return video.id();
    }
}
