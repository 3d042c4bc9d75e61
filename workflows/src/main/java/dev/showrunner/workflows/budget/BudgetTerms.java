package dev.showrunner.workflows.budget;

/**
 * What the channel says of its quota.
 *
 * @param unitsPerDay YouTube's daily quota of the project
 * @param unitsReserved of these, kept for episodes that air within 48 hours
 */
public record BudgetTerms(int unitsPerDay, int unitsReserved) {}
