package dev.showrunner.workflows.channel;

import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** What concerns the whole channel on YouTube, and passing a revision on. Runs where YouTube's credentials are. */
@ActivityInterface
public interface DispatchActivities {
    /**
     * Finds or makes the stream and the playlists that a revision names. Idempotent; costs nothing while a process is
     * asked for the same ones again.
     *
     * @param lost resources that YouTube did not find any more and that are looked for afresh; absent when none are
     */
    Resources resources(String channel, String revision, @Nullable Resources lost);

    /**
     * Tells every episode that the revision concerns, starting its workflow where none runs. Idempotent per generation.
     * Heartbeats.
     *
     * @return how many episodes were told
     */
    int dispatch(Dispatch dispatch);
}
