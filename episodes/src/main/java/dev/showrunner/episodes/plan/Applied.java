package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.composition.Desired;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Showrunner last wrote to a video, as fingerprints. A field that is missing was never written by this memory:
 * after a loss all are missing, and staleness is then told from drift by composing earlier revisions again.
 *
 * @param fields fingerprint by field as {@link FieldValues} makes them
 */
public record Applied(Map<Field, String> fields) {
    /** Nothing remembered; also what is remembered once Showrunner has deleted the event. */
    public static final Applied NOTHING = new Applied(Map.of());

    private static final String IN_DOUBT = "in doubt";

    public Applied {
        EnumMap<Field, String> ordered = new EnumMap<>(Field.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
    }

    /** The memory after some fields were written or seen to be as they should. */
    public Applied with(Map<Field, String> written) {
        Map<Field, String> merged = new EnumMap<>(Field.class);
        merged.putAll(fields);
        merged.putAll(written);
        return new Applied(merged);
    }

    /** The memory after a step succeeded. After a {@code DELETE} nothing is remembered. */
    public Applied after(Step step, Desired desired, Terms terms) {
        if (step.kind() == Step.Kind.DELETE) {
            return NOTHING;
        }
        return with(FieldValues.of(desired, terms).fingerprints(step.fields()));
    }

    /**
     * The memory after a look: what YouTube shows as wanted counts as written, whoever wrote it. Without this a text
     * that a producer first typed into YouTube and then into the catalogue would later be taken for a stranger's.
     */
    public Applied confirmed(Desired desired, Observed observed, Terms terms) {
        Map<Field, String> wanted = FieldValues.of(desired, terms).fingerprints();
        Map<Field, String> shown = FieldValues.of(observed, terms).fingerprints();
        wanted.entrySet().removeIf(entry -> !entry.getValue().equals(shown.get(entry.getKey())));
        return with(wanted);
    }

    /** The memory once it is doubtful whether YouTube still shows the picture that was uploaded last. */
    public Applied doubtingThumbnail() {
        return with(Map.of(Field.THUMBNAIL, IN_DOUBT));
    }

    /** Whether only the picture itself can tell what YouTube shows. */
    public boolean doubtsThumbnail() {
        return IN_DOUBT.equals(get(Field.THUMBNAIL));
    }

    /** Fingerprint of the picture that YouTube shows; absent where none was uploaded, or that is in doubt. */
    public @Nullable String thumbnail() {
        return doubtsThumbnail() ? null : get(Field.THUMBNAIL);
    }

    /** What was last written to a field, if it is remembered. */
    public @Nullable String get(Field field) {
        return fields.get(field);
    }
}
