package dev.showrunner.emulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.broadcasts.Lifecycle;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.videos.VideoResource;
import dev.showrunner.emulator.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video as the pages show it.
 *
 * @param custom whether it has a thumbnail of its own
 * @param state {@code live}, {@code upcoming} or {@code none}, for the stylesheet
 * @param status where it stands, in words
 * @param badge on the thumbnail; absent for a video without a length
 * @param when it starts, started, or was published
 * @param hidden whether others would not find it
 */
record Card(
        String id,
        String title,
        String thumbnail,
        boolean custom,
        String state,
        String status,
        @Nullable String badge,
        Moment when,
        Instant time,
        String privacy,
        boolean hidden,
        boolean broadcast,
        boolean editableStart) {
    private static final URI HERE = URI.create("http://localhost/");

    static Card of(VideoDocument video, Instant now) {
        ObjectNode resource = VideoResource.of(video, HERE);
        String state = VideoResource.liveBroadcastContent(video);
        Instant time = time(video);
        String privacy = Json.text(resource, "status", "privacyStatus");
        String length = length(Duration.parse(Json.text(resource, "contentDetails", "duration")));
        Optional<Lifecycle> lifecycle = Lifecycle.of(video.lifeCycle());
        return new Card(
                video.id(),
                video.title(),
                thumbnail(video),
                video.thumbnail().isPresent(),
                state,
                lifecycle.map(Card::words).orElse("published"),
                switch (state) {
                    case "live" -> "LIVE";
                    case "upcoming" -> "Upcoming";
                    default -> length.isEmpty() ? null : length;
                },
                Moment.of(time, now),
                time,
                privacy,
                !privacy.equals("public"),
                video.hasBroadcast(),
                lifecycle.filter(Lifecycle::isBeforeIngest).isPresent());
    }

    /** When a video starts, started, or was published: what the pages sort by. */
    static Instant time(VideoDocument video) {
        for (String part : new String[] {"/broadcast/snippet", "/resource/liveStreamingDetails"}) {
            for (String field : new String[] {"/actualStartTime", "/scheduledStartTime"}) {
                String start = video.tree().at(part + field).asText();
                if (!start.isEmpty()) {
                    return OffsetDateTime.parse(start).toInstant();
                }
            }
        }
        return Instant.parse(Json.text(video.tree(), "resource", "snippet", "publishedAt"));
    }

    private static String thumbnail(VideoDocument video) {
        String version = video.thumbnail()
                .map(picture -> "?v=" + Json.text(picture, "sha256").substring(0, 8))
                .orElse("");
        return "/vi/" + video.id() + "/maxresdefault.jpg" + version;
    }

    private static String words(Lifecycle state) {
        return switch (state) {
            case CREATED -> "no stream yet";
            case READY -> "ready";
            case TEST_STARTING -> "test starting";
            case TESTING -> "testing";
            case LIVE_STARTING -> "going live";
            case LIVE -> "live";
            case COMPLETE -> "ended";
            case REVOKED -> "removed";
        };
    }

    private static String length(Duration duration) {
        if (duration.isZero()) {
            return "";
        }
        return duration.toHours() == 0
                ? "%d:%02d".formatted(duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
