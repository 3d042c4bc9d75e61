package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.catalogue.DriftPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides about a plan besides the catalogue and YouTube.
 *
 * @param now the moment of planning: a start that is not after it is never sent
 * @param drift what happens to somebody else's edit
 * @param streamId the stream to bind to; absent while none is known, then binding is left for the next plan
 * @param playlistId id of the desired playlist; absent where none is wanted or none is known yet
 * @param earlier what earlier revisions would have written
 */
public record Terms(
        Instant now,
        DriftPolicy drift,
        @Nullable String streamId,
        @Nullable String playlistId,
        EarlierRenders earlier) {
    /** The same, knowing what earlier revisions would have written. */
    Terms knowing(EarlierRenders renders) {
        return new Terms(now, drift, streamId, playlistId, renders);
    }
}
