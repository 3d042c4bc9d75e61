package dev.showrunner.workflows.channel;

import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Read, provide, dispatch; the first step that cannot go on ends the round, and the next round begins afresh. */
public final class ChannelReconciler implements ChannelWorkflow {
    private static final Logger log = Workflow.getLogger(ChannelReconciler.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(20);

    private final ChannelActivities repository = Workflow.newActivityStub(
            ChannelActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.GIT)
                    .setStartToCloseTimeout(Duration.ofMinutes(2))
                    .setScheduleToCloseTimeout(Duration.ofMinutes(6))
                    .setRetryOptions(retry(3))
                    .build());
    private final DispatchActivities episodes = Workflow.newActivityStub(
            DispatchActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.YOUTUBE)
                    .setStartToCloseTimeout(Duration.ofMinutes(10))
                    .setHeartbeatTimeout(Duration.ofSeconds(15))
                    .setRetryOptions(retry(5))
                    .build());

    private ChannelState state;
    private int nudges;
    private boolean resourcesLost;
    private @Nullable String problem;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public ChannelReconciler(ChannelState start) {
        state = start;
    }

    @Override
    public void run(ChannelState start) {
        while (true) {
            Duration pause = reconcile();
            Workflow.await(pause, () -> nudges > 0 || resourcesLost);
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(ChannelWorkflow.class).run(state);
            }
        }
    }

    /** One round. Answers how long to wait for a nudge before the next. */
    private Duration reconcile() {
        nudges = 0;
        try {
            read();
            provide();
            dispatch();
            problem = null;
            return withJitter(state.poll());
        } catch (ActivityFailure failure) {
            Trouble trouble = Trouble.of(failure);
            log.warn("Channel {} cannot follow its repository: {}", state.channel(), trouble.reason());
            problem = trouble.remedy().isEmpty() ? trouble.reason() : trouble.reason() + " " + trouble.remedy();
            return withJitter(AFTER_TROUBLE);
        }
    }

    private void read() {
        Reading reading = repository.read(state.channel(), state.dispatched());
        state = state.afterReading(reading, now());
    }

    private void provide() {
        boolean lost = resourcesLost;
        resourcesLost = false;
        String revision = inForce();
        if (revision == null
                || (revision.equals(state.dispatched()) && state.resources().streamId() != null && !lost)) {
            return;
        }
        Resources resources;
        try {
            resources = episodes.resources(state.channel(), revision, lost ? state.resources() : null);
        } catch (ActivityFailure failure) {
            // The episodes can be told all the same: they say what they wait for, and reading Git must not wait.
            problem = Trouble.of(failure).reason();
            return;
        }
        if (!resources.equals(state.resources())) {
            state = state.withResources(resources);
        }
    }

    private void dispatch() {
        String revision = inForce();
        if (revision == null || (revision.equals(state.dispatched()) && !state.resourcesAreNews())) {
            return;
        }
        Dispatch dispatch = new Dispatch(
                state.channel(),
                state.resourcesAreNews() ? null : state.dispatched(),
                revision,
                state.generation() + 1,
                state.resources(),
                state.firstEver() && state.dispatched() == null,
                now(),
                state.settle());
        episodes.dispatch(dispatch);
        state = state.afterDispatch(dispatch);
    }

    private @Nullable String inForce() {
        Reading reading = state.reading();
        return reading == null ? null : reading.revision();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    private static Duration withJitter(Duration pause) {
        return pause.plusMillis(Workflow.newRandom().nextLong(Math.max(1, pause.toMillis() / 5)));
    }

    private static RetryOptions retry(int attempts) {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(500))
                .setMaximumInterval(Duration.ofSeconds(10))
                .setMaximumAttempts(attempts)
                .build();
    }

    @Override
    public void nudge(String origin) {
        nudges++;
    }

    @Override
    public void resourcesLost() {
        resourcesLost = true;
    }

    @Override
    public ChannelView view() {
        return new ChannelView(state.dispatched(), state.reading(), state.readAt(), problem);
    }
}
