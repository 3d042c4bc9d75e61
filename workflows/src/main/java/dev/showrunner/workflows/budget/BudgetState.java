package dev.showrunner.workflows.budget;

import dev.showrunner.episodes.plan.Budget;
import org.jspecify.annotations.Nullable;

/**
 * What the budget remembers from run to run.
 *
 * @param terms what the channel says of its quota
 * @param budget today's count; absent at the very start
 */
public record BudgetState(BudgetTerms terms, @Nullable Budget budget) {
    /** Nothing spent yet. */
    public static BudgetState start(BudgetTerms terms) {
        return new BudgetState(terms, null);
    }
}
