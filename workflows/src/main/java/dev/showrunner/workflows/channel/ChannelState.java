package dev.showrunner.workflows.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's workflow remembers from run to run.
 *
 * @param channel which channel
 * @param firstEver nothing can have been scheduled before this workflow began
 * @param poll how often the repository is looked at without a nudge
 * @param settle how long YouTube's listings may lag behind its writes
 * @param generation number of the last dispatch
 * @param dispatched the revision of the last dispatch
 * @param resources what the episodes share on YouTube
 * @param dispatchedResources the resources of the last dispatch
 * @param reading what came of the last look
 * @param readAt when that was
 */
public record ChannelState(
        String channel,
        boolean firstEver,
        Duration poll,
        Duration settle,
        long generation,
        @Nullable String dispatched,
        Resources resources,
        @Nullable Resources dispatchedResources,
        @Nullable Reading reading,
        @Nullable Instant readAt) {

    /** A channel that is followed for the first time. */
    public static ChannelState start(String channel, boolean firstEver, Duration poll, Duration settle) {
        return new ChannelState(channel, firstEver, poll, settle, 0, null, Resources.UNKNOWN, null, null, null);
    }

    ChannelState afterReading(Reading newReading, Instant at) {
        return new ChannelState(
                channel,
                firstEver,
                poll,
                settle,
                generation,
                dispatched,
                resources,
                dispatchedResources,
                newReading,
                at);
    }

    ChannelState withResources(Resources found) {
        return new ChannelState(
                channel, firstEver, poll, settle, generation, dispatched, found, dispatchedResources, reading, readAt);
    }

    ChannelState afterDispatch(Dispatch dispatch) {
        return new ChannelState(
                channel,
                firstEver,
                poll,
                settle,
                dispatch.generation(),
                dispatch.revision(),
                resources,
                dispatch.resources(),
                reading,
                readAt);
    }

    /** Whether the episodes were last told of other resources than are known now. */
    boolean resourcesAreNews() {
        return dispatchedResources != null && !dispatchedResources.equals(resources);
    }
}
