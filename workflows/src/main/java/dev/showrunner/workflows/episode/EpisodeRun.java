package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.cluster.EpisodeClusters;
import dev.showrunner.workflows.showday.Direction;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of an episode: converge to the latest target, wait for something to arrive or for the next moment worth a
 * look, converge again. {@link Convergence} does the converging; here is what waits and what wakes.
 */
public final class EpisodeRun implements EpisodeWorkflow {
    private static final Duration HAND_OVER_PATIENCE = Duration.ofMinutes(3);

    private final EpisodeMemory memory;
    private final Convergence convergence;
    private final ShowDay day;
    private final EpisodeClusters clusters;
    private final EpisodeChat chat = new EpisodeChat();
    private @Nullable EpisodeId successor;
    private @Nullable Inheritance inheritance;
    private boolean checkAsked;
    private @Nullable Instant nextLook;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public EpisodeRun(EpisodeState start) {
        memory = new EpisodeMemory(start);
        convergence = new Convergence(memory);
        day = new ShowDay(memory, convergence, start.day());
        clusters = new EpisodeClusters(day.toldClusters());
    }

    @Override
    public void run(EpisodeState start) {
        if (!isTakenUp(start)) {
            Workflow.await(this::somethingArrived);
        }
        Outcome outcome = null;
        while (true) {
            if (successor != null) {
                passOn(successor);
                return;
            }
            awaitInheritance();
            clusters.follow(day.clusters());
            day.passMilestones();
            if (outcome == null || isConvergenceDue(outcome)) {
                checkAsked = false;
                outcome = convergence.converge();
                day.follow(convergence.rundown());
                day.passMilestones();
            }
            day.attend();
            day.tell(memory.notices());
            memory.notices().drifted(convergence.drifts(), memory);
            tellClusters();
            chat.follow(day, memory);
            tell(outcome);
            if (outcome.isEnd() && !somethingArrived() && isDayDone()) {
                boolean hasStayed = day.isPlaying();
                day.wrapUp();
                if (hasStayed && memory.orders().withdrawal() != null) {
                    tell(outcome);
                }
                day.leave();
                return;
            }
            if (day.isLetGo() && day.wrapUpAt() != null && isDayDone()) {
                day.wrapUp();
                continue;
            }
            await(outcome);
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(EpisodeWorkflow.class).run(memory.state(day.state()));
            }
        }
    }

    /** Whether a run before has begun; runs of earlier releases did nothing then until they were told something. */
    private static boolean isTakenUp(EpisodeState start) {
        return (start.target() != null || start.withdrawal() != null)
                && Workflow.getVersion("goes-on", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    private boolean isConvergenceDue(Outcome last) {
        Instant due = last.nextLook();
        boolean isNeeded = day.takeNeedForConvergence();
        return isNeeded || day.isInert() || somethingArrived() || (due != null && !due.isAfter(EpisodeMemory.now()));
    }

    private void tell(Outcome outcome) {
        if (outcome.isEnd() && memory.orders().withdrawal() != null && !day.isPlaying()) {
            clusters.follow(List.of());
            memory.leaveBoard();
        } else {
            memory.stand(day.standing(outcome.standing()));
        }
    }

    /** Each once, however often the event is looked at. */
    private void tellClusters() {
        if (day.isOnAir() || day.isPresumedOnAir()) {
            clusters.onAir(EpisodeMemory.now());
        }
        if (day.isOver()) {
            clusters.ended(EpisodeMemory.now());
        }
    }

    private boolean isDayDone() {
        Instant wrapUp = day.wrapUpAt();
        return wrapUp == null ? !(day.isOnAir() && day.isPlaying()) : !wrapUp.isAfter(EpisodeMemory.now());
    }

    private boolean somethingArrived() {
        return checkAsked || successor != null || memory.orders().hasNews();
    }

    private void await(Outcome outcome) {
        if (day.hasJustEnded()) {
            return;
        }
        Instant wakeAt = Stream.of(
                        Optional.ofNullable(outcome.isEnd() ? null : outcome.nextLook()),
                        Optional.ofNullable(day.next()),
                        Optional.ofNullable(outcome.isEnd() || day.isLetGo() ? day.wrapUpAt() : null))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        nextLook = outcome.nextLook();
        if (wakeAt == null) {
            Workflow.await(this::isWoken);
        } else {
            Duration pause = Duration.between(EpisodeMemory.now(), wakeAt);
            Workflow.await(pause.isPositive() ? pause : Duration.ofMillis(1), this::isWoken);
        }
        nextLook = null;
    }

    private boolean isWoken() {
        return somethingArrived() || day.hasNews();
    }

    // The former id's workflow may be in the middle of an insert. Nothing may be looked for before it has said what it
    // has; if it never does, its marker on YouTube still leads there.
    private void awaitInheritance() {
        EpisodeId formerly = memory.formerly();
        if (formerly == null || memory.hasInherited()) {
            return;
        }
        memory.stand(Standing.pending("Taking over from " + formerly));
        Workflow.await(HAND_OVER_PATIENCE, () -> inheritance != null);
        Inheritance handed = inheritance == null ? new Inheritance(null, memory.applied()) : inheritance;
        memory.inherit(handed);
        if (handed.day() != null) {
            day.takeUp(handed.day());
        }
    }

    private void passOn(EpisodeId to) {
        boolean isPlaying = day.isPlaying();
        if (isPlaying) {
            chat.leave(day, memory, to);
        } else {
            clusters.follow(List.of());
            day.leave();
        }
        EpisodeWorkflow heir =
                Workflow.newExternalWorkflowStub(EpisodeWorkflow.class, WorkflowIds.episode(memory.channel(), to));
        try {
            heir.inherit(new Inheritance(memory.videoId(), memory.applied(), isPlaying ? day.state() : null));
        } catch (TemporalFailure gone) {
            Workflow.getLogger(EpisodeRun.class).warn("{} could not be told: {}", to, gone.getMessage());
        }
        memory.leaveBoard();
    }

    @Override
    public void follow(Target target) {
        memory.follow(target);
    }

    @Override
    public void withdraw(Withdrawal withdrawal) {
        memory.orders().withdraw(withdrawal);
    }

    @Override
    public void handOver(EpisodeId to, long generation) {
        if (generation >= memory.orders().generation()) {
            successor = to;
        }
    }

    @Override
    public void inherit(Inheritance handed) {
        inheritance = handed;
    }

    @Override
    public void check(String by) {
        memory.note("Looked again", "Asked for by " + by, 0);
        checkAsked = true;
    }

    @Override
    public void doubtThumbnail(String by) {
        if (memory.doubtThumbnail()) {
            memory.note("Looked at the thumbnail", "Asked for by " + by, 0);
        }
        checkAsked = true;
    }

    @Override
    public void repair(String by) {
        memory.note("Repairing what somebody edited", "Asked for by " + by, 0);
        memory.askForRepair();
        checkAsked = true;
    }

    @Override
    public EpisodeView direct(Direction said) {
        day.take(said);
        return view();
    }

    @Override
    public void validateDirection(Direction said) {
        String reason = day.whyNot(said);
        if (reason != null) {
            throw ApplicationFailure.newNonRetryableFailure(reason, "Refused");
        }
    }

    @Override
    public EpisodeView view() {
        List<Drift> drifts = convergence.drifts();
        return memory.view(nextLook, drifts, day.view());
    }
}
