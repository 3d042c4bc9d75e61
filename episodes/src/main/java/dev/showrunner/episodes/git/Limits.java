package dev.showrunner.episodes.git;

import java.time.Duration;

/**
 * How much of a remote is put up with. Beyond any of these the fetch ends with a status that says which, and the
 * revision in force stays.
 *
 * @param silence how long a remote may say nothing
 * @param fetch how long a fetch may take as a whole
 * @param fetchedBytes how much a single fetch may bring
 * @param files how many entries a revision's tree may have, folders included
 * @param depth how many folders may lie inside each other
 * @param commits how far back history is looked at
 */
public record Limits(Duration silence, Duration fetch, long fetchedBytes, int files, int depth, int commits) {
    /** For a channel on any forge. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(30), Duration.ofMinutes(5), 2L << 30, 100_000, 50, 10_000);

    /** These limits with other times. */
    public Limits within(Duration newSilence, Duration newFetch) {
        return new Limits(newSilence, newFetch, fetchedBytes, files, depth, commits);
    }
}
