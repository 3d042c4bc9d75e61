package dev.showrunner.workflows.budget;

import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.plan.Lane;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Hands out the day's quota units, so that tonight's show never finds them gone. The day is YouTube's: midnight to
 * midnight in Los Angeles. The ledger is an estimate; when YouTube says the quota is gone, it is.
 */
@WorkflowInterface
public interface BudgetWorkflow {
    /** Runs for as long as the channel is followed. */
    @WorkflowMethod
    void run(BudgetState start);

    /** Asks for units. Idempotent per reservation id. */
    @UpdateMethod
    Grant reserve(Reservation reservation);

    /** Says what a reservation really cost, and frees the rest. */
    @SignalMethod
    void settle(Settlement settlement);

    /** YouTube answered {@code quotaExceeded}: nothing is left today, whatever the ledger says. */
    @SignalMethod
    void exhausted();

    /** The channel's own terms have changed. */
    @SignalMethod
    void terms(BudgetTerms terms);

    /** When a job of so many units would be through, if nothing else came up. */
    @QueryMethod
    Budget.Forecast forecast(Lane lane, int units);

    /** Today's units. */
    @QueryMethod
    BudgetView view();
}
