package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.Retries;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.BudgetCalls;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * The activities of an episode with their timeouts. Heartbeats let the engine notice a worker that was killed within
 * seconds; they are short for reads and repeatable writes. An insert has one attempt only: what happens after it is the
 * workflow's decision.
 */
final class Calls {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final EpisodeActivities repeatable = Workflow.newActivityStub(
            EpisodeActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofMinutes(3))
                    .setScheduleToCloseTimeout(Duration.ofMinutes(20))
                    .setHeartbeatTimeout(HEARTBEAT)
                    .setRetryOptions(Retries.repeatable())
                    .build());
    private final EpisodeActivities once = Workflow.newActivityStub(
            EpisodeActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofMinutes(2))
                    .setHeartbeatTimeout(HEARTBEAT)
                    .setRetryOptions(
                            RetryOptions.newBuilder().setMaximumAttempts(1).build())
                    .build());
    private final BudgetActivities budget = BudgetCalls.stub();

    Assessment assess(Assessing question) {
        return repeatable.assess(question);
    }

    Written insert(Write write) {
        return once.insert(write);
    }

    Written write(Step.Kind kind, Write write) {
        return switch (kind) {
            case INSERT -> throw new IllegalArgumentException("An insert is not repeatable");
            case RESCHEDULE -> repeatable.reschedule(write);
            case BIND -> repeatable.bind(write);
            case METADATA -> repeatable.describe(write);
            case THUMBNAIL -> repeatable.setThumbnail(write);
            case PLAYLIST -> repeatable.addToPlaylist(write);
            case DELETE -> repeatable.delete(write);
        };
    }

    Grant reserve(String channel, Reservation reservation) {
        return budget.reserve(channel, reservation);
    }
}
