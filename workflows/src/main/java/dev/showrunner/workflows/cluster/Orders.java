package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.cluster.JournalLine.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of a cluster when its episode, its show or a producer says something. Pure. */
final class Orders {
    private static final Duration LONGEST_EXTENSION = Duration.ofHours(24);
    private static final int MOST_INVITATIONS = 100;

    private Orders() {}

    static ClusterState follow(ClusterState state, ClusterTarget target, Instant now) {
        if (target.equals(state.target()) && !state.isUnwanted()) {
            return state;
        }
        boolean isMoved = !target.airtime().equals(state.target().airtime());
        ClusterState next = atOnce(state).with(target);
        if (isMoved) {
            next = next.with(next.times().notAired())
                    .note(now, Audience.EVERYBODY, "The airtime was moved to " + target.airtime());
        }
        // Before it is ordered everything is chosen anew; later the breaks stay what was rehearsed.
        boolean isOther = !target.toldOfAir().equals(state.target().toldOfAir());
        return next.phase() == ClusterPhase.SCHEDULED && isOther ? next.unchosen() : next;
    }

    /** Whether a target is about another airing than the one that viewers see now. */
    static boolean isOfAnotherAiring(ClusterState state, ClusterTarget target) {
        boolean isOnAir = state.times().onAirAt() != null && state.times().endedAt() == null && isPlayed(state.phase());
        return isOnAir && !target.airtime().equals(state.target().airtime());
    }

    private static boolean isPlayed(ClusterPhase phase) {
        return phase == ClusterPhase.LIVE || phase == ClusterPhase.SOLVED;
    }

    /** It is not on air after all: whoever was let in is out again, and what they did is undone. */
    static ClusterState offAir(ClusterState state, Instant now) {
        if (state.times().onAirAt() == null || state.times().endedAt() != null) {
            return state;
        }
        ClusterState next =
                state.with(state.times().notAired()).with(state.contest().notStarted());
        return isPlayed(state.phase())
                ? next.broken(BreakManner.RESET)
                        .to(ClusterPhase.BREAKING, now)
                        .note(now, Audience.EVERYBODY, "It is not on air after all, so it is begun anew")
                : next;
    }

    static ClusterState unwanted(ClusterState state, String why, Instant now) {
        return state.isUnwanted() ? state : state.unwanted().note(now, Audience.PRODUCERS, why);
    }

    static ClusterState onAir(ClusterState state, Instant at) {
        return state.times().onAirAt() == null ? state.with(state.times().onAir(at)) : state;
    }

    static ClusterState ended(ClusterState state, Instant at) {
        return state.times().endedAt() == null ? state.with(state.times().ended(at)) : state;
    }

    /** Why breaks cannot be applied again; absent when they can. */
    static @Nullable String whyNotBroken(ClusterState state) {
        return switch (state.phase()) {
            case READY, OPEN, BREAK_FAILED, BROKEN, LIVE, SOLVED -> null;
            case BREAKING -> "It is being broken already.";
            default -> "There is nothing that could be broken: the cluster is " + Words.of(state.phase()) + ".";
        };
    }

    static ClusterState breakAgain(ClusterState state, BreakManner manner, String by, Instant now) {
        String what = manner == BreakManner.RESET ? "Begun anew" : "Breaks applied again";
        return state.broken(manner)
                .to(ClusterPhase.BREAKING, now)
                .note(now, Audience.EVERYBODY, what + ", asked for by " + by);
    }

    /** Why it does not go on without what is left out; absent when it does. */
    static @Nullable String whyNotAccepted(ClusterState state, String why) {
        if (state.contest().fit().size() == state.contest().breaks().size()) {
            return "No break of it is left out.";
        }
        if (state.contest().fit().isEmpty()) {
            return "Every break of it is left out, so there would be nothing to repair. Change its file, or waive its"
                    + " gate.";
        }
        return why.isBlank() ? "Say why." : null;
    }

    static ClusterState accept(ClusterState state, String why, String by, Instant now) {
        List<PlannedBreak> kept = new ArrayList<>(state.contest().breaks());
        kept.removeIf(one -> !one.fits());
        List<PlannedBreak> gone = new ArrayList<>(state.contest().breaks());
        gone.removeIf(PlannedBreak::fits);
        String names = gone.stream().map(PlannedBreak::id).collect(Collectors.joining(", "));
        return state.with(state.contest().withBreaks(kept))
                .note(now, Audience.PRODUCERS, "Goes on without " + names + ", said by " + by + ": " + why.strip());
    }

    static @Nullable String whyNoHint(ClusterState state) {
        if (state.phase() != ClusterPhase.LIVE) {
            return "Hints are given while the cluster is on air.";
        }
        return state.contest().nextHint() == null ? "There is no hint left." : null;
    }

    static ClusterState reveal(ClusterState state, String by, Instant now) {
        String hint = state.contest().nextHint();
        return hint == null
                ? state
                : state.with(state.contest().reveal(hint))
                        .note(
                                now,
                                Audience.EVERYBODY,
                                "Hint " + (state.contest().revealed().size() + 1) + ": " + hint);
    }

    static @Nullable String whyNotExtended(ClusterState state, Extension extension, Instant now) {
        if (extension.reason().isBlank()) {
            return "Say why it has to stay longer.";
        }
        if (!state.phase().exists() || state.phase().isLeaving()) {
            return "The cluster is " + Words.of(state.phase()) + ".";
        }
        if (!extension.until().isAfter(state.destroyBy())) {
            return "It stays until " + state.destroyBy() + " already.";
        }
        return extension.until().isAfter(now.plus(LONGEST_EXTENSION))
                ? "It can be kept for 24 hours from now at most; extend it again later."
                : null;
    }

    static ClusterState extend(ClusterState state, Extension extension, Instant now) {
        return atOnce(state)
                .with(state.times().extended(extension.until()))
                .note(
                        now,
                        Audience.PRODUCERS,
                        "Kept until " + extension.until() + " by " + extension.by() + ": " + extension.reason());
    }

    static ClusterState destroy(ClusterState state, String by, Instant now) {
        if (!state.phase().exists() || state.phase().isLeaving()) {
            return state;
        }
        ClusterState decided = state.phase() == ClusterPhase.LIVE
                ? Changes.moved(state, ClusterPhase.ABORTED, "Called off by " + by, now)
                : state;
        ClusterPhase next = state.phase().isReachable() ? ClusterPhase.REVOKING : ClusterPhase.DESTROYING;
        return decided.to(next, now).note(now, Audience.PRODUCERS, "Destroyed by " + by);
    }

    static @Nullable String whyNotInvited(ClusterState state, Invitation invitation, Instant now) {
        if (invitation.admitsEverybody()) {
            if (!state.target().wanted().open() || invitation.role() != Role.FIXER) {
                return "The episode's file does not open its clusters to everybody; clusters: {open: true} does.";
            }
        } else if (!isHandle(invitation.handle())) {
            return "'" + invitation.handle() + "' is not a handle on GitHub.";
        }
        if (!invitation.hash().matches("[0-9a-f]{64}")) {
            return "The link has no proper hash.";
        }
        if (state.phase().isLeaving()) {
            return "The cluster is " + Words.of(state.phase()) + ".";
        }
        if (!invitation.expires().isAfter(now)) {
            return "The link would have expired already.";
        }
        return state.invitations().size() >= MOST_INVITATIONS ? "There are a hundred links already." : null;
    }

    private static boolean isHandle(String text) {
        return text.matches("[a-z0-9](-?[a-z0-9]){0,38}");
    }

    /** Somebody who is not in the file is let in as well; a new link takes the place of their old one. */
    static ClusterState invite(ClusterState state, Invitation invitation, String by, Instant now) {
        List<Invitation> invitations = new ArrayList<>(state.invitations());
        invitations.removeIf(other -> other.handle().equals(invitation.handle()) && other.role() == invitation.role());
        invitations.add(invitation);
        List<Access> admitted = new ArrayList<>(state.admitted());
        String whom = invitation.admitsEverybody() ? "everybody" : invitation.handle();
        boolean isKnown = invitation.admitsEverybody()
                || Decisions.access(state, invitation.role()).stream()
                        .anyMatch(one -> one.handle().equals(invitation.handle()));
        if (!isKnown) {
            admitted.add(new Access(
                    invitation.handle(),
                    invitation.role(),
                    state.target().wanted().rights()));
        }
        return atOnce(state)
                .withInvitations(admitted, invitations)
                .note(
                        now,
                        Audience.PRODUCERS,
                        "A link for " + whom + " (" + Words.of(invitation.role()) + ") made by " + by);
    }

    static @Nullable Invitation open(ClusterState state, String hash, Instant now) {
        return state.invitations().stream()
                .filter(one -> one.hash().equals(hash) && one.isOpen(now))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String whyNotRedeemed(ClusterState state, String hash, Instant now) {
        Invitation invitation = open(state, hash, now);
        if (invitation == null) {
            return "This link was used, or has expired.";
        }
        if (invitation.admitsEverybody()) {
            return "This link is for everybody: say who you are.";
        }
        return whyNotEntered(state);
    }

    static @Nullable String whyNotJoined(ClusterState state, String hash, String handle, Instant now) {
        Invitation invitation = open(state, hash, now);
        if (invitation == null || !invitation.admitsEverybody()) {
            return "This link has expired, or is for one person alone.";
        }
        if (!isHandle(handle)) {
            return "'" + handle + "' is not a handle on GitHub.";
        }
        if (state.phase() != ClusterPhase.LIVE) {
            return "The cluster is open to everybody while the episode is on air.";
        }
        boolean isNew = state.admitted().stream().noneMatch(one -> one.handle().equals(handle));
        return isNew && state.admitted().size() >= MOST_INVITATIONS
                ? "A hundred people are in already."
                : whyNotEntered(state);
    }

    private static @Nullable String whyNotEntered(ClusterState state) {
        return state.phase().isReachable() && !state.phase().isLeaving() ? null : "There is no cluster to enter yet.";
    }

    /** Whoever says so is let in; who they really are nobody has looked at. */
    static ClusterState join(ClusterState state, String handle, Instant now) {
        List<Access> admitted = new ArrayList<>(state.admitted());
        boolean isKnown = Decisions.access(state, Role.FIXER).stream()
                .anyMatch(one -> one.handle().equals(handle));
        if (!isKnown) {
            admitted.add(new Access(handle, Role.FIXER, state.target().wanted().rights()));
        }
        return atOnce(state)
                .withInvitations(admitted, state.invitations())
                .note(now, Audience.PRODUCERS, handle + " joined by the link for everybody");
    }

    /** What somebody who is let in has. */
    static Redemption redemption(ClusterState state, String handle, Role role) {
        Access access = Decisions.access(state, role).stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst()
                .orElseThrow();
        return new Redemption(state.ref(), access, state.destroyBy());
    }

    static ClusterState redeem(ClusterState state, Invitation invitation, Instant now) {
        List<Invitation> invitations = state.invitations().stream()
                .map(one -> one.equals(invitation) ? one.used(now) : one)
                .toList();
        return state.withInvitations(state.admitted(), invitations)
                .note(now, Audience.PRODUCERS, invitation.handle() + " fetched credentials");
    }

    /** What is ordered does not wait for what is only to be tried again. */
    private static ClusterState atOnce(ClusterState state) {
        return state.with(state.effort().pausedUntil(null));
    }
}
