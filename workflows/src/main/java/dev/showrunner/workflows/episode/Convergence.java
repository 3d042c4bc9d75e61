package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.showday.Rundown;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One reconcile: look, plan, reserve, write. The first step that cannot go on ends it; the next one begins with a look.
 *
 * <p>A broadcast is inserted only when its absence is certain: the file was seen to appear, or two listings of YouTube,
 * further apart than its listings lag, do not have it. {@link PlanWalk} does the writing.
 */
final class Convergence {
    private static final Duration AFTER_HUMAN = Duration.ofHours(1);
    private static final Duration AFTER_BUG = Duration.ofMinutes(15);
    private static final Duration AFTER_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration VISIBILITY_LAG = Duration.ofMinutes(5);

    private final EpisodeMemory memory;
    private final Calls calls = new Calls();
    private final PlanWalk walk;
    private List<Drift> drifts = List.of();
    private @Nullable Instant airtime;
    private @Nullable String held;
    private @Nullable Rundown rundown;

    Convergence(EpisodeMemory memory) {
        this.memory = memory;
        this.walk = new PlanWalk(memory, calls);
    }

    List<Drift> drifts() {
        return drifts;
    }

    /** Writes of the last plan that are not done. */
    Set<Step.Kind> undone() {
        return walk.undone();
    }

    /** Why the last plan could not be made, or cannot be all; absent where it could. */
    @Nullable
    String held() {
        return held;
    }

    /** The episode's day, as last assessed; absent where no event is wanted. */
    @Nullable
    Rundown rundown() {
        return rundown;
    }

    Outcome converge() {
        long generation = memory.orders().generation();
        Outcome outcome;
        try {
            outcome = pursue();
        } catch (ActivityFailure failure) {
            outcome = afterTrouble(Trouble.of(failure));
        }
        memory.orders().reconciled(generation);
        return outcome;
    }

    private Outcome pursue() {
        Instant graceEnds = graceEnds();
        if (graceEnds != null && EpisodeMemory.now().isBefore(graceEnds)) {
            return Outcome.lookAgain(waitingForTheFile(), graceEnds);
        }
        Assessment assessment = look(memory.orders().decidedAt());
        if (assessment.videoId() == null && !assessment.isGone() && !memory.isCertain()) {
            assessment = lookTwice();
        }
        if (!assessment.surplus().isEmpty()) {
            Outcome waiting = walk.removeSurplus(assessment.surplus(), airtime);
            if (waiting != null) {
                return waiting;
            }
        }
        if (assessment.isGone()) {
            return eventIsGone(assessment);
        }
        return assessment.intention() == Assessment.Intention.NO_EVENT
                ? removeEvent(assessment)
                : keepEvent(assessment);
    }

    private @Nullable Instant graceEnds() {
        Withdrawal withdrawal = memory.orders().withdrawal();
        return withdrawal == null ? null : withdrawal.since().plus(withdrawal.grace());
    }

    private Standing waitingForTheFile() {
        Withdrawal withdrawal = memory.orders().withdrawal();
        String reason = withdrawal == null ? "" : withdrawal.reason();
        return Standing.pending(reason + "; its event is removed unless the file comes back");
    }

    // Look.

    private Assessment look(Instant notBefore) {
        Assessment assessment = calls.assess(memory.question(notBefore));
        memory.units().spent(assessment.units());
        memory.learn(assessment);
        airtime = assessment.start();
        drifts = assessment.plan().drifts();
        held = assessment.trouble();
        rundown = assessment.rundown();
        walk.planned(assessment.plan());
        if (assessment.videoId() != null && !assessment.isGone() && memory.videoId() == null) {
            memory.found(assessment.videoId());
            memory.note("Found its event " + assessment.videoId(), "Its marker stands in the description", 0);
        }
        return assessment;
    }

    private Assessment lookTwice() {
        memory.stand(Standing.pending("Making sure that no earlier run has scheduled it"));
        Workflow.sleep(memory.orders().settle());
        Assessment second = look(EpisodeMemory.now());
        memory.certain(true);
        return second;
    }

    // Gone.

    private Outcome eventIsGone(Assessment assessment) {
        String videoId = String.valueOf(memory.videoId());
        if (assessment.intention() == Assessment.Intention.NO_EVENT) {
            memory.eventRemoved();
            return Outcome.end(Standing.synced("Cancelled, and there is no event on YouTube"));
        }
        Instant insertedAt = memory.insertedAt();
        if (insertedAt != null && EpisodeMemory.now().isBefore(insertedAt.plus(VISIBILITY_LAG))) {
            return Outcome.lookAgain(
                    Standing.pending("YouTube does not show the new event yet"),
                    EpisodeMemory.now().plus(memory.orders().settle()));
        }
        if (!assessment.plan().steps().isEmpty()) {
            memory.note("Its event " + videoId + " is gone", "It was deleted on YouTube; drift: repair", 0);
            memory.eventRemoved();
            return keepEvent(assessment);
        }
        return Outcome.lookAgain(Standings.gone(videoId), EpisodeMemory.now().plus(AFTER_HUMAN));
    }

    // Remove.

    private Outcome removeEvent(Assessment assessment) {
        EpisodePlan plan = assessment.plan();
        if (assessment.videoId() == null) {
            return Outcome.end(Standing.synced("Cancelled, and there is no event on YouTube"));
        }
        if (plan.steps().isEmpty()) {
            return Outcome.rest(Standings.settled(assessment, EpisodeMemory.now()));
        }
        Outcome waiting = walk.reserve(plan.units(), airtime);
        if (waiting != null) {
            return waiting;
        }
        memory.stand(Standing.pending("Removing its event"));
        walk.oneByOne(plan.steps());
        memory.eventRemoved();
        memory.units().settle();
        return Outcome.end(Standing.synced("Cancelled, and its event is removed"));
    }

    // Keep.

    private Outcome keepEvent(Assessment assessment) {
        EpisodePlan plan = assessment.plan();
        if (!plan.steps().isEmpty()) {
            Outcome waiting = walk.reserve(plan.units(), airtime);
            if (waiting != null) {
                return waiting;
            }
            memory.stand(Standing.pending(memory.videoId() == null ? "Scheduling on YouTube" : "Updating on YouTube"));
            List<Step> rest = new ArrayList<>(plan.steps());
            if (rest.getFirst().kind() == Step.Kind.INSERT && !walk.insert(rest.removeFirst())) {
                return pursue();
            }
            walk.sideBySide(rest);
        }
        memory.repaired();
        memory.units().settle();
        return settled(assessment);
    }

    private Outcome settled(Assessment assessment) {
        Instant now = EpisodeMemory.now();
        Standing standing = memory.orders().resources().streamId() == null
                ? Standing.pending("Waiting for the channel's stream key")
                : Standings.settled(assessment, now);
        Instant start = assessment.start();
        Duration duration = assessment.duration();
        if (start == null || duration == null) {
            return Outcome.rest(standing);
        }
        boolean isOver = assessment.lifecycle() == Lifecycle.ENDED
                || (Moments.isOver(now, start, duration)
                        && !(assessment.lifecycle() == Lifecycle.LIVE && OnAir.staysAsItIs()));
        if (isOver) {
            return Outcome.end(standing);
        }
        Instant next = Moments.next(now, start, duration);
        return Outcome.lookAgain(standing, next == null ? now.plus(AFTER_HUMAN) : next);
    }

    private Outcome afterTrouble(Trouble trouble) {
        memory.units().settle();
        Instant now = EpisodeMemory.now();
        Standing standing = Standings.troubled(trouble, airtime, now);
        if (trouble.kind() == Trouble.Kind.QUOTA_GONE) {
            memory.units().areGone();
        }
        return switch (trouble.kind()) {
            case RETRY_AT, QUOTA_GONE ->
                Outcome.lookAgain(standing, trouble.retryAt() == null ? now.plus(AFTER_UNKNOWN) : trouble.retryAt());
            case UNKNOWN_RESULT -> Outcome.lookAgain(standing, now.plus(AFTER_UNKNOWN));
            case NEEDS_HUMAN -> Outcome.lookAgain(standing, now.plus(AFTER_HUMAN));
            case BUG -> Outcome.lookAgain(standing, now.plus(AFTER_BUG));
        };
    }
}
