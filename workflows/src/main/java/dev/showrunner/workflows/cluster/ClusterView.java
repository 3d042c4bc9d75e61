package dev.showrunner.workflows.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a cluster.
 *
 * @param state everything that is known
 * @param nextAt when something happens next by itself
 * @param next what then happens
 * @param destroyBy when it has to be gone
 * @param cost how long it has cost money, in whole minutes
 * @param alarms what somebody should look at now; empty when all is well
 */
public record ClusterView(
        ClusterState state,
        @Nullable Instant nextAt,
        String next,
        Instant destroyBy,
        Duration cost,
        List<String> alarms) {
    /** At this time. */
    public static ClusterView of(ClusterState state, Instant now) {
        Deed deed = Decisions.next(state, now);
        Instant nextAt = null;
        String next = "";
        if (deed instanceof Deed.Wait wait) {
            nextAt = wait.until();
            next = wait.what();
        } else if (deed instanceof Deed.Watch watch) {
            nextAt = watch.until();
            next = state.contest().greenSince() == null ? "the contest ends" : "it counts as solved";
        }
        return new ClusterView(
                state,
                nextAt,
                next,
                state.destroyBy(),
                state.cost(now).truncatedTo(ChronoUnit.MINUTES),
                Alarms.of(state, now));
    }
}
