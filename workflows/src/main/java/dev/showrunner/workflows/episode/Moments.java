package dev.showrunner.workflows.episode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moments of an episode at which YouTube is looked at without a cause. */
final class Moments {
    /** How long after its planned end an episode that nobody ended is waited for. */
    static final Duration PATIENCE = Duration.ofHours(12);

    private static final List<Duration> BEFORE_AIR =
            List.of(Duration.ofHours(24), Duration.ofHours(2), Duration.ofMinutes(30), Duration.ZERO);
    private static final Duration AFTER_THE_END = Duration.ofMinutes(15);
    private static final Duration WHILE_IT_RUNS_OVER = Duration.ofHours(1);

    private Moments() {}

    /** The first moment after {@code now}, or nothing once the episode is over. */
    static @Nullable Instant next(Instant now, Instant start, Duration duration) {
        for (Duration before : BEFORE_AIR) {
            Instant moment = start.minus(before);
            if (moment.isAfter(now)) {
                return moment;
            }
        }
        Instant end = start.plus(duration);
        Instant afterTheEnd = end.plus(AFTER_THE_END);
        if (afterTheEnd.isAfter(now)) {
            return afterTheEnd;
        }
        Instant later = now.plus(WHILE_IT_RUNS_OVER);
        return isOver(now, start, duration) ? null : later;
    }

    /** Whether nobody can still expect the episode to air. */
    static boolean isOver(Instant now, Instant start, Duration duration) {
        return now.isAfter(start.plus(duration).plus(PATIENCE));
    }
}
