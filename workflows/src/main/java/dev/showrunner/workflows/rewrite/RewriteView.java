package dev.showrunner.workflows.rewrite;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rewrite stands.
 *
 * @param revision the commit that published videos follow; absent before the first
 * @param before the commit they followed until then
 * @param phase what is going on
 * @param progress how far it is
 * @param left videos that may still have to be written, in order; 50 of them at most
 * @param leftCount how many there are altogether
 * @param unitsLeft what they cost at most
 * @param limit above so many, a rewrite waits for approval
 * @param reason what it waits for, in the producer's words; empty when it waits for nothing
 * @param resumesAt when it goes on by itself
 * @param findings what is left as it is
 * @param published how many videos are followed
 * @param scannedAt when all of them were looked at last
 * @param hold by whom nothing is written for a while, and why; absent where nobody holds it
 */
public record RewriteView(
        @Nullable String revision,
        @Nullable String before,
        Phase phase,
        Progress progress,
        List<Candidate> left,
        int leftCount,
        int unitsLeft,
        int limit,
        String reason,
        @Nullable Instant resumesAt,
        List<Finding> findings,
        int published,
        @Nullable Instant scannedAt,
        @Nullable Hold hold) {
    /** What a rewrite is doing. */
    public enum Phase {
        /** Every video shows what is wanted, or is among the findings. */
        DONE,
        /** Looking or writing. */
        RUNNING,
        /** For a producer's approval. */
        WAITING_FOR_APPROVAL,
        /** For units, for YouTube, or for the end of a hold. */
        WAITING
    }
}
