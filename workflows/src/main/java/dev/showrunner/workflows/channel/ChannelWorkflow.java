package dev.showrunner.workflows.channel;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Follows one channel's repository: fetch, read, dispatch; on a nudge at once, otherwise by a poll with jitter.
 * Revisions are dispatched in the order in which they were seen, the last one wins.
 */
@WorkflowInterface
public interface ChannelWorkflow {
    /** Runs for as long as the channel is followed. */
    @WorkflowMethod
    void run(ChannelState start);

    /**
     * A hint that the repository may have changed. Carries nothing that is believed.
     *
     * @param origin who hints, for the history: {@code webhook}, {@code commit}, {@code producer}
     */
    @SignalMethod
    void nudge(String origin);

    /** The stream or a playlist was not found on YouTube; find or make them again and tell all open episodes. */
    @SignalMethod
    void resourcesLost();

    /** What is in force. */
    @QueryMethod
    ChannelView view();
}
