package dev.showrunner.episodes.plan;

import java.util.Map;

/**
 * What Showrunner last wrote to a video, as fingerprints. A field that is missing was never written by this memory:
 * after a loss all are missing, and staleness is then told from drift by composing earlier revisions again.
 *
 * @param fields fingerprint by field, of the value as YouTube showed it after the write
 */
public record Applied(Map<Field, String> fields) {
    /** Nothing remembered. */
    public static final Applied NOTHING = new Applied(Map.of());
}
