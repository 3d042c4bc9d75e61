package dev.showrunner.workflows.channel;

import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** Reading the repository. Runs where the repository's credentials are. */
@ActivityInterface
public interface ChannelActivities {
    /**
     * Fetches and reads the newest state of the channel's branch. Idempotent. Failures of the remote are values, not
     * exceptions: the revision in force stays.
     *
     * @param inForce the revision known to the caller
     */
    Reading read(String channel, @Nullable String inForce);
}
