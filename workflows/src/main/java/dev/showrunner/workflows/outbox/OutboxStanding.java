package dev.showrunner.workflows.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Whether people are told what they should be, in as little as a page needs that is looked at all the time.
 *
 * @param unsent how many letters could not be sent of late
 * @param reason why the last of them could not, or why letters cannot be addressed at all; empty where all is well
 */
public record OutboxStanding(int unsent, String reason) {
    /**
     * Of an outbox.
     *
     * @param entries the newest first
     * @param problem why letters cannot be addressed; empty where they can
     * @param since what failed before is not told
     */
    static OutboxStanding of(List<Entry> entries, String problem, Instant since) {
        List<Entry> unsent = entries.stream()
                .filter(entry ->
                        entry.state() == Entry.State.FAILED && entry.since().isAfter(since))
                .toList();
        String last = unsent.isEmpty() ? "" : unsent.getFirst().reason();
        return new OutboxStanding(unsent.size(), problem.isEmpty() ? last : problem);
    }

    /** Whether somebody should look at it. */
    public boolean needsHuman() {
        return unsent > 0 || !reason.isEmpty();
    }
}
