package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the steps of a plan: reserves their units, writes, and remembers what is not done. An insert whose answer is
 * missing takes away the certainty that there is no event. Workflow code.
 */
final class PlanWalk {
    private final EpisodeMemory memory;
    private final Calls calls;
    private final Set<Step.Kind> undone = EnumSet.noneOf(Step.Kind.class);

    PlanWalk(EpisodeMemory memory, Calls calls) {
        this.memory = memory;
        this.calls = calls;
    }

    /** From now on this plan's steps are what is to be done. */
    void planned(EpisodePlan plan) {
        undone.clear();
        plan.steps().forEach(step -> undone.add(step.kind()));
    }

    /** Writes of the last plan that are not done. */
    Set<Step.Kind> undone() {
        return Set.copyOf(undone);
    }

    /** Reserves what writes cost; when to look again where the budget has no room for them now. */
    @Nullable
    Outcome reserve(int units, @Nullable Instant airtime) {
        Grant grant = calls.reserve(memory.channel(), memory.units().reservation(units, airtime));
        if (grant.retryAt() == null) {
            return null;
        }
        return Outcome.lookAgain(Standing.pending(grant.reason()), grant.retryAt());
    }

    /** Whether the broadcast is there. If not, its absence is no longer certain, and everything begins with a look. */
    boolean insert(Step step) {
        try {
            Written written = calls.insert(memory.write(step));
            memory.inserted(written);
            undone.remove(step.kind());
            memory.note(Wording.done(step.kind()), step.why(), written.units());
            return true;
        } catch (ActivityFailure failure) {
            Trouble trouble = Trouble.of(failure);
            if (trouble.kind() != Trouble.Kind.UNKNOWN_RESULT) {
                throw failure;
            }
            memory.certain(false);
            memory.note("The answer to the insert was lost", trouble.reason(), step.units());
            return false;
        }
    }

    /** Writes in their order; the first failure is thrown. */
    void oneByOne(List<Step> steps) {
        for (Step step : steps) {
            write(step, calls.write(step.kind(), memory.write(step)));
        }
    }

    /**
     * Writes that do not depend on each other: all those after an insert. All are tried; the first failure is thrown.
     */
    void sideBySide(List<Step> steps) {
        List<Promise<Written>> running = new ArrayList<>();
        for (Step step : steps) {
            running.add(Async.function(calls::write, step.kind(), memory.write(step)));
        }
        ActivityFailure first = null;
        for (int i = 0; i < steps.size(); i++) {
            try {
                write(steps.get(i), running.get(i).get());
            } catch (ActivityFailure failure) {
                first = first == null ? failure : first;
                memory.note(
                        Wording.failed(steps.get(i).kind()), Trouble.of(failure).reason(), 0);
                reportLostResource(steps.get(i), Trouble.of(failure));
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Deletes events beside the episode's own; when to look again where the budget has no room for it now. */
    @Nullable
    Outcome removeSurplus(List<String> videoIds, @Nullable Instant airtime) {
        Step step = Step.of(Step.Kind.DELETE, List.of(), "Another event already has this episode's marker");
        Outcome waiting = reserve(step.units() * videoIds.size(), airtime);
        if (waiting != null) {
            return waiting;
        }
        for (String videoId : videoIds) {
            Written removed = calls.write(step.kind(), memory.write(step, videoId));
            memory.units().spent(removed.units());
            memory.note("Removed the surplus event " + videoId, step.why(), removed.units());
        }
        return null;
    }

    private void write(Step step, Written written) {
        memory.written(written);
        undone.remove(step.kind());
        String notes = written.notes().isEmpty() ? "" : ". " + String.join(" ", written.notes());
        memory.note(Wording.done(step.kind()), step.why() + notes, written.units());
    }

    private void reportLostResource(Step step, Trouble trouble) {
        boolean usesResource = step.kind() == Step.Kind.BIND || step.kind() == Step.Kind.PLAYLIST;
        if (usesResource && trouble.kind() == Trouble.Kind.NEEDS_HUMAN) {
            try {
                Workflow.newExternalWorkflowStub(ChannelWorkflow.class, WorkflowIds.channel(memory.channel()))
                        .resourcesLost();
            } catch (TemporalFailure gone) {
                Workflow.getLogger(PlanWalk.class).warn("The channel's workflow could not be told");
            }
        }
    }
}
