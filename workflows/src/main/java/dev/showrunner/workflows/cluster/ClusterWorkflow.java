package dev.showrunner.workflows.cluster;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Instant;

/**
 * One cluster of one episode, from its first commit until nothing of it is left. Its deadline is written into its state
 * one step before the order is placed, and overrides everything but an operator's extension. Messages may come in any
 * order and more than once.
 */
@WorkflowInterface
public interface ClusterWorkflow {
    /** Ends with the episode, once nothing is left. */
    @WorkflowMethod
    void run(ClusterState start);

    /** Follow another target; every moment follows from its airtime. */
    @SignalMethod
    void follow(ClusterTarget target);

    /**
     * The episode wants it no more: take it away and end.
     *
     * @param why for the journal
     */
    @SignalMethod
    void release(String why);

    /** The show is on air: open it. Airtime opens it where the target does not promise this. */
    @SignalMethod
    void onAir(Instant at);

    /** The show was said to be on air, and is not: close it, and begin it anew. */
    @SignalMethod
    void offAir();

    /** The show has ended: take access away, then the cluster. Without this, airtime and duration end it. */
    @SignalMethod
    void ended(Instant at);

    /** Applies again what is not seen any more. */
    @UpdateMethod
    void reapply(String by);

    @UpdateValidatorMethod(updateName = "reapply")
    void checkReapply(String by);

    /** Takes everything back, makes the game anew and breaks it again. */
    @UpdateMethod
    void reset(String by);

    @UpdateValidatorMethod(updateName = "reset")
    void checkReset(String by);

    /**
     * Goes on without the breaks that are left out.
     *
     * @param why for the journal
     */
    @UpdateMethod
    void accept(String why, String by);

    @UpdateValidatorMethod(updateName = "accept")
    void checkAccept(String why, String by);

    /** Tells everybody the next hint, and returns it. */
    @UpdateMethod
    String revealHint(String by);

    @UpdateValidatorMethod(updateName = "revealHint")
    void checkRevealHint(String by);

    /** Keeps it longer. */
    @UpdateMethod
    void extend(Extension extension);

    @UpdateValidatorMethod(updateName = "extend")
    void checkExtend(Extension extension);

    /** Takes it away now, and does not make it again for this airtime. */
    @UpdateMethod
    void destroy(String by);

    /** Makes a link good for one person's credentials, and lets them in where the file does not name them. */
    @UpdateMethod
    void invite(Invitation invitation, String by);

    @UpdateValidatorMethod(updateName = "invite")
    void checkInvite(Invitation invitation, String by);

    /**
     * Uses a link up.
     *
     * @param hash of the link's secret
     */
    @UpdateMethod
    Redemption redeem(String hash);

    @UpdateValidatorMethod(updateName = "redeem")
    void checkRedeem(String hash);

    /**
     * Lets somebody in by the link for everybody.
     *
     * @param hash of the link's secret
     * @param handle on GitHub, as they say, lower case
     */
    @UpdateMethod
    Redemption join(String hash, String handle);

    @UpdateValidatorMethod(updateName = "join")
    void checkJoin(String hash, String handle);

    /** Everything that is shown of it. */
    @QueryMethod
    ClusterView view();

    /** Where it stands. */
    @QueryMethod
    ClusterStanding standing();
}
