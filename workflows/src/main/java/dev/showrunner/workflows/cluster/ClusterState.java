package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.JournalLine.Audience;
import dev.showrunner.workflows.failure.Trouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a cluster, as a value. {@link Decisions} says what is to be done next, {@link Changes}
 * what comes of it.
 *
 * @param target what the episode wants
 * @param id under which its provider knows it
 * @param provider where it comes from; absent until that was chosen
 * @param isSimulated whether it is only pretended
 * @param revision of the channel repository whose break files are meant; absent where it has none
 * @param phase where it is
 * @param since when it came there
 * @param isUnwanted the episode wants it no more
 * @param manner how it is broken
 * @param times moments of its life
 * @param effort how the work of this phase goes
 * @param contest what is to be repaired
 * @param access who holds access now
 * @param admitted who was let in by hand
 * @param invitations links that were made
 * @param journal the latest lines, oldest first
 */
public record ClusterState(
        ClusterTarget target,
        String id,
        @Nullable String provider,
        boolean isSimulated,
        @Nullable String revision,
        ClusterPhase phase,
        Instant since,
        boolean isUnwanted,
        BreakManner manner,
        Times times,
        Effort effort,
        Contest contest,
        List<Access> access,
        List<Access> admitted,
        List<Invitation> invitations,
        List<JournalLine> journal) {
    private static final int LONGEST_JOURNAL = 120;
    private static final int LONGEST_STEM = 36;

    /** A cluster of which nothing exists. */
    public static ClusterState start(ClusterTarget target, Instant now) {
        return new ClusterState(
                target,
                id(target),
                null,
                false,
                null,
                ClusterPhase.SCHEDULED,
                now,
                false,
                BreakManner.APPLY,
                Times.NONE,
                Effort.FRESH,
                Contest.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Readable and, by a piece of a hash, unique; it follows from the names alone, so an order can be repeated. */
    private static String id(ClusterTarget target) {
        String full = WorkflowIds.cluster(target.channel(), target.episode(), target.name());
        String stem = (target.episode().show() + "-" + target.episode().slug() + "-" + target.name())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (stem.length() > LONGEST_STEM ? stem.substring(0, LONGEST_STEM) : stem) + "-" + hash(full);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** How a provider finds it. */
    public ClusterRef ref() {
        return new ClusterRef(
                Objects.requireNonNullElse(provider, ""), id, target.episode().toString(), revision);
    }

    /** When it has to be gone; before it is ordered, when it will have to be. */
    public Instant destroyBy() {
        Instant extended = times.extendedTo();
        Instant planned = target.destroyBy();
        return extended != null && extended.isAfter(planned) ? extended : planned;
    }

    /** How long it has cost money. */
    public Duration cost(Instant now) {
        Instant from = times.orderedAt();
        if (from == null) {
            return Duration.ZERO;
        }
        Instant to = times.goneAt() == null ? now : times.goneAt();
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** What stands in the way, if something does. */
    public @Nullable Trouble trouble() {
        return effort.trouble();
    }

    ClusterState with(ClusterTarget newer) {
        return but(draft -> {
            draft.target = newer;
            draft.isUnwanted = false;
        });
    }

    ClusterState from(Chosen chosen) {
        return but(draft -> {
            draft.provider = chosen.provider();
            draft.isSimulated = chosen.isSimulated();
            draft.revision = chosen.revision();
            draft.contest = contest.withBreaks(chosen.breaks());
        });
    }

    /** Provider and breaks have to be chosen again. */
    ClusterState unchosen() {
        return but(draft -> {
            draft.provider = null;
            draft.effort = Effort.FRESH;
            draft.contest = Contest.NONE;
        });
    }

    /** As at the beginning: nothing is left of the last one but who was let in, and its journal. */
    ClusterState afresh(Instant now) {
        return start(target, now).but(draft -> {
            draft.isUnwanted = isUnwanted;
            draft.admitted = admitted;
            draft.journal = journal;
        });
    }

    /** In another phase, in which nothing has failed yet. */
    ClusterState to(ClusterPhase next, Instant now) {
        return but(draft -> {
            draft.phase = next;
            draft.since = now;
            draft.effort = Effort.FRESH;
        });
    }

    ClusterState unwanted() {
        return but(draft -> draft.isUnwanted = true);
    }

    ClusterState with(Times others) {
        return but(draft -> draft.times = others);
    }

    ClusterState with(Effort other) {
        return but(draft -> draft.effort = other);
    }

    ClusterState with(Contest other) {
        return but(draft -> draft.contest = other);
    }

    ClusterState withAccess(List<Access> others) {
        return but(draft -> draft.access = List.copyOf(others));
    }

    ClusterState broken(BreakManner again) {
        return but(draft -> draft.manner = again);
    }

    ClusterState withInvitations(List<Access> letIn, List<Invitation> others) {
        return but(draft -> {
            draft.admitted = List.copyOf(letIn);
            draft.invitations = List.copyOf(others);
        });
    }

    /** Writes a line into the journal, and forgets the oldest when it is full. */
    ClusterState note(Instant now, Audience audience, String what) {
        List<JournalLine> lines = new ArrayList<>(journal);
        lines.add(new JournalLine(now, phase, what, audience));
        int surplus = Math.max(0, lines.size() - LONGEST_JOURNAL);
        return but(draft -> draft.journal = List.copyOf(lines.subList(surplus, lines.size())));
    }

    /** The same cluster, but for what is set in a draft of it. */
    private ClusterState but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A state while it is written: one place that knows all fields, instead of one for each change. */
    private static final class Draft {
        private final String id;
        private ClusterTarget target;
        private @Nullable String provider;
        private boolean isSimulated;
        private @Nullable String revision;
        private ClusterPhase phase;
        private Instant since;
        private boolean isUnwanted;
        private BreakManner manner;
        private Times times;
        private Effort effort;
        private Contest contest;
        private List<Access> access;
        private List<Access> admitted;
        private List<Invitation> invitations;
        private List<JournalLine> journal;

        private Draft(ClusterState state) {
            id = state.id;
            target = state.target;
            provider = state.provider;
            isSimulated = state.isSimulated;
            revision = state.revision;
            phase = state.phase;
            since = state.since;
            isUnwanted = state.isUnwanted;
            manner = state.manner;
            times = state.times;
            effort = state.effort;
            contest = state.contest;
            access = state.access;
            admitted = state.admitted;
            invitations = state.invitations;
            journal = state.journal;
        }

        private ClusterState done() {
            return new ClusterState(
                    target,
                    id,
                    provider,
                    isSimulated,
                    revision,
                    phase,
                    since,
                    isUnwanted,
                    manner,
                    times,
                    effort,
                    contest,
                    access,
                    admitted,
                    invitations,
                    journal);
        }
    }
}
