package dev.showrunner.dashboard;

import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.workflows.budget.BudgetState;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.budget.Settlement;
import io.temporal.workflow.Workflow;
import java.time.Instant;

/** A budget that says what it was told to say, and grants everything. */
public final class ToldBudget implements BudgetWorkflow {
    @Override
    public void run(BudgetState start) {
        Workflow.await(() -> false);
    }

    @Override
    public Grant reserve(Reservation reservation) {
        return Grant.GRANTED;
    }

    @Override
    public void settle(Settlement settlement) {}

    @Override
    public void exhausted() {}

    @Override
    public void terms(BudgetTerms terms) {}

    @Override
    public Budget.Forecast forecast(Lane lane, int units) {
        BudgetView told = view();
        Instant now = told.resetsAt().minusSeconds(1);
        return Budget.of(now, told.limit(), told.reservedForAir())
                .settle("told", Lane.REWRITE, told.used(), now)
                .forecast(lane, units, now, 0);
    }

    @Override
    public BudgetView view() {
        return Said.here(BudgetView.class);
    }
}
