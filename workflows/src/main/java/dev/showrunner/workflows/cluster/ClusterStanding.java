package dev.showrunner.workflows.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster stands, in as little as an episode has to know of it at each look near air.
 *
 * @param phase where its life stands
 * @param alarm the first thing somebody should look at now; absent when all is well
 * @param solvedAt when its goal was reached; absent where it is not
 */
public record ClusterStanding(
        ClusterPhase phase,
        @Nullable String alarm,
        @Nullable Instant solvedAt) {
    /** At this time. */
    static ClusterStanding of(ClusterState state, Instant now) {
        return new ClusterStanding(
                state.phase(),
                Alarms.of(state, now).stream().findFirst().orElse(null),
                state.phase() == ClusterPhase.SOLVED ? state.contest().decidedAt() : null);
    }
}
