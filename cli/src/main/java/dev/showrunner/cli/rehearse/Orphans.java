package dev.showrunner.cli.rehearse;

import dev.showrunner.cli.engine.SkippingEngine;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
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
 * a parent that has ended itself is never told, and from then on time would pass as slowly as on the wall. Each such
 * end is found here and let go of, once.
 */
final class Orphans {
    private static final Duration LOOK = Duration.ofMillis(25);

    /** Time that skips is far faster than this. */
    private static final Duration SKIPPED = Duration.ofSeconds(1);

    private record Orphan(String parent, String child, Instant from) {}

    private final SkippingEngine engine;
    private final WorkflowClient temporal;
    private final List<Orphan> expected = new ArrayList<>();

    Orphans(SkippingEngine engine, WorkflowClient temporal) {
        this.engine = engine;
        this.temporal = temporal;
    }

    /**
     * Workflows that may end after the one that started them.
     *
     * @param from when that may happen first
     */
    void expect(String parent, List<String> children, Instant from) {
        children.forEach(child -> expected.add(new Orphan(parent, child, from)));
    }

    /** Does something that takes until time has passed. */
    void whileOn(Runnable waiting) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(
                waiting, task -> Thread.ofVirtual().name("skipped-time").start(task));
        Instant before = engine.now();
        while (!isDone(done)) {
            Instant after = engine.now();
            if (Duration.between(before, after).compareTo(SKIPPED) < 0) {
                letGo(after);
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

    private void letGo(Instant now) {
        for (Iterator<Orphan> left = expected.iterator(); left.hasNext(); ) {
            Orphan orphan = left.next();
            if (now.isBefore(orphan.from()) || !hasEnded(orphan.child()) || !hasEnded(orphan.parent())) {
                continue;
            }
            left.remove();
            if (!wasTold(orphan.parent(), orphan.child())) {
                engine.release();
            }
        }
    }

    private boolean hasEnded(String workflow) {
        try {
            return temporal.newUntypedWorkflowStub(workflow).describe().getCloseTime() != null;
        } catch (WorkflowException none) {
            return false;
        }
    }

    /** By the parent's history and not by the times of both ends: they may lie a millisecond apart, in either order. */
    private boolean wasTold(String parent, String child) {
        return temporal.fetchHistory(parent).getEvents().stream()
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
