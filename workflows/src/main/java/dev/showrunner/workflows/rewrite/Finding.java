package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import java.time.Instant;
import java.util.List;

/**
 * Why a video is left as it is.
 *
 * @param candidate which
 * @param kind what stands in the way
 * @param reason in the producer's words
 * @param remedy what to do about it
 * @param drifts what somebody edited; empty for other kinds
 * @param since when it was seen first
 */
public record Finding(Candidate candidate, Kind kind, String reason, String remedy, List<Drift> drifts, Instant since) {
    public Finding {
        drifts = List.copyOf(drifts);
    }

    /** What stands in the way of a rewrite. */
    public enum Kind {
        /** Somebody edited it on YouTube: neither what was written last nor what is wanted now. */
        DRIFTED,
        /** YouTube refuses it, or it cannot be composed. */
        BLOCKED,
        /** YouTube does not show the video any more. */
        GONE,
        /** Its text was never Showrunner's. */
        NOT_OURS
    }

    /** Whether its thumbnail is not the one that is wanted. */
    public boolean concernsThumbnail() {
        return drifts.stream().anyMatch(drift -> drift.field() == Field.THUMBNAIL);
    }

    /** The same, seen at a moment. */
    public Finding at(Instant moment) {
        return new Finding(candidate, kind, reason, remedy, drifts, moment);
    }
}
