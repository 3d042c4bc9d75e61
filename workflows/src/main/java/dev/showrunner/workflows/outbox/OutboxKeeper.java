package dev.showrunner.workflows.outbox;

import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Address what happened, send what is due, wait for more. {@link Outbox} knows how the letters stand. */
public final class OutboxKeeper implements OutboxWorkflow {
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;

    // An attempt that was cut short may be repeated at once: the activity itself sends nothing twice.
    private final OutboxActivities work = Workflow.newActivityStub(
            OutboxActivities.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.NOTIFY)
                    .setStartToCloseTimeout(Duration.ofMinutes(2))
                    .setScheduleToCloseTimeout(Duration.ofMinutes(10))
                    .setHeartbeatTimeout(Duration.ofSeconds(10))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofSeconds(1))
                            .setMaximumAttempts(3)
                            .build())
                    .build());

    private final String channel;
    private final Deque<Occurrence> arrived;
    private final Outbox outbox;
    private final Deque<Letter> forgotten = new ArrayDeque<>();
    private String problem = "";
    private @Nullable Instant addressAgain;
    private boolean hasNews;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public OutboxKeeper(OutboxState start) {
        channel = start.channel();
        arrived = new ArrayDeque<>(start.arrived());
        outbox = new Outbox(start.entries());
    }

    @Override
    public void run(OutboxState start) {
        while (true) {
            hasNews = false;
            address();
            forgotten.addAll(outbox.expire(now()));
            forget();
            deliver();
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(OutboxWorkflow.class)
                        .run(new OutboxState(channel, List.copyOf(arrived), outbox.entries()));
            }
            await();
        }
    }

    private void address() {
        Instant again = addressAgain;
        if (again != null && again.isAfter(now())) {
            return;
        }
        addressAgain = null;
        try {
            while (!arrived.isEmpty()) {
                outbox.add(work.address(arrived.getFirst()), now());
                arrived.removeFirst();
            }
            problem = "";
        } catch (ActivityFailure failure) {
            problem = Trouble.of(failure).reason();
            addressAgain = now().plus(AFTER_TROUBLE);
        }
    }

    private void forget() {
        while (!forgotten.isEmpty()) {
            try {
                work.forget(forgotten.getFirst());
            } catch (ActivityFailure failure) {
                Workflow.getLogger(OutboxKeeper.class).warn("Not forgotten: {}", failure.getMessage());
            }
            forgotten.removeFirst();
        }
    }

    private void deliver() {
        List<Letter> due = outbox.due(now()).stream().limit(AT_ONCE).toList();
        List<Promise<Receipt>> sending = new ArrayList<>();
        for (Letter letter : due) {
            sending.add(Async.function(work::deliver, letter));
        }
        for (int i = 0; i < due.size(); i++) {
            outbox.attempted(due.get(i), receipt(sending.get(i)), now());
        }
    }

    private static Receipt receipt(Promise<Receipt> sending) {
        try {
            return sending.get();
        } catch (ActivityFailure failure) {
            return Receipt.later(Trouble.of(failure).reason());
        }
    }

    private void await() {
        Instant next = outbox.next();
        Instant again = arrived.isEmpty() ? null : addressAgain;
        Instant wake = next == null || (again != null && again.isBefore(next)) ? again : next;
        if (wake == null) {
            Workflow.await(() -> hasNews);
        } else {
            Duration pause = Duration.between(now(), wake);
            Workflow.await(pause.isPositive() ? pause : Duration.ofMillis(1), () -> hasNews);
        }
    }

    @Override
    public void happened(Occurrence occurrence) {
        arrived.add(occurrence);
        hasNews = true;
    }

    @Override
    public void resume(List<Letter> letters) {
        outbox.add(letters, now());
        hasNews = true;
    }

    @Override
    public void sendAgain(String id, String by) {
        outbox.again(id, by, now());
        hasNews = true;
    }

    @Override
    public void checkSendAgain(String id, String by) {
        require(outbox.whyNotAgain(id));
    }

    @Override
    public void drop(String id, String by) {
        Letter dropped = outbox.drop(id, by, now());
        if (dropped != null) {
            forgotten.add(dropped);
            hasNews = true;
        }
    }

    @Override
    public void checkDrop(String id, String by) {
        require(outbox.whyNotDropped(id));
    }

    private static void require(@Nullable String refusal) {
        if (refusal != null) {
            throw ApplicationFailure.newNonRetryableFailure(refusal, "Refused");
        }
    }

    @Override
    public OutboxView view() {
        return new OutboxView(outbox.entries().reversed(), problem);
    }

    @Override
    public OutboxStanding standing(Instant since) {
        return OutboxStanding.of(outbox.entries().reversed(), problem, since);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
