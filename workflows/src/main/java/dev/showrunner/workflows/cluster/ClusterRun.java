package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.failure.Trouble;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The life of a cluster: decide, do, note what came of it, decide again. {@link Decisions} decides, {@link Changes} and
 * {@link Orders} say what comes of things; here is what does them and what waits.
 */
public final class ClusterRun implements ClusterWorkflow {
    private static final int LONG_HISTORY = 4_000;
    private static final Duration ENDS_BY_ITSELF = Duration.ofSeconds(5);

    private final ClusterCalls calls = new ClusterCalls();
    private final ClusterNotices notices = new ClusterNotices();
    private ClusterState state;
    private boolean hasNews;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public ClusterRun(ClusterState start) {
        state = start;
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
            carryOut(deed);
        } catch (ActivityFailure failure) {
            // What came in between may have made the failure meaningless.
            if (state.phase() == before.phase()) {
                state = Changes.failed(state, Trouble.of(failure), now());
            }
        }
    }

    /**
     * A message may move the cluster on while the work is done; what then comes of the work is not about it any more.
     */
    private void carryOut(Deed deed) {
        ClusterPhase phase = state.phase();
        ClusterRef ref = state.ref();
        switch (deed) {
            case Deed.Choose choose -> {
                ClusterTarget target = state.target();
                Chosen chosen = calls.quick().choose(target);
                if (target.equals(state.target())) {
                    state = Changes.chosen(state, chosen, now());
                }
            }
            case Deed.PlaceOrder place -> state = Changes.ordered(state, now());
            case Deed.Provision provision -> {
                Instant by = state.destroyBy();
                Provisioned made = calls.slow()
                        .provision(new Order(
                                ref,
                                state.target().wanted().version(),
                                by,
                                state.target().limits()));
                if (state.phase() == phase) {
                    state = Changes.provisioned(state, made, now());
                }
            }
            case Deed.CleanUp cleanUp -> {
                boolean isGone = calls.slow().destroy(ref);
                if (state.phase() == phase) {
                    state = Changes.cleanedUp(state, isGone, now());
                }
            }
            case Deed.Relabel relabel -> {
                calls.quick().relabel(ref, relabel.destroyBy());
                if (!state.access().isEmpty() && renewsAccess()) {
                    grant(ref, state.access());
                }
                state = Changes.relabelled(state, relabel.destroyBy(), now());
            }
            case Deed.Rehearse rehearse -> {
                Map<String, String> unfit =
                        calls.slow().rehearse(ref, state.contest().fit());
                if (state.phase() == phase) {
                    state = Changes.rehearsed(state, unfit, now());
                }
            }
            case Deed.Grant grant -> grant(ref, grant.access());
            case Deed.Break breaks -> {
                BreakManner manner = state.manner();
                Sight sight = calls.slow()
                        .breakCluster(new Breaking(ref, state.contest().fit(), manner));
                if (state.phase() == phase && state.manner() == manner) {
                    state = Changes.broke(state, sight, now());
                }
            }
            case Deed.Look look -> {
                Sight sight = calls.quick().look(ref, state.contest().fit());
                if (state.phase() == phase) {
                    state = Changes.looked(state, sight, now());
                }
            }
            case Deed.Revoke revoke -> {
                calls.quick().grant(ref, List.of());
                state = Changes.revoked(state, now());
            }
            case Deed.Destroy destroy ->
                state = Changes.destroyed(state, calls.slow().destroy(ref), now());
            case Deed.Wait wait -> await(wait.until());
            case Deed.Watch watch -> watch(watch.until());
            case Deed.Move move -> state = Changes.moved(state, move.to(), move.why(), now());
            case Deed.Finish finish -> {}
        }
    }

    private void grant(ClusterRef ref, List<Access> access) {
        List<String> told = calls.quick().grant(ref, access);
        state = Changes.granted(state, access, Objects.requireNonNullElse(told, List.of()), now());
    }

    /** Access that ends by itself ends with the deadline. Histories of before know of no renewal. */
    private static boolean renewsAccess() {
        return Workflow.getVersion("renew-access", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** What is on air is not moved. Histories of before forgot that it was. */
    private static boolean playsToItsEnd() {
        return Workflow.getVersion("plays-to-its-end", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    /** Watches until something is different, somebody says something, or the time is over. */
    private void watch(Instant until) {
        Watching watching = state.contest().watching(state.ref());
        Promise<?>[] sight = new Promise<?>[1];
        CancellationScope scope =
                Workflow.newCancellationScope(() -> sight[0] = Async.function(calls.watching()::watch, watching));
        scope.run();
        Promise<?> promise = Objects.requireNonNull(sight[0]);
        Duration pause = Duration.between(now(), until);
        Workflow.await(pause.isPositive() ? pause : Duration.ofMillis(1), () -> promise.isCompleted() || hasNews);
        if (!promise.isCompleted()) {
            if (!endsByItself(promise)) {
                scope.cancel();
            }
            return;
        }
        try {
            if (state.phase() == ClusterPhase.LIVE) {
                state = Changes.watched(state, (Sight) promise.get(), now());
            }
        } catch (CanceledFailure cancelled) {
            Workflow.getLogger(ClusterRun.class).debug("The watch was cancelled");
        } catch (ActivityFailure failure) {
            state = Changes.failed(state, Trouble.of(failure), now());
        }
    }

    /**
     * On paper nobody has to be watched for, so a watch ends at once. Temporal's in-memory server loses a workflow that
     * calls off an activity while it ends. Histories of before called it off.
     */
    private boolean endsByItself(Promise<?> watch) {
        return state.isSimulated()
                && Workflow.getVersion("let-paper-end", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION
                && Workflow.await(ENDS_BY_ITSELF, watch::isCompleted);
    }

    private void await(@Nullable Instant until) {
        if (until == null) {
            Workflow.await(() -> hasNews);
            return;
        }
        Duration pause = Duration.between(now(), until);
        Workflow.await(pause.isPositive() ? pause : Duration.ofMillis(1), () -> hasNews);
    }

    private static boolean isLong() {
        return Workflow.getInfo().isContinueAsNewSuggested()
                || Workflow.getInfo().getHistoryLength() > LONG_HISTORY;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
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
