package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.runofshow.Milestone;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an event is looked at near air: each minute from the gates on, four times a minute while it is about to
 * start or moving on, each minute while it is on air. Pure.
 */
public final class Lookout {
    /** What looking and going on air may cost: two units a look, and three transitions. */
    public static final int UNITS = 400;

    private static final Duration CALM = Duration.ofMinutes(1);
    private static final Duration CLOSE = Duration.ofSeconds(15);
    private static final Duration STARTING = Duration.ofSeconds(3);
    private static final Duration RARE = Duration.ofMinutes(5);
    private static final Duration ABOUT_TO_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);

    private Lookout() {}

    /** The next look after the last one; nothing when there is none to come. */
    public static @Nullable Instant next(Rundown rundown, @Nullable Sight last, @Nullable Instant lookedAt) {
        Instant from = rundown.at(Milestone.GATES).orElse(rundown.airtime());
        if (lookedAt == null || lookedAt.isBefore(from)) {
            return from;
        }
        if (last != null && last.stage() == Sight.Stage.OVER) {
            return null;
        }
        Instant next = lookedAt.plus(pause(rundown, last, lookedAt));
        return next.isAfter(rundown.end().plus(LONGEST)) ? null : next;
    }

    private static Duration pause(Rundown rundown, @Nullable Sight last, Instant now) {
        Sight.Stage stage = last == null ? Sight.Stage.READY : last.stage();
        return switch (stage) {
            case TEST_STARTING, LIVE_STARTING -> STARTING;
            case LIVE, OVER -> CALM;
            case CREATED, READY, TESTING -> beforeAir(rundown, now);
        };
    }

    private static Duration beforeAir(Rundown rundown, Instant now) {
        if (now.isBefore(rundown.airtime().minus(ABOUT_TO_START))) {
            Duration left = Duration.between(now, rundown.airtime().minus(ABOUT_TO_START));
            return left.compareTo(CALM) < 0 ? left : CALM;
        }
        if (now.isBefore(rundown.airtime().plus(PATIENCE))) {
            return CLOSE;
        }
        return now.isBefore(rundown.end()) ? CALM : RARE;
    }
}
