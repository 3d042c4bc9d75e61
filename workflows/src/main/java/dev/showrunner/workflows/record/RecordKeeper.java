package dev.showrunner.workflows.record;

import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.showday.ShowDayActivities;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The record of one episode. */
public final class RecordKeeper implements RecordWorkflow {
    private static final List<Duration> COUNTED_AFTER = List.of(Duration.ofDays(1), Duration.ofDays(7));

    private final ShowDayActivities youtube = Workflow.newActivityStub(
            ShowDayActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .setScheduleToCloseTimeout(Duration.ofDays(1))
                    .setHeartbeatTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofMinutes(1))
                            .setMaximumInterval(Duration.ofHours(1))
                            .build())
                    .build());
    private EpisodeRecord record;

    /** Begins with what the show left behind. */
    @WorkflowInit
    public RecordKeeper(EpisodeRecord start) {
        record = start;
    }

    @Override
    public void run(EpisodeRecord start) {
        for (Duration after : COUNTED_AFTER) {
            Instant at = record.endedAt().plus(after);
            Duration pause = Duration.between(Instant.ofEpochMilli(Workflow.currentTimeMillis()), at);
            if (pause.isPositive()) {
                Workflow.sleep(pause);
            }
            try {
                record = record.with(youtube.statistics(record.subject()));
            } catch (ActivityFailure failure) {
                Workflow.getLogger(RecordKeeper.class).warn("No statistics after {}: {}", after, failure.getMessage());
            }
        }
    }

    @Override
    public EpisodeRecord view() {
        return record;
    }
}
