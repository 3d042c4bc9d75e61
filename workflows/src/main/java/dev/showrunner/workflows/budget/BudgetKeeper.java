package dev.showrunner.workflows.budget;

import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.plan.Lane;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The channel's budget: {@link Budget} decides, this keeps it. */
public final class BudgetKeeper implements BudgetWorkflow {
    private BudgetTerms terms;
    private Budget budget;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public BudgetKeeper(BudgetState start) {
        terms = start.terms();
        budget = start.budget() == null ? Budget.of(now(), terms.unitsPerDay(), terms.unitsReserved()) : start.budget();
    }

    @Override
    public void run(BudgetState start) {
        Workflow.await(() -> Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished());
        Workflow.newContinueAsNewStub(BudgetWorkflow.class).run(new BudgetState(terms, budget));
    }

    @Override
    public Grant reserve(Reservation reservation) {
        Budget.Answer answer =
                budget.reserve(reservation.lane(), reservation.id(), reservation.units(), now(), airsSoon());
        budget = answer.budget();
        return switch (answer) {
            case Budget.Granted granted -> Grant.GRANTED;
            case Budget.Wait wait -> new Grant(wait.until(), wait.reason());
        };
    }

    @Override
    public void settle(Settlement settlement) {
        budget = budget.settle(settlement.id(), settlement.lane(), settlement.units(), now());
    }

    @Override
    public void exhausted() {
        budget = budget.exhausted(now());
    }

    @Override
    public void terms(BudgetTerms newer) {
        terms = newer;
        budget = budget.at(now()).under(newer.unitsPerDay(), newer.unitsReserved());
    }

    @Override
    public BudgetView view() {
        Budget today = budget.at(now());
        Map<String, Integer> byLane = new TreeMap<>();
        for (Lane lane : Lane.values()) {
            byLane.put(lane.name().toLowerCase(Locale.ROOT), today.spent().getOrDefault(lane, 0));
        }
        return new BudgetView(
                today.day(),
                today.limit(),
                today.used(),
                today.left(),
                today.heldForAir(airsSoon()),
                byLane,
                today.resetsAt());
    }

    @Override
    public Budget.Forecast forecast(Lane lane, int units) {
        return budget.forecast(lane, units, now(), airsSoon());
    }

    private int airsSoon() {
        return Budget.airsSoon(terms.toCome(), now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
