package dev.showrunner.dashboard.api;

import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.Contest;
import dev.showrunner.workflows.cluster.GoalPart;
import dev.showrunner.workflows.cluster.PlannedBreak;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cluster, as producers see it.
 *
 * @param id unique in the channel
 * @param episode {@code show/slug}
 * @param name within the episode
 * @param provider where it comes from; absent until that was chosen
 * @param simulated whether it exists on paper only
 * @param phase lower-case words
 * @param since when it came there
 * @param nextAt when something happens next by itself
 * @param next what then happens
 * @param destroyBy when it has to be gone
 * @param costMinutes how long it has cost money
 * @param breaks in the order in which they are applied
 * @param goal every part
 * @param access handles of those who hold access
 * @param hints that were given
 * @param alarms what somebody should look at now
 */
@Serdeable
record ClusterResponse(
        String id,
        String episode,
        String name,
        @Nullable String provider,
        boolean simulated,
        String phase,
        Instant since,
        @Nullable Instant nextAt,
        String next,
        Instant destroyBy,
        long costMinutes,
        List<BreakResponse> breaks,
        List<GoalResponse> goal,
        List<String> access,
        List<String> hints,
        List<String> alarms) {

    /** A break of it. */
    @Serdeable
    record BreakResponse(
            String id,
            String title,
            String difficulty,
            @Nullable Boolean seen,
            @Nullable Instant clearedAt,
            @Nullable String trouble) {
        static BreakResponse of(PlannedBreak one) {
            return new BreakResponse(
                    one.id(), one.title(), one.difficulty(), one.seen(), one.clearedAt(), one.trouble());
        }
    }

    /** A part of the goal. */
    @Serdeable
    record GoalResponse(String part, String colour, String detail) {
        static GoalResponse of(GoalPart part) {
            return new GoalResponse(part.part(), part.colour(), part.detail());
        }
    }

    static ClusterResponse of(ClusterView view) {
        ClusterState state = view.state();
        Contest contest = state.contest();
        return new ClusterResponse(
                state.id(),
                state.target().episode().toString(),
                state.target().name(),
                state.provider(),
                state.isSimulated(),
                state.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                state.since(),
                view.nextAt(),
                view.next(),
                view.destroyBy(),
                view.cost().toMinutes(),
                contest.breaks().stream().map(BreakResponse::of).toList(),
                contest.goal().stream().map(GoalResponse::of).toList(),
                state.access().stream().map(Access::handle).toList(),
                contest.revealed(),
                view.alarms());
    }
}
