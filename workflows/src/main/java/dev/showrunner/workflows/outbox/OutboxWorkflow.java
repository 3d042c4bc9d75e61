package dev.showrunner.workflows.outbox;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Instant;
import java.util.List;

/**
 * The outbox of a channel. What it is told twice it says once. A target that does not answer is asked again, ever more
 * rarely; what is said to one target is said in order.
 */
@WorkflowInterface
public interface OutboxWorkflow {
    /** Never ends. */
    @WorkflowMethod
    void run(OutboxState start);

    /** Something happened. */
    @SignalMethod
    void happened(Occurrence occurrence);

    /** What was still to be sent when the engine lost its memory; what is known here already stays as it is. */
    @SignalMethod
    void resume(List<Letter> letters);

    /** Sends a letter once more. */
    @UpdateMethod
    void sendAgain(String id, String by);

    @UpdateValidatorMethod(updateName = "sendAgain")
    void checkSendAgain(String id, String by);

    /** Takes a letter out that is still to be sent. */
    @UpdateMethod
    void drop(String id, String by);

    @UpdateValidatorMethod(updateName = "drop")
    void checkDrop(String id, String by);

    /** How it stands. */
    @QueryMethod
    OutboxView view();

    /**
     * Whether people are told.
     *
     * @param since what failed before is not told
     */
    @QueryMethod
    OutboxStanding standing(Instant since);
}
