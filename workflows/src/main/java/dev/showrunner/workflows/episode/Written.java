package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a write left on YouTube.
 *
 * @param videoId the video written to
 * @param fields fingerprint by field, of what was written
 * @param units what it cost
 * @param notes what the producer should know of it, such as a photo that could not be fetched
 */
public record Written(String videoId, Map<Field, String> fields, int units, List<String> notes) {
    public Written(String videoId, Map<Field, String> fields, int units, @Nullable List<String> notes) {
        this.videoId = videoId;
        this.fields = fields;
        this.units = units;
        // What was recorded before notes were part of it has none.
        this.notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** Nothing to say about it. */
    public Written(String videoId, Map<Field, String> fields, int units) {
        this(videoId, fields, units, List.of());
    }

    /** The same, with something to say. */
    public Written noting(List<String> said) {
        return new Written(videoId, fields, units, said);
    }
}
