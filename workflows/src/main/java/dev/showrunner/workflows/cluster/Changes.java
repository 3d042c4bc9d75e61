package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.cluster.JournalLine.Audience;
import dev.showrunner.workflows.failure.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a cluster when something was done, or could not be. Pure. */
final class Changes {
    private static final Duration POLL = Duration.ofSeconds(3);

    private Changes() {}

    static ClusterState moved(ClusterState state, ClusterPhase to, String why, Instant now) {
        return switch (to) {
            case LIVE ->
                state.with(state.contest().started(now))
                        .to(to, now)
                        .note(now, Audience.EVERYBODY, "On air: the clock runs");
            case SOLVED, TIMED_OUT, ABORTED ->
                state.with(state.contest().decided(now)).to(to, now).note(now, Audience.EVERYBODY, why);
            case SCHEDULED -> state.afresh(now).note(now, Audience.PRODUCERS, why);
            case BREAKING ->
                state.to(to, now)
                        .with(new Effort(0, state.effort().rounds(), null, state.trouble()))
                        .note(now, Audience.PRODUCERS, why);
            default -> state.to(to, now).note(now, Audience.PRODUCERS, why);
        };
    }

    static ClusterState chosen(ClusterState state, Chosen chosen, Instant now) {
        String breaks = chosen.breaks().stream().map(PlannedBreak::id).collect(Collectors.joining(", "));
        return state.from(chosen)
                .with(Effort.FRESH)
                .note(now, Audience.PRODUCERS, breaks.isEmpty() ? "No breaks of the catalogue" : "Chosen: " + breaks);
    }

    /** The deadline is set here, one step before the order is placed. */
    static ClusterState ordered(ClusterState state, Instant now) {
        return state.with(state.times().ordered(now, state.destroyBy()))
                .to(ClusterPhase.PROVISIONING, now)
                .note(now, Audience.PRODUCERS, "Ordered; it has to be gone by " + state.destroyBy());
    }

    static ClusterState provisioned(ClusterState state, Provisioned provisioned, Instant now) {
        ClusterState labelled = state.with(state.times().labelled(provisioned.destroyBy()));
        return switch (provisioned.progress()) {
            case COMING -> labelled.with(Effort.FRESH.pausedUntil(now.plus(POLL)));
            case READY -> labelled.to(ClusterPhase.REHEARSING, now).note(now, Audience.PRODUCERS, provisioned.detail());
            case FAILED -> {
                Effort effort = state.effort();
                yield labelled.to(ClusterPhase.PROVISION_FAILED, now)
                        .with(new Effort(0, effort.rounds(), null, needsHuman(provisioned.detail())))
                        .note(now, Audience.PRODUCERS, "It could not be made: " + provisioned.detail());
            }
        };
    }

    static ClusterState cleanedUp(ClusterState state, boolean isGone, Instant now) {
        if (!isGone) {
            return state.with(state.effort().pausedUntil(now.plus(POLL)));
        }
        Trouble why = state.trouble() == null ? needsHuman("It could not be made.") : state.trouble();
        Effort again = state.effort().again(now.plus(Duration.ofMinutes(1)), why);
        return again.rounds() < Decisions.ROUNDS
                ? state.to(ClusterPhase.PROVISIONING, now).with(again).note(now, Audience.PRODUCERS, "Ordered again")
                : state.to(ClusterPhase.PROVISION_FAILED, now).with(again.pausedUntil(state.destroyBy()));
    }

    static ClusterState rehearsed(ClusterState state, Map<String, String> unfit, Instant now) {
        List<PlannedBreak> breaks = state.contest().breaks().stream()
                .map(one -> one.unfit(unfit.get(one.id())))
                .toList();
        ClusterState ready = state.with(state.contest().withBreaks(breaks))
                .to(ClusterPhase.READY, now)
                .note(now, Audience.EVERYBODY, "Ready: the game runs, and every break was tried");
        for (Map.Entry<String, String> one : unfit.entrySet()) {
            ready = ready.note(now, Audience.PRODUCERS, "Left out: " + one.getKey() + ". " + one.getValue());
        }
        return ready;
    }

    static ClusterState granted(ClusterState state, List<Access> access, List<String> told, Instant now) {
        String who = access.stream().map(Access::handle).collect(Collectors.joining(", "));
        ClusterState next = state.withAccess(access)
                .with(new Effort(0, state.effort().rounds(), null, null))
                .note(now, Audience.PRODUCERS, who.isEmpty() ? "Nobody has access" : "Access for " + who);
        for (String sentence : told) {
            next = next.note(now, Audience.PRODUCERS, sentence);
        }
        return state.phase() == ClusterPhase.READY && !access.isEmpty() ? next.to(ClusterPhase.OPEN, now) : next;
    }

    static ClusterState relabelled(ClusterState state, Instant destroyBy, Instant now) {
        return state.with(state.times().labelled(destroyBy).due(destroyBy))
                .note(now, Audience.PRODUCERS, "It has to be gone by " + destroyBy);
    }

    static ClusterState broke(ClusterState state, Sight sight, Instant now) {
        List<PlannedBreak> breaks = state.contest().breaks().stream()
                .map(one -> sight.failed().containsKey(one.id())
                        ? one.unfit(sight.failed().get(one.id()))
                        : one.seen(sight.seen().get(one.id()), null))
                .toList();
        ClusterState looked = state.with(state.contest()
                        .withBreaks(breaks)
                        .withGoal(sight.goal(), null)
                        .verified(now))
                .broken(BreakManner.APPLY);
        for (Map.Entry<String, String> one : sight.failed().entrySet()) {
            looked = looked.note(
                    now, Audience.PRODUCERS, "Could not be applied: " + one.getKey() + ". " + one.getValue());
        }
        boolean isBroken = sight.seen().containsValue(true) || sight.showsRed() || Decisions.isOnAir(state, now);
        if (isBroken) {
            return looked.to(ClusterPhase.BROKEN, now)
                    .note(now, Audience.EVERYBODY, "Broken, and the organiser's way in is alive");
        }
        Trouble why = needsHuman(
                sight.failed().isEmpty()
                        ? "Nothing is broken, and the goal is green."
                        : "No break could be applied: "
                                + String.join(" ", sight.failed().values()));
        return looked.to(ClusterPhase.BREAK_FAILED, now)
                .with(state.effort().again(now.plus(Duration.ofMinutes(2)), why))
                .note(now, Audience.PRODUCERS, why.reason());
    }

    /** A look before air: breaks that are gone are applied again. */
    static ClusterState looked(ClusterState state, Sight sight, Instant now) {
        ClusterState seen = state.with(state.contest()
                        .withBreaks(state.contest().breaks().stream()
                                .map(one -> one.fits() ? one.seen(sight.seen().get(one.id()), null) : one)
                                .toList())
                        .withGoal(sight.goal(), null)
                        .verified(now))
                .with(Effort.FRESH);
        String gone = sight.seen().entrySet().stream()
                .filter(entry -> !entry.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return gone.isEmpty()
                ? seen
                : seen.broken(BreakManner.MEND)
                        .to(ClusterPhase.BREAKING, now)
                        .note(now, Audience.PRODUCERS, "Not seen any more, applied again: " + gone);
    }

    /** A look on air: what is mended stays mended, and the journal says when it was. */
    static ClusterState watched(ClusterState state, Sight sight, Instant now) {
        ClusterState next = state.with(Effort.FRESH.pausedUntil(sight.again()));
        List<PlannedBreak> breaks = new ArrayList<>();
        for (PlannedBreak one : state.contest().breaks()) {
            Boolean isSeen = sight.seen().get(one.id());
            if (!one.fits() || isSeen == null) {
                breaks.add(one);
                continue;
            }
            Instant cleared = isSeen ? null : one.clearedAt() == null ? now : one.clearedAt();
            if (!isSeen && one.clearedAt() == null && Boolean.TRUE.equals(one.seen())) {
                next = next.note(now, Audience.EVERYBODY, "A break is repaired")
                        .note(now, Audience.PRODUCERS, "Repaired: " + one.id());
            }
            breaks.add(one.seen(isSeen, cleared));
        }
        Contest contest = next.contest().withBreaks(breaks);
        boolean isGreen = !sight.goal().isEmpty() && !sight.showsRed();
        boolean wasGreen = contest.greenSince() != null;
        Instant green = isGreen ? (wasGreen ? contest.greenSince() : now) : null;
        ClusterState told = next.with(contest.withGoal(sight.goal(), green).verified(now));
        return isGreen == wasGreen
                ? told
                : told.note(now, Audience.EVERYBODY, isGreen ? "The goal is green" : "The goal is red again");
    }

    static ClusterState revoked(ClusterState state, Instant now) {
        return state.withAccess(List.of())
                .withInvitations(state.admitted(), List.of())
                .to(ClusterPhase.DESTROYING, now)
                .note(now, Audience.PRODUCERS, "Nobody has access any more");
    }

    static ClusterState destroyed(ClusterState state, boolean isGone, Instant now) {
        return isGone
                ? state.withAccess(List.of())
                        .withInvitations(state.admitted(), List.of())
                        .with(state.times().gone(now))
                        .to(ClusterPhase.DESTROYED, now)
                        .note(now, Audience.EVERYBODY, "Destroyed: nothing of it is left")
                : state.with(state.effort().pausedUntil(now.plus(POLL)));
    }

    /** Work failed. Taking away is tried for ever, all else as long as the deadline lets it. */
    static ClusterState failed(ClusterState state, Trouble trouble, Instant now) {
        Effort effort = state.effort().failed(trouble, again(state, trouble, now));
        boolean isNews = state.trouble() == null || !state.trouble().reason().equals(trouble.reason());
        ClusterState failed = state.with(effort);
        return isNews ? failed.note(now, Audience.PRODUCERS, trouble.reason()) : failed;
    }

    private static Instant again(ClusterState state, Trouble trouble, Instant now) {
        long doubled = 10L << Math.min(state.effort().failures(), 5);
        Instant soon = now.plusSeconds(Math.min(doubled, 300));
        if (state.phase().isLeaving()) {
            return soon;
        }
        Instant told = trouble.retryAt();
        return switch (trouble.kind()) {
            case RETRY_AT, QUOTA_GONE -> told == null ? soon : told;
            case UNKNOWN_RESULT -> soon;
            case NEEDS_HUMAN, BUG -> now.plus(Duration.ofMinutes(5));
        };
    }

    private static Trouble needsHuman(@Nullable String reason) {
        return new Trouble(
                Trouble.Kind.NEEDS_HUMAN,
                reason == null ? "" : reason,
                "Look at the cluster's page; then apply again, or destroy it.",
                null);
    }
}
