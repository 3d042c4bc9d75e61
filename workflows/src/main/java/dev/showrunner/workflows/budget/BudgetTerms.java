package dev.showrunner.workflows.budget;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the channel says of its quota.
 *
 * @param unitsPerDay YouTube's daily quota of the project
 * @param unitsReserved of these, kept for episodes that air within 48 hours
 * @param airtimes of the episodes that are still to come, in any order; those within 48 hours have units kept for them
 */
public record BudgetTerms(int unitsPerDay, int unitsReserved, List<Instant> airtimes) {
    public BudgetTerms(int unitsPerDay, int unitsReserved, @Nullable List<Instant> airtimes) {
        this.unitsPerDay = unitsPerDay;
        this.unitsReserved = unitsReserved;
        // Terms that were recorded before airtimes were part of them have none.
        this.airtimes = airtimes == null ? List.of() : List.copyOf(airtimes);
    }
}
