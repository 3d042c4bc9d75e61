package dev.showrunner.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.cli.engine.SkippingEngine;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time has to pass by itself whatever becomes of a parent. Without Orphans each of these takes as long as it says. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OrphansTest {
    private static final String QUEUE = "orphans";
    private static final String CHILD = "child";
    private static final Instant BEGINS = Instant.parse("2027-01-14T19:00:00Z");

    /** Starts a child that lasts for an hour. */
    @WorkflowInterface
    public interface Parent {
        /** @param runs how many it has; with none it stays until the child has ended */
        @WorkflowMethod
        void run(int runs, boolean isFirst);
    }

    /** Lasts for an hour. */
    @WorkflowInterface
    public interface Child {
        @WorkflowMethod
        void run();
    }

    public static final class Parenting implements Parent {
        @Override
        public void run(int runs, boolean isFirst) {
            if (isFirst) {
                Child child = Workflow.newChildWorkflowStub(
                        Child.class,
                        ChildWorkflowOptions.newBuilder()
                                .setWorkflowId(CHILD)
                                .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                                .build());
                Async.procedure(child::run);
                Workflow.getWorkflowExecution(child).get();
            }
            if (runs > 1) {
                Workflow.newContinueAsNewStub(Parent.class).run(runs - 1, false);
            }
            if (runs > 0) {
                Workflow.sleep(Duration.ofDays(30));
            }
        }
    }

    public static final class Lasting implements Child {
        @Override
        public void run() {
            Workflow.sleep(Duration.ofHours(1));
        }
    }

    @Test
    void time_passes_after_a_child_of_a_parent_that_has_ended() {
        passes(0);
    }

    @Test
    void time_passes_after_a_child_of_a_parent_that_goes_on() {
        passes(1);
    }

    @Test
    void time_passes_after_a_child_of_a_run_that_was_taken_up_by_another() {
        passes(3);
    }

    private static void passes(int runs) {
        try (SkippingEngine engine = new SkippingEngine(BEGINS)) {
            WorkflowClient temporal = WorkflowClient.newInstance(engine.stubs());
            WorkerFactory workers = WorkerFactory.newInstance(temporal);
            workers.newWorker(QUEUE).registerWorkflowImplementationTypes(Parenting.class, Lasting.class);
            workers.start();
            Parent parent = temporal.newWorkflowStub(
                    Parent.class,
                    WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
            WorkflowClient.start(parent::run, runs, true);
            Orphans orphans = new Orphans(engine, temporal);
            orphans.expect(List.of(CHILD), BEGINS.plus(Duration.ofDays(2)));

            orphans.whileOn(() -> engine.sleep(Duration.ofDays(3)));

            assertThat(engine.now()).isAfterOrEqualTo(BEGINS.plus(Duration.ofDays(3)));
            workers.shutdownNow();
        }
    }
}
