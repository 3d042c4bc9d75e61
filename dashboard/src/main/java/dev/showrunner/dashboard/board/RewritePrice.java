package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.workflows.rewrite.Look;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a rewrite costs, and how long it takes.
 *
 * @param cost of all that is left
 * @param available units that rewrites can have today
 * @param today the day that is counted, in Los Angeles
 * @param doneOn the day it ends if nothing else comes up, in Los Angeles; absent when rewrites get no units
 */
public record RewritePrice(
        Cost cost, int available, LocalDate today, @Nullable LocalDate doneOn) {
    private static final int TEXTS = 50;

    /**
     * Units.
     *
     * @param units for all that is left
     * @param isExact whether every change is known; where one is not, it is taken for a change of its texts
     */
    public record Cost(int units, boolean isExact) {
        /**
         * What is left of a rewrite costs.
         *
         * @param changes of the videos it names
         */
        public static Cost of(RewriteView view, List<Change> changes) {
            List<Change> known = changes.stream()
                    .filter(change -> !change.plan().steps().isEmpty())
                    .toList();
            int unknown = Math.max(0, view.leftCount() - known.size());
            int writes =
                    known.stream().mapToInt(change -> change.plan().units()).sum() + unknown * TEXTS;
            return new Cost(Math.ceilDiv(view.leftCount(), Look.SIZE) + writes, unknown == 0);
        }
    }

    /** A cost as the budget sees it. */
    static RewritePrice of(Cost cost, Budget.Forecast forecast, Instant now) {
        return new RewritePrice(cost, forecast.today(), now.atZone(Budget.ZONE).toLocalDate(), forecast.lastDay());
    }
}
