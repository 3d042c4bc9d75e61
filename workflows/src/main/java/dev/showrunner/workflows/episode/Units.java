package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.budget.Settlement;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an episode reserves and spends of the day's units, and the account it gives of them. Workflow code. */
final class Units {
    private final String workflow;
    private final String prefix;
    private final Neighbours neighbours;
    private int reservations;
    private @Nullable Reservation reserved;
    private int spent;

    /**
     * The account of one episode.
     *
     * @param prefix tells its reservations from those of the episode's other accounts
     * @param reservations how often units were reserved before, for ids of reservations
     */
    Units(String channel, EpisodeId episode, String prefix, Neighbours neighbours, int reservations) {
        this.workflow = WorkflowIds.episode(channel, episode);
        this.prefix = prefix;
        this.neighbours = neighbours;
        this.reservations = reservations;
    }

    int reservations() {
        return reservations;
    }

    /** A wish for units; what was spent before it is settled first. */
    Reservation reservation(int units, @Nullable Instant airtime) {
        settle();
        reservations++;
        reserved = new Reservation(
                workflow + "/" + Workflow.getInfo().getRunId() + "/" + prefix + reservations,
                Lane.of(airtime, EpisodeMemory.now()),
                units,
                airtime);
        return reserved;
    }

    /** What was spent and not settled. */
    int unsettled() {
        return spent;
    }

    void spent(int units) {
        spent += units;
    }

    /** Tells the budget what was really spent since the last time, and frees what was reserved. */
    void settle() {
        Reservation granted = reserved;
        int units = spent;
        reserved = null;
        spent = 0;
        if (granted == null && units == 0) {
            return;
        }
        neighbours.settle(
                granted == null
                        ? new Settlement("", Lane.SCHEDULE, units)
                        : new Settlement(granted.id(), granted.lane(), units));
    }

    /** Tells the budget what YouTube said, so that nobody else tries before midnight. */
    void areGone() {
        neighbours.quotaIsGone();
    }
}
