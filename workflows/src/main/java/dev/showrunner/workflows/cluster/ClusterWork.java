package dev.showrunner.workflows.cluster;

import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The work on a cluster: does what was decided, by activities, and waits. A message may move the cluster on while the
 * work is done, so what comes of it is told for the cluster as it is by then. Workflow code: deterministic.
 */
final class ClusterWork {
    private static final Duration ENDS_BY_ITSELF = Duration.ofSeconds(5);

    private final ClusterCalls calls = new ClusterCalls();
    private final BooleanSupplier hasNews;

    /** @param hasNews whether something was said that ends a wait */
    ClusterWork(BooleanSupplier hasNews) {
        this.hasNews = hasNews;
    }

    /**
     * Does it.
     *
     * @param state as it was when the deed was decided
     * @return what comes of it; nothing where it is not about the cluster any more
     * @throws io.temporal.failure.ActivityFailure when it could not be done
     */
    UnaryOperator<ClusterState> carryOut(Deed deed, ClusterState state) {
        ClusterRef ref = state.ref();
        return switch (deed) {
            case Deed.Choose choose -> choose(state.target());
            case Deed.PlaceOrder place -> latest -> Changes.ordered(latest, now());
            case Deed.Provision provision -> {
                Provisioned made = calls.slow()
                        .provision(new Order(
                                ref,
                                state.target().wanted().version(),
                                state.destroyBy(),
                                state.target().limits()));
                yield stillIn(state.phase(), latest -> Changes.provisioned(latest, made, now()));
            }
            case Deed.CleanUp cleanUp -> {
                boolean isGone = calls.slow().destroy(ref);
                yield stillIn(state.phase(), latest -> Changes.cleanedUp(latest, isGone, now()));
            }
            case Deed.Relabel relabel -> relabel(state, relabel.destroyBy());
            case Deed.Rehearse rehearse -> {
                Map<String, String> unfit =
                        calls.slow().rehearse(ref, state.contest().fit());
                yield stillIn(state.phase(), latest -> Changes.rehearsed(latest, unfit, now()));
            }
            case Deed.Grant grant -> grant(ref, grant.access());
            case Deed.Break breaks -> breakIt(state);
            case Deed.Look look -> {
                Sight sight = calls.quick().look(ref, state.contest().fit());
                yield stillIn(state.phase(), latest -> Changes.looked(latest, sight, now()));
            }
            case Deed.Revoke revoke -> {
                calls.quick().grant(ref, List.of());
                yield latest -> Changes.revoked(latest, now());
            }
            case Deed.Destroy destroy -> {
                boolean isGone = calls.slow().destroy(ref);
                yield latest -> Changes.destroyed(latest, isGone, now());
            }
            case Deed.Wait wait -> {
                await(wait.until());
                yield UnaryOperator.identity();
            }
            case Deed.Watch watch -> watch(state, watch.until());
            case Deed.Move move -> latest -> Changes.moved(latest, move.to(), move.why(), now());
            case Deed.Finish finish -> UnaryOperator.identity();
        };
    }

    private static UnaryOperator<ClusterState> stillIn(ClusterPhase phase, UnaryOperator<ClusterState> change) {
        return latest -> latest.phase() == phase ? change.apply(latest) : latest;
    }

    private UnaryOperator<ClusterState> choose(ClusterTarget target) {
        Chosen chosen = calls.quick().choose(target);
        return latest -> target.equals(latest.target()) ? Changes.chosen(latest, chosen, now()) : latest;
    }

    private UnaryOperator<ClusterState> relabel(ClusterState state, Instant destroyBy) {
        calls.quick().relabel(state.ref(), destroyBy);
        UnaryOperator<ClusterState> renewed = !state.access().isEmpty() && renewsAccess()
                ? grant(state.ref(), state.access())
                : UnaryOperator.identity();
        return latest -> Changes.relabelled(renewed.apply(latest), destroyBy, now());
    }

    private UnaryOperator<ClusterState> grant(ClusterRef ref, List<Access> access) {
        List<String> told = calls.quick().grant(ref, access);
        return latest -> Changes.granted(latest, access, Objects.requireNonNullElse(told, List.of()), now());
    }

    /** Access that ends by itself ends with the deadline. Histories of before know of no renewal. */
    private static boolean renewsAccess() {
        return Workflow.getVersion("renew-access", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION;
    }

    private UnaryOperator<ClusterState> breakIt(ClusterState state) {
        BreakManner manner = state.manner();
        Sight sight = calls.slow()
                .breakCluster(new Breaking(state.ref(), state.contest().fit(), manner));
        return stillIn(
                state.phase(), latest -> latest.manner() == manner ? Changes.broke(latest, sight, now()) : latest);
    }

    /** Watches until something is different, somebody says something, or the time is over. */
    private UnaryOperator<ClusterState> watch(ClusterState state, Instant until) {
        Watching watching = state.contest().watching(state.ref());
        Promise<?>[] sight = new Promise<?>[1];
        CancellationScope scope =
                Workflow.newCancellationScope(() -> sight[0] = Async.function(calls.watching()::watch, watching));
        scope.run();
        Promise<?> promise = Objects.requireNonNull(sight[0]);
        Workflow.await(pause(until), () -> promise.isCompleted() || hasNews.getAsBoolean());
        if (!promise.isCompleted()) {
            if (!endsByItself(state, promise)) {
                scope.cancel();
            }
            return UnaryOperator.identity();
        }
        try {
            Sight seen = (Sight) promise.get();
            return stillIn(ClusterPhase.LIVE, latest -> Changes.watched(latest, seen, now()));
        } catch (CanceledFailure cancelled) {
            Workflow.getLogger(ClusterWork.class).debug("The watch was cancelled");
            return UnaryOperator.identity();
        }
    }

    /**
     * On paper nobody has to be watched for, so a watch ends at once. Temporal's in-memory server loses a workflow that
     * calls off an activity while it ends. Histories of before called it off.
     */
    private static boolean endsByItself(ClusterState state, Promise<?> watch) {
        return state.isSimulated()
                && Workflow.getVersion("let-paper-end", Workflow.DEFAULT_VERSION, 1) != Workflow.DEFAULT_VERSION
                && Workflow.await(ENDS_BY_ITSELF, watch::isCompleted);
    }

    private void await(@Nullable Instant until) {
        if (until == null) {
            Workflow.await(hasNews::getAsBoolean);
        } else {
            Workflow.await(pause(until), hasNews::getAsBoolean);
        }
    }

    private static Duration pause(Instant until) {
        Duration pause = Duration.between(now(), until);
        return pause.isPositive() ? pause : Duration.ofMillis(1);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
