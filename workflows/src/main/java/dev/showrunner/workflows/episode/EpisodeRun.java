package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.Standing;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of an episode: converge to the latest target, wait for something to arrive or for the next moment worth a
 * look, converge again. {@link Convergence} does the converging; here is what waits and what wakes.
 */
public final class EpisodeRun implements EpisodeWorkflow {
    private static final Duration HAND_OVER_PATIENCE = Duration.ofMinutes(3);

    private final EpisodeMemory memory;
    private final Convergence convergence;
    private @Nullable EpisodeId successor;
    private @Nullable Inheritance inheritance;
    private boolean checkAsked;
    private @Nullable Instant nextLook;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public EpisodeRun(EpisodeState start) {
        memory = new EpisodeMemory(start);
        convergence = new Convergence(memory);
    }

    @Override
    public void run(EpisodeState start) {
        Workflow.await(this::somethingArrived);
        while (true) {
            if (successor != null) {
                passOn(successor);
                return;
            }
            awaitInheritance();
            checkAsked = false;
            Outcome outcome = convergence.converge();
            if (outcome.isEnd() && memory.orders().withdrawal() != null) {
                memory.leaveBoard();
            } else {
                memory.stand(outcome.standing());
            }
            if (outcome.isEnd() && !somethingArrived()) {
                return;
            }
            await(outcome.nextLook());
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(EpisodeWorkflow.class).run(memory.state());
            }
        }
    }

    private boolean somethingArrived() {
        return checkAsked || successor != null || memory.orders().hasNews();
    }

    private void await(@Nullable Instant wakeAt) {
        nextLook = wakeAt;
        if (wakeAt == null) {
            Workflow.await(this::somethingArrived);
        } else {
            Duration pause = Duration.between(EpisodeMemory.now(), wakeAt);
            Workflow.await(pause.isPositive() ? pause : Duration.ofMillis(1), this::somethingArrived);
        }
        nextLook = null;
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
        memory.inherit(inheritance == null ? new Inheritance(null, memory.applied()) : inheritance);
    }

    private void passOn(EpisodeId to) {
        EpisodeWorkflow heir =
                Workflow.newExternalWorkflowStub(EpisodeWorkflow.class, WorkflowIds.episode(memory.channel(), to));
        try {
            heir.inherit(new Inheritance(memory.videoId(), memory.applied()));
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
    public void repair(String by) {
        memory.note("Repairing what somebody edited", "Asked for by " + by, 0);
        memory.askForRepair();
        checkAsked = true;
    }

    @Override
    public EpisodeView view() {
        List<Drift> drifts = convergence.drifts();
        return memory.view(nextLook, drifts);
    }
}
