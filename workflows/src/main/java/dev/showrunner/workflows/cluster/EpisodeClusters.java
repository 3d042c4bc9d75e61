package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.WorkflowIds;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of an episode, as its children: each is started when it is wanted, told of every change, and released
 * when it is wanted no more. They outlive the episode's workflow. Workflow code: deterministic.
 */
public final class EpisodeClusters {
    private List<ClusterTarget> told;
    private boolean isSure;
    private @Nullable Instant onAirAt;
    private boolean isOver;

    /** @param told what the run before may have told them */
    public EpisodeClusters(List<ClusterTarget> told) {
        this.told = told;
    }

    /** Tells every cluster what the episode wants now. Does nothing when that is what they know. */
    public void follow(List<ClusterTarget> wanted) {
        for (ClusterTarget before : told) {
            if (wanted.stream().noneMatch(now -> now.name().equals(before.name()))) {
                tell(before, cluster -> cluster.release("The episode has it no more"));
            }
        }
        for (ClusterTarget target : wanted) {
            if (!isSure || !told.contains(target)) {
                follow(target);
            }
        }
        told = List.copyOf(wanted);
        isSure = true;
    }

    private void follow(ClusterTarget target) {
        boolean isPutOff = target.isToldOfAir()
                && told.stream()
                        .anyMatch(before -> before.name().equals(target.name())
                                && !before.airtime().equals(target.airtime()));
        if (isPutOff) {
            tell(target, ClusterWorkflow::offAir);
            onAirAt = null;
            isOver = false;
        }
        if (!tell(target, cluster -> cluster.follow(target))) {
            start(target);
        }
        Instant at = onAirAt;
        if (at != null && !isOver && target.isToldOfAir()) {
            tell(target, cluster -> cluster.onAir(at));
        }
    }

    /** The show is on air; told once for an airtime. */
    public void onAir(Instant at) {
        if (onAirAt == null) {
            onAirAt = at;
            told.forEach(target -> tell(target, cluster -> cluster.onAir(at)));
        }
    }

    /** The show has ended; told once for an airtime. */
    public void ended(Instant at) {
        if (!isOver) {
            isOver = true;
            told.forEach(target -> tell(target, cluster -> cluster.ended(at)));
        }
    }

    /** Whether there is one to be told. */
    private static boolean tell(ClusterTarget target, Consumer<ClusterWorkflow> message) {
        try {
            message.accept(Workflow.newExternalWorkflowStub(ClusterWorkflow.class, id(target)));
            return true;
        } catch (TemporalFailure gone) {
            return false;
        }
    }

    private static void start(ClusterTarget target) {
        ClusterWorkflow cluster = Workflow.newChildWorkflowStub(
                ClusterWorkflow.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(id(target))
                        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                        .build());
        Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
        Async.procedure(cluster::run, ClusterState.start(target, now));
        try {
            Workflow.getWorkflowExecution(cluster).get();
        } catch (TemporalFailure alreadyThere) {
            tell(target, running -> running.follow(target));
        }
    }

    private static String id(ClusterTarget target) {
        return WorkflowIds.cluster(target.channel(), target.episode(), target.name());
    }
}
