package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.failure.Trouble;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The life of a cluster: decide, do, note what came of it, decide again. {@link Decisions} decides, {@link ClusterWork}
 * does, {@link Changes} and {@link Orders} say what comes of things; here is what is said to it and what goes round.
 */
public final class ClusterRun implements ClusterWorkflow {
    private static final int LONG_HISTORY = 4_000;

    private final ClusterNotices notices = new ClusterNotices();
    private final ClusterWork work;
    private ClusterState state;
    private boolean hasNews;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public ClusterRun(ClusterState start) {
        state = start;
        work = new ClusterWork(() -> hasNews);
    }

    @Override
    public void run(ClusterState start) {
        while (true) {
            hasNews = false;
            notices.attend(state, now());
            Deed deed = Decisions.next(state, now());
            if (deed instanceof Deed.Finish) {
                Workflow.await(Workflow::isEveryHandlerFinished);
                if (Decisions.next(state, now()) instanceof Deed.Finish) {
                    return;
                }
                continue;
            }
            attempt(deed);
            if (isLong() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(ClusterWorkflow.class).run(state);
            }
        }
    }

    private void attempt(Deed deed) {
        ClusterState before = state;
        try {
            UnaryOperator<ClusterState> done = work.carryOut(deed, state);
            state = done.apply(state);
        } catch (ActivityFailure failure) {
            // What came in between may have made the failure meaningless.
            if (state.phase() == before.phase()) {
                state = Changes.failed(state, Trouble.of(failure), now());
            }
        }
    }

    private static boolean isLong() {
        return Workflow.getInfo().isContinueAsNewSuggested()
                || Workflow.getInfo().getHistoryLength() > LONG_HISTORY;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    /** What is on air is not moved. Histories of before forgot that it was. */
    private static boolean playsToItsEnd() {
        return Workflow.getVersion("plays-to-its-end", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    private void becomes(ClusterState next) {
        hasNews |= !next.equals(state);
        state = next;
    }

    private static void require(@Nullable String refusal) {
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
    }

    @Override
    public void follow(ClusterTarget target) {
        if (Orders.isOfAnotherAiring(state, target) && playsToItsEnd()) {
            return;
        }
        becomes(Orders.follow(state, target, now()));
    }

    @Override
    public void release(String why) {
        becomes(Orders.unwanted(state, why, now()));
    }

    @Override
    public void onAir(Instant at) {
        becomes(Orders.onAir(state, at));
    }

    @Override
    public void offAir() {
        becomes(Orders.offAir(state, now()));
    }

    @Override
    public void ended(Instant at) {
        becomes(Orders.ended(state, at));
    }

    @Override
    public void reapply(String by) {
        becomes(Orders.breakAgain(state, BreakManner.MEND, by, now()));
    }

    @Override
    public void checkReapply(String by) {
        require(Orders.whyNotBroken(state));
    }

    @Override
    public void reset(String by) {
        becomes(Orders.breakAgain(state, BreakManner.RESET, by, now()));
    }

    @Override
    public void checkReset(String by) {
        require(Orders.whyNotBroken(state));
    }

    @Override
    public void accept(String why, String by) {
        becomes(Orders.accept(state, why, by, now()));
    }

    @Override
    public void checkAccept(String why, String by) {
        require(Orders.whyNotAccepted(state, why));
    }

    @Override
    public String revealHint(String by) {
        String hint = state.contest().nextHint();
        becomes(Orders.reveal(state, by, now()));
        return hint == null ? "" : hint;
    }

    @Override
    public void checkRevealHint(String by) {
        require(Orders.whyNoHint(state));
    }

    @Override
    public void extend(Extension extension) {
        becomes(Orders.extend(state, extension, now()));
    }

    @Override
    public void checkExtend(Extension extension) {
        require(Orders.whyNotExtended(state, extension, now()));
    }

    @Override
    public void destroy(String by) {
        becomes(Orders.destroy(state, by, now()));
    }

    @Override
    public void invite(Invitation invitation, String by) {
        becomes(Orders.invite(state, invitation, by, now()));
    }

    @Override
    public void checkInvite(Invitation invitation, String by) {
        require(Orders.whyNotInvited(state, invitation, now()));
    }

    @Override
    public Redemption redeem(String hash) {
        Invitation invitation = Objects.requireNonNull(Orders.open(state, hash, now()));
        becomes(Orders.redeem(state, invitation, now()));
        return Orders.redemption(state, invitation.handle(), invitation.role());
    }

    @Override
    public void checkRedeem(String hash) {
        require(Orders.whyNotRedeemed(state, hash, now()));
    }

    @Override
    public Redemption join(String hash, String handle) {
        becomes(Orders.join(state, handle, now()));
        return Orders.redemption(state, handle, Role.FIXER);
    }

    @Override
    public void checkJoin(String hash, String handle) {
        require(Orders.whyNotJoined(state, hash, handle, now()));
    }

    @Override
    public ClusterView view() {
        return ClusterView.of(state, now());
    }

    @Override
    public ClusterStanding standing() {
        return ClusterStanding.of(state, now());
    }
}
