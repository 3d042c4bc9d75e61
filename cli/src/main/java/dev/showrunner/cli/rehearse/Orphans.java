package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.engine.SkippingEngine;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowTargetOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps time passing. Temporal's in-memory server stops skipping when a workflow ends, until its parent was told of it;
 * a parent that has ended itself, or whose run was taken up by another one, is never told, and from then on time would
 * pass as slowly as on the wall. Each such end is found here and let go of, once.
 */
final class Orphans {
    private static final Duration LOOK = Duration.ofMillis(25);

    /** Time that skips is far faster than this. */
    private static final Duration SKIPPED = Duration.ofSeconds(1);

    /** So many looks without a skip are no step of a workflow any more: a second. */
    private static final int STANDSTILL = 40;

    private record Child(String workflow, Instant from) {}

    private final SkippingEngine engine;
    private final WorkflowClient temporal;
    private final List<Child> expected = new ArrayList<>();

    Orphans(SkippingEngine engine, WorkflowClient temporal) {
        this.engine = engine;
        this.temporal = temporal;
    }

    /**
     * Workflows that may end after the run that started them.
     *
     * @param from when that is likely; before, they are looked for only where time stands still
     */
    void expect(List<String> children, Instant from) {
        children.forEach(child -> expected.add(new Child(child, from)));
    }

    /** Does something that takes until time has passed. */
    void whileOn(Runnable waiting) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(
                waiting, task -> Thread.ofVirtual().name("skipped-time").start(task));
        Instant before = engine.now();
        int standing = 0;
        while (!isDone(done)) {
            Instant after = engine.now();
            boolean isSkipping = Duration.between(before, after).compareTo(SKIPPED) >= 0;
            standing = isSkipping ? 0 : standing + 1;
            if (!isSkipping) {
                letGo(standing % STANDSTILL == 0 ? Instant.MAX : after);
            }
            before = after;
        }
    }

    private static boolean isDone(CompletableFuture<Void> done) {
        try {
            done.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Time could not be skipped", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while time was skipped", e);
        }
    }

    /** @param now children that are likely to be orphans by then */
    private void letGo(Instant now) {
        for (Iterator<Child> left = expected.iterator(); left.hasNext(); ) {
            Child child = left.next();
            if (now.isBefore(child.from()) || !hasEnded(run(child.workflow()))) {
                continue;
            }
            WorkflowExecution parent = parentOf(child.workflow());
            if (!hasEnded(parent)) {
                continue;
            }
            left.remove();
            if (!wasTold(parent, child.workflow())) {
                engine.release();
            }
        }
    }

    private static WorkflowExecution run(String workflow) {
        return WorkflowExecution.newBuilder().setWorkflowId(workflow).build();
    }

    private boolean hasEnded(WorkflowExecution run) {
        try {
            return temporal.newUntypedWorkflowStub(WorkflowTargetOptions.newBuilder()
                                    .setWorkflowExecution(run)
                                    .build())
                            .describe()
                            .getCloseTime()
                    != null;
        } catch (WorkflowException none) {
            return false;
        }
    }

    /** The very run that started it: a later one of the same workflow is not told either. */
    private WorkflowExecution parentOf(String child) {
        return temporal.fetchHistory(child)
                .getEvents()
                .getFirst()
                .getWorkflowExecutionStartedEventAttributes()
                .getParentWorkflowExecution();
    }

    /** By the parent's history and not by the times of both ends: they may lie a millisecond apart, in either order. */
    private boolean wasTold(WorkflowExecution parent, String child) {
        return temporal.fetchHistory(parent.getWorkflowId(), parent.getRunId()).getEvents().stream()
                .anyMatch(event -> endOf(event)
                        .map(WorkflowExecution::getWorkflowId)
                        .filter(child::equals)
                        .isPresent());
    }

    private static Optional<WorkflowExecution> endOf(HistoryEvent event) {
        return Optional.ofNullable(
                switch (event.getAttributesCase()) {
                    case CHILD_WORKFLOW_EXECUTION_COMPLETED_EVENT_ATTRIBUTES ->
                        event.getChildWorkflowExecutionCompletedEventAttributes()
                                .getWorkflowExecution();
                    case CHILD_WORKFLOW_EXECUTION_FAILED_EVENT_ATTRIBUTES ->
                        event.getChildWorkflowExecutionFailedEventAttributes().getWorkflowExecution();
                    case CHILD_WORKFLOW_EXECUTION_CANCELED_EVENT_ATTRIBUTES ->
                        event.getChildWorkflowExecutionCanceledEventAttributes().getWorkflowExecution();
                    case CHILD_WORKFLOW_EXECUTION_TIMED_OUT_EVENT_ATTRIBUTES ->
                        event.getChildWorkflowExecutionTimedOutEventAttributes().getWorkflowExecution();
                    case CHILD_WORKFLOW_EXECUTION_TERMINATED_EVENT_ATTRIBUTES ->
                        event.getChildWorkflowExecutionTerminatedEventAttributes()
                                .getWorkflowExecution();
                    default -> null;
                });
    }
}
