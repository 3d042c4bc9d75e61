package dev.showrunner.emulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.videos.VideoDocument;
import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Json;
import dev.showrunner.emulator.wire.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * The edit form as typed.
 *
 * @param start {@code 2026-12-01T19:00} in UTC; blank where there is nothing to schedule or it cannot change any more
 */
record StudioForm(String title, String description, String start, String privacy) {

    static StudioForm of(VideoDocument video) {
        String start = Json.text(video.tree(), "broadcast", "snippet", "scheduledStartTime");
        return new StudioForm(
                video.title(),
                Json.text(video.snippet(), "description"),
                start.isEmpty() ? "" : Moment.field(Instant.parse(start)),
                Json.text(video.status(), "privacyStatus"));
    }

    /** Browsers send line ends as CR LF; YouTube keeps LF. */
    static StudioForm of(Map<String, String> fields) {
        return new StudioForm(
                fields.getOrDefault("title", "").strip(),
                fields.getOrDefault("description", "").replace("\r\n", "\n"),
                fields.getOrDefault("start", ""),
                fields.getOrDefault("privacy", ""));
    }

    /** Writes what was typed over a resource, the rest of which stays as it is. */
    void applyTo(ObjectNode resource) {
        Json.child(resource, "snippet").put("title", title).put("description", description);
        Json.child(resource, "status").put("privacyStatus", privacy);
        if (!privacy.equals("private")) {
            Json.child(resource, "status").remove("publishAt");
        }
    }

    /** Writes the typed start over a broadcast, to the minute; a start that was not touched keeps its seconds. */
    void scheduleTo(ObjectNode broadcast) {
        ObjectNode snippet = Json.child(broadcast, "snippet");
        Instant current = Instant.parse(Json.text(snippet, "scheduledStartTime"));
        if (!start.isEmpty() && !start.equals(Moment.field(current))) {
            snippet.put("scheduledStartTime", typedStart().toString());
        }
    }

    private Instant typedStart() {
        try {
            return LocalDateTime.parse(start).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw ApiError.of(Reason.INVALID_SCHEDULED_START_TIME);
        }
    }
}
