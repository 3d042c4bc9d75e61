package dev.showrunner.workflows.episode;

import io.temporal.activity.ActivityInterface;

/**
 * Looking at YouTube and writing to it, one write a call. Runs where YouTube's credentials are. Failures are
 * {@code ApplicationFailure}s whose type is {@code NeedsHuman}, {@code RetryAt} or {@code Bug}, see
 * {@link dev.showrunner.workflows.failure}.
 */
@ActivityInterface
public interface EpisodeActivities {
    /** Composes, looks, plans. Reads only. */
    Assessment assess(Assessing question);

    /**
     * {@code liveBroadcasts.insert}. Not idempotent: the workflow schedules it with one attempt and looks again when
     * the result is unknown (type {@code UnknownResult}, or a timeout).
     */
    Written insert(Write write);

    /** {@code liveBroadcasts.update}. Idempotent. */
    Written reschedule(Write write);

    /** {@code liveBroadcasts.bind}. Idempotent. */
    Written bind(Write write);

    /** {@code videos.update}. Idempotent. */
    Written describe(Write write);

    /** Draws the picture and {@code thumbnails.set}. Idempotent. */
    Written setThumbnail(Write write);

    /** {@code playlistItems.insert}, unless it is there. Idempotent. */
    Written addToPlaylist(Write write);

    /** {@code liveBroadcasts.delete}. Idempotent: gone already is done. */
    Written delete(Write write);
}
