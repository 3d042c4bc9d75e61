package dev.showrunner.workflows.cluster;

import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next for a cluster, from what is known of it and the time. Pure. Every moment is computed from the
 * target's airtime at each call, so nothing has to be rescheduled when it moves.
 */
final class Decisions {
    /** How long the goal has to be green. */
    static final Duration STEADY = Duration.ofSeconds(30);

    /** How often broken clusters are looked at before they are on air. */
    static final Duration VERIFY_EVERY = Duration.ofMinutes(10);

    /** The last look before airtime. */
    static final Duration LAST_LOOK = Duration.ofMinutes(5);

    static final int ROUNDS = 3;
    private static final Duration PROVISIONING_TAKES = Duration.ofMinutes(45);
    private static final Duration TOO_EARLY = Duration.ofHours(1);

    private Decisions() {}

    static Deed next(ClusterState state, Instant now) {
        Deed deed = decide(state, now);
        Instant notBefore = state.effort().notBefore();
        boolean isWork = !(deed instanceof Deed.Wait || deed instanceof Deed.Move || deed instanceof Deed.Finish);
        return isWork && notBefore != null && now.isBefore(notBefore)
                ? new Deed.Wait(nextMoment(state, notBefore, now), "it is tried again")
                : deed;
    }

    /** Nothing that has its time is kept waiting by work that has to be tried again. */
    private static Instant nextMoment(ClusterState state, Instant notBefore, Instant now) {
        ClusterTarget target = state.target();
        Instant green = state.contest().greenSince();
        return Stream.of(
                        target.orderAt(),
                        target.freezeAt(),
                        target.airtime(),
                        contestEnds(state),
                        state.destroyBy(),
                        green == null ? notBefore : green.plus(STEADY))
                .filter(now::isBefore)
                .reduce(notBefore, Decisions::earlier);
    }

    private static Deed decide(ClusterState state, Instant now) {
        ClusterPhase phase = state.phase();
        if (phase.exists() && !phase.isLeaving()) {
            String why = whyItHasToGo(state, now);
            if (why != null) {
                return new Deed.Move(phase.isReachable() ? ClusterPhase.REVOKING : ClusterPhase.DESTROYING, why);
            }
        }
        Instant labelled = state.times().labelled();
        if (phase.exists() && !phase.isLeaving() && labelled != null && !labelled.equals(state.destroyBy())) {
            return new Deed.Relabel(state.destroyBy());
        }
        return switch (phase) {
            case SCHEDULED -> scheduled(state, now);
            case PROVISIONING ->
                now.isAfter(state.since().plus(PROVISIONING_TAKES))
                        ? new Deed.Move(ClusterPhase.PROVISION_FAILED, "It was not ready within 45 minutes")
                        : new Deed.Provision();
            case PROVISION_FAILED -> new Deed.CleanUp();
            case REHEARSING -> new Deed.Rehearse();
            case READY, OPEN -> whole(state, now);
            case BREAKING ->
                state.access().isEmpty() || isOnAir(state, now) ? new Deed.Break() : new Deed.Grant(List.of());
            case BREAK_FAILED -> breakFailed(state, now);
            case BROKEN -> broken(state, now);
            case LIVE -> live(state, now);
            case SOLVED -> solved(state, now);
            case TIMED_OUT, ABORTED -> new Deed.Move(ClusterPhase.REVOKING, "The contest is over");
            case REVOKING ->
                state.effort().failures() < ROUNDS
                        ? new Deed.Revoke()
                        : new Deed.Move(ClusterPhase.DESTROYING, "Access goes with the cluster");
            case DESTROYING -> new Deed.Destroy();
            case DESTROYED -> destroyed(state, now);
        };
    }

    private static @Nullable String whyItHasToGo(ClusterState state, Instant now) {
        if (!now.isBefore(state.destroyBy())) {
            return "Its time is over";
        }
        if (state.isUnwanted()) {
            return "The episode wants it no more";
        }
        boolean isBeforeAir =
                state.contest().startedAt() == null && !state.phase().isDecided();
        return isBeforeAir && now.isBefore(state.target().orderAt().minus(TOO_EARLY))
                ? "The airtime was moved; it is ordered again in time"
                : null;
    }

    private static Deed scheduled(ClusterState state, Instant now) {
        ClusterTarget target = state.target();
        if (state.isUnwanted() || !now.isBefore(target.endsAt())) {
            return new Deed.Finish();
        }
        if (state.provider() == null) {
            return new Deed.Choose();
        }
        return now.isBefore(target.orderAt())
                ? new Deed.Wait(target.orderAt(), "it is ordered")
                : new Deed.PlaceOrder();
    }

    private static Deed whole(ClusterState state, Instant now) {
        Instant freezeAt = state.target().freezeAt();
        if (!now.isBefore(freezeAt)) {
            return new Deed.Move(ClusterPhase.BREAKING, "It is frozen");
        }
        List<Access> breakers = access(state, Role.BREAKER);
        return breakers.equals(state.access())
                ? waiting(state, freezeAt, "it is frozen and broken")
                : new Deed.Grant(breakers);
    }

    private static Deed breakFailed(ClusterState state, Instant now) {
        Instant notBefore = state.effort().notBefore();
        if (state.effort().rounds() >= ROUNDS) {
            return new Deed.Wait(state.destroyBy(), "it is destroyed");
        }
        return notBefore != null && now.isBefore(notBefore)
                ? waiting(state, notBefore, "it is tried again")
                : new Deed.Move(ClusterPhase.BREAKING, "It is tried again");
    }

    private static Deed broken(ClusterState state, Instant now) {
        if (isOnAir(state, now)) {
            return new Deed.Move(ClusterPhase.LIVE, "On air");
        }
        if (state.target().isToldOfAir() && state.times().endedAt() != null) {
            return new Deed.Move(ClusterPhase.TIMED_OUT, "The episode ended first");
        }
        Instant airtime = state.target().airtime();
        Instant verified = state.contest().verifiedAt();
        Instant lastLook = airtime.minus(LAST_LOOK);
        if (verified == null || (verified.isBefore(lastLook) && !now.isBefore(lastLook))) {
            return new Deed.Look();
        }
        Instant due = verified.plus(VERIFY_EVERY);
        if (!now.isBefore(due)) {
            return new Deed.Look();
        }
        Instant look = verified.isBefore(lastLook) && lastLook.isBefore(due) ? lastLook : due;
        return look.isBefore(airtime) || !now.isBefore(airtime)
                ? waiting(state, look, "its breaks are looked for")
                : waiting(
                        state,
                        airtime,
                        state.target().isToldOfAir() ? "it is opened once the show is on air" : "it is opened");
    }

    private static Deed live(ClusterState state, Instant now) {
        Instant ends = contestEnds(state);
        if (state.times().endedAt() != null || !now.isBefore(ends)) {
            return new Deed.Move(ClusterPhase.TIMED_OUT, "The episode ended first");
        }
        Instant green = state.contest().greenSince();
        if (green != null && !now.isBefore(green.plus(STEADY))) {
            return new Deed.Move(ClusterPhase.SOLVED, "The goal was green for half a minute");
        }
        List<Access> onAir = access(state, Role.FIXER, Role.OBSERVER);
        if (!onAir.equals(state.access())) {
            return new Deed.Grant(onAir);
        }
        Instant until = green == null ? ends : earlier(ends, green.plus(STEADY));
        return new Deed.Watch(earlier(until, state.destroyBy()));
    }

    private static Deed solved(ClusterState state, Instant now) {
        Instant ends = contestEnds(state);
        return state.times().endedAt() != null || !now.isBefore(ends)
                ? new Deed.Move(ClusterPhase.REVOKING, "The episode is over")
                : waiting(state, ends, "access ends");
    }

    private static Deed destroyed(ClusterState state, Instant now) {
        ClusterTarget target = state.target();
        if (state.isUnwanted() || !now.isBefore(target.endsAt())) {
            return new Deed.Finish();
        }
        return now.isBefore(target.orderAt())
                ? new Deed.Move(ClusterPhase.SCHEDULED, "It is ordered again in time")
                : new Deed.Wait(target.endsAt(), "the episode is over");
    }

    static boolean isOnAir(ClusterState state, Instant now) {
        boolean isTime = !now.isBefore(state.target().airtime());
        return state.times().onAirAt() != null || (isTime && !state.target().isToldOfAir());
    }

    private static Instant contestEnds(ClusterState state) {
        Instant started = state.times().onAirAt();
        Instant planned = state.target().endsAt();
        Instant late = started == null ? planned : started.plus(state.target().duration());
        return late.isAfter(planned) ? late : planned;
    }

    /** Who holds access in these roles: those of the file, then those who were let in by hand. */
    static List<Access> access(ClusterState state, Role... roles) {
        List<Access> access = new ArrayList<>();
        for (Role role : roles) {
            Rights rights = role == Role.OBSERVER
                    ? Rights.NAMESPACE
                    : state.target().wanted().rights();
            Stream<Access> ofTheFile = handles(state, role).stream().map(handle -> new Access(handle, role, rights));
            Stream<Access> byHand = state.admitted().stream().filter(one -> one.role() == role);
            Stream.concat(ofTheFile, byHand)
                    .filter(one ->
                            access.stream().noneMatch(other -> other.handle().equals(one.handle())))
                    .forEach(access::add);
        }
        return List.copyOf(access);
    }

    private static List<String> handles(ClusterState state, Role role) {
        return switch (role) {
            case BREAKER -> state.target().wanted().breakers();
            case FIXER -> state.target().wanted().fixers();
            case OBSERVER -> state.target().wanted().observers();
        };
    }

    private static Deed waiting(ClusterState state, Instant until, String what) {
        boolean isCut = state.phase().exists()
                && !state.phase().isLeaving()
                && state.destroyBy().isBefore(until);
        return isCut ? new Deed.Wait(state.destroyBy(), "it is destroyed") : new Deed.Wait(until, what);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
