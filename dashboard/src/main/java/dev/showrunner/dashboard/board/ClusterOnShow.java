package dev.showrunner.dashboard.board;

import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.GoalPart;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as everybody may see it on the day of its episode: nothing here gives a break away.
 *
 * @param id of the cluster
 * @param name within its episode
 * @param phase where it is
 * @param startedAt when its clock was started; absent before
 * @param decidedAt when it was stopped; absent before
 * @param goal what contestants must turn green
 * @param hints that were given, in order
 * @param alarms how many things somebody should look at
 */
public record ClusterOnShow(
        String id,
        String name,
        ClusterPhase phase,
        @Nullable Instant startedAt,
        @Nullable Instant decidedAt,
        List<GoalPart> goal,
        List<String> hints,
        int alarms) {
    static ClusterOnShow of(ClusterView view) {
        ClusterState state = view.state();
        return new ClusterOnShow(
                state.id(),
                state.target().name(),
                state.phase(),
                state.contest().startedAt(),
                state.contest().decidedAt(),
                List.copyOf(state.contest().goal()),
                List.copyOf(state.contest().revealed()),
                view.alarms().size());
    }
}
