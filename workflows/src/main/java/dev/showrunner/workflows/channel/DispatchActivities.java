package dev.showrunner.workflows.channel;

import io.temporal.activity.ActivityInterface;

/** What concerns the whole channel on YouTube, and passing a revision on. Runs where YouTube's credentials are. */
@ActivityInterface
public interface DispatchActivities {
    /** Finds or makes the stream and the playlists that a revision names. Idempotent. */
    Resources resources(String channel, String revision);

    /**
     * Tells every episode that the revision concerns, starting its workflow where none runs. Idempotent per generation.
     * Heartbeats.
     *
     * @return how many episodes were told
     */
    int dispatch(Dispatch dispatch);
}
