package dev.showrunner.workflows.record;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Keeps an episode's record, brings its chapters into the repository, and asks YouTube for its counts a day and a week
 * after the show: 1 unit each.
 */
@WorkflowInterface
public interface RecordWorkflow {
    /** Ends a week after the show. */
    @WorkflowMethod
    void run(EpisodeRecord start);

    /** The record as it is known. */
    @QueryMethod
    EpisodeRecord view();
}
