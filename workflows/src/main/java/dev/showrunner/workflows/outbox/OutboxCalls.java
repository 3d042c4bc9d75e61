package dev.showrunner.workflows.outbox;

import dev.showrunner.workflows.WorkflowIds;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;

/** How a workflow tells the outbox. Workflow code: deterministic. */
public final class OutboxCalls {
    private OutboxCalls() {}

    /**
     * Tells the channel's outbox, which knows what it was told before. An outbox that does not run is passed over: the
     * next dispatch starts it.
     */
    public static void tell(String channel, Occurrence occurrence) {
        if (!isKnown()) {
            return;
        }
        try {
            Workflow.newExternalWorkflowStub(OutboxWorkflow.class, WorkflowIds.outbox(channel))
                    .happened(occurrence);
        } catch (TemporalFailure gone) {
            Workflow.getLogger(OutboxCalls.class).warn("The outbox could not be told: {}", gone.getMessage());
        }
    }

    /** Histories of releases before there was an outbox know of none. */
    private static boolean isKnown() {
        return Workflow.getVersion("outbox", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }
}
