package dev.showrunner.workflows.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A look at a cluster.
 *
 * @param seen by break, whether it is seen
 * @param failed by break, why it could not be applied
 * @param goal every part
 * @param again nothing will be different before; absent where nobody knows
 */
public record Sight(
        Map<String, Boolean> seen,
        Map<String, String> failed,
        List<GoalPart> goal,
        @Nullable Instant again) {
    /** Whether anything of the goal is red. */
    public boolean showsRed() {
        return goal.stream().anyMatch(GoalPart::blocks);
    }
}
