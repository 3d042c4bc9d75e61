package dev.showrunner.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** An engine of its own for each test, whose clock skips the time in which nothing happens. */
public abstract class SkippedTime {
    protected final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());

    protected Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    protected void sleepUntil(Instant moment) {
        sleep(Duration.between(now(), moment));
    }

    protected void sleep(Duration time) {
        temporal.sleep(time.isNegative() ? Duration.ZERO : time);
    }

    /** Lets a second of the world pass until it is so. */
    protected void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            temporal.sleep(Duration.ofSeconds(1));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    protected static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .build();
    }
}
