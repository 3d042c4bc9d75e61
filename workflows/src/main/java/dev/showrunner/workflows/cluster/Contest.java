package dev.showrunner.workflows.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be repaired, and how far that is.
 *
 * @param breaks in the order in which they are applied
 * @param goal as last seen
 * @param greenSince since when the whole goal is green
 * @param verifiedAt when the breaks were last looked for
 * @param startedAt when the clock was started
 * @param decidedAt when it was stopped
 * @param revealed hints that were given, in order
 */
public record Contest(
        List<PlannedBreak> breaks,
        List<GoalPart> goal,
        @Nullable Instant greenSince,
        @Nullable Instant verifiedAt,
        @Nullable Instant startedAt,
        @Nullable Instant decidedAt,
        List<String> revealed) {
    static final Contest NONE = new Contest(List.of(), List.of(), null, null, null, null, List.of());

    /** Ids of the breaks that are to be applied. */
    public List<String> fit() {
        return breaks.stream().filter(PlannedBreak::fits).map(PlannedBreak::id).toList();
    }

    /** What is to be watched: whatever is not as it was last seen. */
    Watching watching(ClusterRef cluster) {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        for (PlannedBreak one : breaks) {
            if (one.fits() && one.seen() != null) {
                seen.put(one.id(), one.seen());
            }
        }
        return new Watching(cluster, fit(), seen, goal);
    }

    Contest withBreaks(List<PlannedBreak> others) {
        return new Contest(List.copyOf(others), goal, greenSince, verifiedAt, startedAt, decidedAt, revealed);
    }

    Contest withGoal(List<GoalPart> now, @Nullable Instant green) {
        return new Contest(breaks, List.copyOf(now), green, verifiedAt, startedAt, decidedAt, revealed);
    }

    Contest verified(Instant at) {
        return new Contest(breaks, goal, greenSince, at, startedAt, decidedAt, revealed);
    }

    Contest started(Instant at) {
        return new Contest(breaks, goal, null, verifiedAt, at, null, revealed);
    }

    /** As before it was started, but for the breaks. */
    Contest notStarted() {
        return new Contest(breaks, goal, null, verifiedAt, null, null, List.of());
    }

    Contest decided(Instant at) {
        return new Contest(breaks, goal, greenSince, verifiedAt, startedAt, at, revealed);
    }

    Contest reveal(String hint) {
        List<String> more = new ArrayList<>(revealed);
        more.add(hint);
        return new Contest(breaks, goal, greenSince, verifiedAt, startedAt, decidedAt, List.copyOf(more));
    }

    /** The hint that is due next: of the first break that is still seen, from a direction to the answer. */
    @Nullable
    String nextHint() {
        for (PlannedBreak one : breaks) {
            if (one.fits() && one.clearedAt() == null) {
                for (String hint : one.hints()) {
                    if (!revealed.contains(hint)) {
                        return hint;
                    }
                }
            }
        }
        return null;
    }
}
