package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.TaskQueues;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * The activities of a cluster with their timeouts. All may be repeated. Those that take long say so by heartbeats, so
 * that a worker that was killed is noticed within seconds. Nothing waits for a worker longer than it has to be asked
 * again, so that a deadline is never slept through.
 */
final class ClusterCalls {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final ClusterActivities quick = stub(Duration.ofMinutes(2), Duration.ofMinutes(5));
    private final ClusterActivities slow = stub(Duration.ofMinutes(20), Duration.ofMinutes(40));
    private final ClusterActivities watching = Workflow.newActivityStub(
            ClusterActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.CLUSTERS)
                    .setStartToCloseTimeout(Duration.ofHours(25))
                    .setHeartbeatTimeout(HEARTBEAT)
                    .setCancellationType(ActivityCancellationType.TRY_CANCEL)
                    .setRetryOptions(retries(50))
                    .build());

    ClusterActivities quick() {
        return quick;
    }

    ClusterActivities slow() {
        return slow;
    }

    ClusterActivities watching() {
        return watching;
    }

    private static ClusterActivities stub(Duration once, Duration altogether) {
        return Workflow.newActivityStub(
                ClusterActivities.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.CLUSTERS)
                        .setStartToCloseTimeout(once)
                        .setScheduleToCloseTimeout(altogether)
                        .setHeartbeatTimeout(HEARTBEAT)
                        .setRetryOptions(retries(4))
                        .build());
    }

    private static RetryOptions retries(int most) {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofSeconds(1))
                .setMaximumInterval(Duration.ofSeconds(15))
                .setMaximumAttempts(most)
                .build();
    }
}
