package dev.showrunner.workflows.rewrite;

import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rewrite needs of the world. Every one of these may be repeated. */
@ActivityInterface
public interface RewriteActivities {
    /**
     * The published videos that a revision concerns. Costs units only where a video's id stands neither in its file nor
     * on its show's board: then the channel's events are listed, 50 for a unit.
     *
     * @param previous the revision they followed until now; all published videos when it is absent
     */
    Candidates candidates(String channel, String revision, @Nullable String previous, Instant now);

    /** Compares up to 50 videos with what the catalogue wants. 1 unit. */
    Seen look(Look look);

    /**
     * Writes what differs, keeping all that is not ours: 50 units for the texts of a video, 50 for its thumbnail. A
     * video that one look found due and that shows what is wanted by now is not written. Ends early, with a receipt,
     * when YouTube has no quota left.
     */
    Receipt write(Order order);

    /**
     * Compares the events that are still to come with what the catalogue wants, and has the workflow of each that
     * differs look at it closely. 1 unit for 50 events.
     *
     * @param by who asks, for the episodes' histories
     * @return what it cost
     */
    int checkUpcoming(String channel, String revision, String by);
}
