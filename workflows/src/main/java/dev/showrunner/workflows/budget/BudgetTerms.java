package dev.showrunner.workflows.budget;

import dev.showrunner.episodes.plan.Budget;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the channel says of its quota.
 *
 * @param unitsPerDay YouTube's daily quota of the project
 * @param unitsReserved of these, kept for episodes that air within 48 hours
 * @param airtimes how releases before 'needs' told which episodes are still to come; empty ever since
 * @param needs of the episodes that are still to come, in any order; those within 48 hours have so much kept for them
 */
public record BudgetTerms(int unitsPerDay, int unitsReserved, List<Instant> airtimes, List<Budget.Need> needs) {
    private static final int FORMER_NEED = 650;

    public BudgetTerms(
            int unitsPerDay, int unitsReserved, @Nullable List<Instant> airtimes, @Nullable List<Budget.Need> needs) {
        this.unitsPerDay = unitsPerDay;
        this.unitsReserved = unitsReserved;
        // Terms that were recorded before these were part of them have none.
        this.airtimes = List.copyOf(Objects.requireNonNullElse(airtimes, List.of()));
        this.needs = List.copyOf(Objects.requireNonNullElse(needs, List.of()));
    }

    /** Terms as they are told today. */
    public static BudgetTerms of(int unitsPerDay, int unitsReserved, List<Budget.Need> needs) {
        return new BudgetTerms(unitsPerDay, unitsReserved, List.of(), needs);
    }

    /** What has to be kept, in whichever words it was told. */
    List<Budget.Need> toCome() {
        return Stream.concat(needs.stream(), airtimes.stream().map(airtime -> new Budget.Need(airtime, FORMER_NEED)))
                .toList();
    }
}
