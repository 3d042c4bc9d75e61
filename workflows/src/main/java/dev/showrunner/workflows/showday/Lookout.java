package dev.showrunner.workflows.showday;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.Allowance.Thrift;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often an event is looked at near air: each minute from the gates on, four times a minute while it is about to
 * start or moving on, each minute while it is on air; less often once the units reserved for it are spent. Pure.
 */
public final class Lookout {
    /** What a look costs: the event, and its stream. */
    public static final int LOOK = 2;

    /** What moving on costs: the transition, and a look. */
    public static final int TRANSITION = 50 + LOOK;

    /** It is tested, goes live, and ends. */
    private static final int TRANSITIONS = 3;

    /** While YouTube moves on, and whenever a producer says something. */
    private static final int LOOKS_BESIDE = 20;

    private static final Duration CALM = Duration.ofMinutes(1);
    private static final Duration CLOSE = Duration.ofSeconds(15);
    private static final Duration STARTING = Duration.ofSeconds(3);
    private static final Duration RARE = Duration.ofMinutes(5);
    private static final Duration ABOUT_TO_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(12);

    private Lookout() {}

    /**
     * What looking and moving on may cost from a moment until the planned end, where it starts as late as is waited for
     * closely.
     *
     * @param from when looking begins: the gates, or later
     */
    public static int units(Instant from, Instant airtime, Instant end) {
        int looks = LOOKS_BESIDE;
        for (Instant at = from; !at.isAfter(end); at = at.plus(beforeAir(airtime, end, at, Thrift.NONE))) {
            looks++;
        }
        return looks * LOOK + TRANSITIONS * TRANSITION;
    }

    /** What the rest of a day may cost at a moment; before its gates, all of it. */
    public static int units(Rundown rundown, Instant now) {
        Instant gates = rundown.at(Milestone.GATES).orElse(rundown.airtime());
        return units(now.isAfter(gates) ? now : gates, rundown.airtime(), rundown.end());
    }

    /** The next look after the last one; nothing when there is none to come. */
    public static @Nullable Instant next(
            Rundown rundown, @Nullable Sight last, @Nullable Instant lookedAt, Thrift thrift) {
        Instant from = rundown.at(Milestone.GATES).orElse(rundown.airtime());
        if (lookedAt == null || lookedAt.isBefore(from)) {
            return from;
        }
        if (last != null && last.stage() == Sight.Stage.OVER) {
            return null;
        }
        Instant next = lookedAt.plus(pause(rundown, last, lookedAt, thrift));
        return next.isAfter(rundown.end().plus(LONGEST)) ? null : next;
    }

    private static Duration pause(Rundown rundown, @Nullable Sight last, Instant now, Thrift thrift) {
        Sight.Stage stage = last == null ? Sight.Stage.READY : last.stage();
        return switch (stage) {
            case TEST_STARTING, LIVE_STARTING -> thrift == Thrift.NONE ? STARTING : close(thrift);
            case LIVE, OVER -> calm(thrift);
            case CREATED, READY, TESTING -> beforeAir(rundown.airtime(), rundown.end(), now, thrift);
        };
    }

    private static Duration beforeAir(Instant airtime, Instant end, Instant now, Thrift thrift) {
        Duration calm = calm(thrift);
        if (now.isBefore(airtime.minus(ABOUT_TO_START))) {
            Duration left = Duration.between(now, airtime.minus(ABOUT_TO_START));
            return left.compareTo(calm) < 0 ? left : calm;
        }
        if (now.isBefore(airtime.plus(PATIENCE))) {
            return close(thrift);
        }
        return now.isBefore(end) ? calm : RARE;
    }

    private static Duration calm(Thrift thrift) {
        return switch (thrift) {
            case NONE -> CALM;
            case SPARING -> CALM.multipliedBy(2);
            case SEVERE -> RARE;
        };
    }

    /** Going on air is not missed for a few units. */
    private static Duration close(Thrift thrift) {
        return thrift == Thrift.SEVERE ? CALM : CLOSE;
    }
}
