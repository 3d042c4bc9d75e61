package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.plan.Budget;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a rewrite costs, and how long it takes.
 *
 * @param units for all that is left, at most: what YouTube shows already is not written
 * @param available units that rewrites can have today
 * @param today the day that is counted, in Los Angeles
 * @param doneOn the day it ends if nothing else comes up, in Los Angeles; absent when rewrites get no units
 */
public record RewritePrice(
        int units, int available, LocalDate today, @Nullable LocalDate doneOn) {
    /** A cost as the budget sees it. */
    static RewritePrice of(int units, Budget.Forecast forecast, Instant now) {
        return new RewritePrice(units, forecast.today(), now.atZone(Budget.ZONE).toLocalDate(), forecast.lastDay());
    }
}
