package dev.showrunner.dashboard;

import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.record.RecordWorkflow;
import io.temporal.workflow.Workflow;

/** What an airing left, as it was told. */
public final class ToldRecord implements RecordWorkflow {
    @Override
    public void run(EpisodeRecord start) {
        Workflow.await(() -> false);
    }

    @Override
    public EpisodeRecord view() {
        return Said.here(EpisodeRecord.class);
    }
}
