package dev.showrunner.workflows.budget;

import java.time.Instant;
import java.time.LocalDate;
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
        Instant resetsAt) {}
