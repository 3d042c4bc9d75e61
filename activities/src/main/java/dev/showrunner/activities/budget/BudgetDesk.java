package dev.showrunner.activities.budget;

import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import io.temporal.client.WorkflowClient;

/** Passes a wish for units on to the channel's budget. */
public final class BudgetDesk implements BudgetActivities {
    private final WorkflowClient temporal;

    /** Talks to the budget through a client. */
    public BudgetDesk(WorkflowClient temporal) {
        this.temporal = temporal;
    }

    @Override
    public Grant reserve(String channel, Reservation reservation) {
        return temporal.newWorkflowStub(BudgetWorkflow.class, WorkflowIds.budget(channel))
                .reserve(reservation);
    }
}
