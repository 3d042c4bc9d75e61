package dev.showrunner.workflows.rewrite;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Keeps the videos of a channel that have aired in step with its catalogue. Reads 50 videos a unit, writes only what
 * differs, newest first, and sleeps till midnight in Los Angeles when its lane's units are spent. The last revision
 * wins: what was not written yet is composed from it. Looks at every published video once an hour, whatever happened.
 */
@WorkflowInterface
public interface RewriteWorkflow {
    /** Runs for as long as the channel is followed. */
    @WorkflowMethod
    void run(RewriteState start);

    /** A newer revision is in force. An older one than is known is passed over. */
    @SignalMethod
    void follow(RewriteTarget target);

    /** Lets a rewrite that waits for approval begin. Idempotent. */
    @UpdateMethod
    RewriteView approve(Approval approval);

    /** Refuses an approval of a revision that is not the one that waits. */
    @UpdateValidatorMethod(updateName = "approve")
    void checkApproval(Approval approval);

    /** Overwrites once what somebody edited in a video. Idempotent. */
    @UpdateMethod
    RewriteView repair(Repair repair);

    /** Refuses a repair of a video that nobody is known to have edited. */
    @UpdateValidatorMethod(updateName = "repair")
    void checkRepair(Repair repair);

    /**
     * Writes nothing to published videos for a while; of two words the later counts. What is being written is ended.
     */
    @UpdateMethod
    RewriteView hold(Hold hold);

    /** Refuses a hold that is over, too long, or has no reason. */
    @UpdateValidatorMethod(updateName = "hold")
    void checkHold(Hold hold);

    /**
     * Goes on with what is held. Idempotent.
     *
     * @param by who says so
     */
    @UpdateMethod
    RewriteView goOn(String by);

    /** Looks at every published video now. */
    @SignalMethod
    void scan(String by);

    /** Where it stands. */
    @QueryMethod
    RewriteView view();
}
