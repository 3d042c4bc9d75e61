package dev.showrunner.activities.episode;

import dev.showrunner.activities.youtube.Broadcasts;
import dev.showrunner.activities.youtube.Broadcasts.Marked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * One listing of YouTube for all who need one not older than the moment their question arose: twenty episodes of a
 * commit cost one unit together.
 */
final class SharedListing {
    private final Broadcasts broadcasts;
    private final InstantSource clock;
    private Instant begun = Instant.MIN;
    private List<Marked> marked = List.of();

    SharedListing(Broadcasts broadcasts, InstantSource clock) {
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    /** A listing begun at the given moment or later. Waits while another one asks. */
    synchronized List<Marked> notBefore(Instant moment) {
        if (begun.isBefore(moment)) {
            Instant now = clock.instant();
            marked = broadcasts.marked();
            begun = now;
        }
        return marked;
    }
}
