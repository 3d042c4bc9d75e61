package dev.showrunner.workflows.budget;

import dev.showrunner.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** How a workflow asks for units. */
public final class BudgetCalls {
    private BudgetCalls() {}

    /** The budget, for a workflow that begins. */
    public static BudgetActivities stub() {
        return Workflow.newActivityStub(
                BudgetActivities.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.WORKFLOWS)
                        .setStartToCloseTimeout(Duration.ofSeconds(20))
                        .setScheduleToCloseTimeout(Duration.ofMinutes(10))
                        .build());
    }
}
