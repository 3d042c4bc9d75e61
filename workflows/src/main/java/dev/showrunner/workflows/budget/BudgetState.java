package dev.showrunner.workflows.budget;

/**
 * What the budget remembers from run to run.
 *
 * @param terms what the channel says of its quota
 */
public record BudgetState(BudgetTerms terms) {}
