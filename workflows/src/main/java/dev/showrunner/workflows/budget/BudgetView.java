package dev.showrunner.workflows.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Today's units, as YouTube counts them.
 *
 * @param day in Los Angeles
 * @param limit units a day
 * @param used spent and reserved
 * @param left what can still be spent
 * @param reservedForAir of those left, kept for episodes that air within 48 hours
 * @param byLane spent by lane
 * @param resetsAt midnight in Los Angeles
 */
public record BudgetView(
        LocalDate day,
        int limit,
        int used,
        int left,
        int reservedForAir,
        Map<String, Integer> byLane,
        Instant resetsAt) {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    /** The view as it is at a moment: a query answers as of the workflow's last event, which may be yesterday's. */
    public BudgetView at(Instant now) {
        if (now.isBefore(resetsAt)) {
            return this;
        }
        LocalDate today = LocalDate.ofInstant(now, PACIFIC);
        return new BudgetView(
                today,
                limit,
                0,
                limit,
                reservedForAir,
                Map.of(),
                today.plusDays(1).atStartOfDay(PACIFIC).toInstant());
    }
}
