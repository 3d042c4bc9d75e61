package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.budget.Settlement;
import dev.showrunner.workflows.channel.Resources;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an episode's workflow knows, and the one place that tells its board. Workflow code: deterministic. */
final class EpisodeMemory {
    private static final int TIMELINE_LENGTH = 60;

    private final String channel;
    private final EpisodeId episode;
    private final List<TimelineEntry> timeline;
    private @Nullable Target target;
    private @Nullable Withdrawal withdrawal;
    private long reconciled;
    private @Nullable String videoId;
    private Applied applied;
    private boolean certain;
    private boolean inherited;
    private @Nullable Instant insertedAt;
    private int reservations;
    private boolean isRepairAsked;
    private @Nullable Reservation reserved;
    private int spent;
    private @Nullable Standing standing;
    private @Nullable Instant since;

    EpisodeMemory(EpisodeState start) {
        channel = start.channel();
        episode = start.episode();
        target = start.target();
        withdrawal = start.withdrawal();
        reconciled = start.reconciled();
        videoId = start.videoId();
        applied = start.applied();
        certain = start.certain();
        inherited = start.inherited();
        insertedAt = start.insertedAt();
        reservations = start.reservations();
        standing = start.standing();
        since = start.since();
        timeline = new ArrayList<>(start.timeline());
    }

    EpisodeState state() {
        return new EpisodeState(
                channel,
                episode,
                target,
                withdrawal,
                reconciled,
                videoId,
                applied,
                certain,
                inherited,
                insertedAt,
                reservations,
                standing,
                since,
                List.copyOf(timeline));
    }

    EpisodeView view(@Nullable Instant nextLook, List<Drift> drifts) {
        return new EpisodeView(
                standing,
                since,
                videoId,
                target == null ? null : target.revision(),
                nextLook,
                drifts,
                List.copyOf(timeline));
    }

    static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    // What is to be followed.

    void follow(Target newer) {
        if (newer.generation() < generation()) {
            return;
        }
        if (newer.isNew() && target == null && videoId == null) {
            certain = true;
        }
        if (newer.formerly() != null && (target == null || !newer.formerly().equals(target.formerly()))) {
            inherited = false;
        }
        target = newer;
        withdrawal = null;
    }

    void withdraw(Withdrawal newer) {
        if (newer.generation() >= generation()) {
            withdrawal = newer;
        }
    }

    long generation() {
        long followed = target == null ? 0 : target.generation();
        return withdrawal == null ? followed : Math.max(followed, withdrawal.generation());
    }

    boolean hasNews() {
        return generation() > reconciled;
    }

    void reconciled(long generation) {
        reconciled = Math.max(reconciled, generation);
    }

    @Nullable
    Withdrawal withdrawal() {
        return withdrawal;
    }

    @Nullable
    Target target() {
        return target;
    }

    void askForRepair() {
        isRepairAsked = true;
    }

    /** Everything that was planned is written. */
    void repaired() {
        isRepairAsked = false;
    }

    Assessing question(Instant notBefore) {
        Withdrawal gone = withdrawal;
        if (gone != null) {
            return new Assessing(
                    channel,
                    episode,
                    formerly(),
                    gone.revision(),
                    true,
                    videoId,
                    applied,
                    gone.resources(),
                    false,
                    notBefore);
        }
        Target wanted = wanted();
        return new Assessing(
                channel,
                episode,
                formerly(),
                wanted.revision(),
                false,
                videoId,
                applied,
                wanted.resources(),
                isRepairAsked,
                notBefore);
    }

    private Target wanted() {
        if (target == null) {
            throw new IllegalStateException("An episode was woken without a target");
        }
        return target;
    }

    /** When what is to be followed was decided. */
    Instant decidedAt() {
        return withdrawal != null ? withdrawal.since() : wanted().since();
    }

    Duration settle() {
        return withdrawal != null ? withdrawal.settle() : wanted().settle();
    }

    Resources resources() {
        return withdrawal != null ? withdrawal.resources() : wanted().resources();
    }

    String revision() {
        return withdrawal != null ? withdrawal.revision() : wanted().revision();
    }

    String channel() {
        return channel;
    }

    EpisodeId episode() {
        return episode;
    }

    // A rename.

    @Nullable
    EpisodeId formerly() {
        return target == null ? null : target.formerly();
    }

    boolean hasInherited() {
        return inherited || videoId != null;
    }

    void inherit(Inheritance handed) {
        inherited = true;
        if (handed.videoId() != null) {
            found(handed.videoId());
            applied = handed.applied();
            note("Took over " + handed.videoId(), "The file was renamed", 0);
        }
    }

    // What is known of YouTube.

    @Nullable
    String videoId() {
        return videoId;
    }

    Applied applied() {
        return applied;
    }

    void learn(Applied known) {
        applied = known;
    }

    void found(String id) {
        videoId = id;
        certain = true;
    }

    void written(Written written) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.putAll(applied.fields());
        fields.putAll(written.fields());
        applied = new Applied(fields);
        spent += written.units();
    }

    void inserted(Written written) {
        found(written.videoId());
        insertedAt = now();
        written(written);
    }

    void eventRemoved() {
        videoId = null;
        insertedAt = null;
        applied = Applied.NOTHING;
    }

    @Nullable
    Instant insertedAt() {
        return insertedAt;
    }

    /** Whether the absence of a broadcast is known, not merely observed. */
    boolean isCertain() {
        return certain;
    }

    void certain(boolean known) {
        certain = known;
    }

    // What it costs.

    Reservation reservation(int units, @Nullable Instant airtime) {
        settleUnits();
        reservations++;
        reserved = new Reservation(
                WorkflowIds.episode(channel, episode) + "/" + Workflow.getInfo().getRunId() + "/" + reservations,
                Lane.of(airtime, now()),
                units,
                airtime);
        return reserved;
    }

    void spent(int units) {
        spent += units;
    }

    /** Tells the budget what was really spent since the last time, and frees what was reserved. */
    void settleUnits() {
        Reservation granted = reserved;
        int units = spent;
        reserved = null;
        spent = 0;
        if (granted == null && units == 0) {
            return;
        }
        Settlement settlement = granted == null
                ? new Settlement("", Lane.SCHEDULE, units)
                : new Settlement(granted.id(), granted.lane(), units);
        tell(budget(), budget -> budget.settle(settlement));
    }

    /** Tells the budget what YouTube said, so that nobody else tries before midnight. */
    void quotaIsGone() {
        tell(budget(), BudgetWorkflow::exhausted);
    }

    private BudgetWorkflow budget() {
        return Workflow.newExternalWorkflowStub(BudgetWorkflow.class, WorkflowIds.budget(channel));
    }

    Write write(Step step) {
        return write(step, videoId);
    }

    Write write(Step step, @Nullable String video) {
        return new Write(channel, episode, revision(), video, resources(), step);
    }

    // What is told.

    void note(String what, String why, int units) {
        timeline.add(new TimelineEntry(now(), what, why, units));
        if (timeline.size() > TIMELINE_LENGTH) {
            timeline.removeFirst();
        }
    }

    void stand(Standing newer) {
        if (newer.equals(standing)) {
            return;
        }
        Instant at = now();
        standing = newer;
        since = at;
        Workflow.setCurrentDetails(newer.sync() + ", " + newer.show() + ": " + newer.reason());
        BoardRow row = new BoardRow(
                episode, newer, videoId, revisionOrNone(), applied.fields().get(Field.THUMBNAIL), at);
        tell(board(), board -> board.tell(row));
    }

    void leaveBoard() {
        tell(board(), board -> board.forget(episode));
    }

    private BoardWorkflow board() {
        return Workflow.newExternalWorkflowStub(BoardWorkflow.class, WorkflowIds.board(channel, episode.show()));
    }

    private String revisionOrNone() {
        return target == null && withdrawal == null ? "" : revision();
    }

    private static <W> void tell(W workflow, Consumer<W> message) {
        try {
            message.accept(workflow);
        } catch (TemporalFailure gone) {
            // Boards and budget are started again by the next dispatch, and told again by the next change.
            Workflow.getLogger(EpisodeMemory.class).warn("Could not be told: {}", gone.getMessage());
        }
    }
}
