package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.ShowDayActivities;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Subject;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The activities of an episode near air: short, since the next look comes soon anyway. */
final class AirCalls {
    private final ShowDayActivities air = Workflow.newActivityStub(
            ShowDayActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofSeconds(45))
                    .setScheduleToCloseTimeout(Duration.ofMinutes(2))
                    .setHeartbeatTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofMillis(500))
                            .setMaximumInterval(Duration.ofSeconds(5))
                            .setMaximumAttempts(3)
                            .build())
                    .build());
    private final BudgetActivities budget = Workflow.newActivityStub(
            BudgetActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.WORKFLOWS)
                    .setStartToCloseTimeout(Duration.ofSeconds(20))
                    .setScheduleToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    Sight glance(Subject subject) {
        return air.glance(subject);
    }

    Sight moveOn(Subject subject, Onward onward) {
        return air.moveOn(subject, onward);
    }

    Grant reserve(String channel, Reservation reservation) {
        return budget.reserve(channel, reservation);
    }
}
