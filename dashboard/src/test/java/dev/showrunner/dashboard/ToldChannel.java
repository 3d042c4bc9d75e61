package dev.showrunner.dashboard;

import dev.showrunner.workflows.channel.ChannelState;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import io.temporal.workflow.Workflow;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that says what it was told to say, and keeps who nudged it. */
public final class ToldChannel implements ChannelWorkflow {
    /** Who nudged a channel, in order. */
    public static final CopyOnWriteArrayList<String> NUDGES = new CopyOnWriteArrayList<>();

    @Override
    public void run(ChannelState start) {
        Workflow.await(() -> false);
    }

    @Override
    public void nudge(String origin) {
        NUDGES.add(origin);
    }

    @Override
    public void resourcesLost() {}

    @Override
    public ChannelView view() {
        return Said.here(ChannelView.class);
    }
}
