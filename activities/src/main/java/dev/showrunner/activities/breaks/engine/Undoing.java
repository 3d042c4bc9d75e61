package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Change;
import dev.showrunner.activities.breaks.Changes;
import dev.showrunner.activities.breaks.Changes.WayBack;
import dev.showrunner.activities.breaks.Conditions;
import dev.showrunner.activities.breaks.Operation.Undo;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.breaks.engine.HostSteps.Script;
import dev.showrunner.activities.breaks.engine.JournalEntry.Result;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes single steps back: what was recorded is put in the place of what was done, and only there. What somebody has
 * changed since is left alone and named.
 */
final class Undoing {
    private static final int TRIES = 20;
    private static final Duration TO_BE_GONE = Duration.ofSeconds(20);
    private static final List<String> AS_A_WHOLE = List.of("/");
    private static final List<String> OF_THE_SERVER = List.of(
            "uid",
            "resourceVersion",
            "creationTimestamp",
            "generation",
            "managedFields",
            "selfLink",
            "deletionTimestamp",
            "deletionGracePeriodSeconds");

    private final Reach reach;
    private final Waiting waiting;

    Undoing(Reach reach, Waiting waiting) {
        this.reach = reach;
        this.waiting = waiting;
    }

    /**
     * Takes a step back, whether it is known to have been done or only begun. Idempotent.
     *
     * @param mode {@link Mode#DRY_RUN} only asks whether it would be accepted
     * @return places left alone
     */
    List<String> undo(StepState state, Mode mode) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(state.step(), state.result(), mode);
            } catch (ApiRefusal refusal) {
                // What is gone or was written between our look and our write is looked at again.
                boolean isPassing = refusal.isConflict() || refusal.code() == 404;
                if (!isPassing || attempt == TRIES) {
                    throw new NeedsHuman(
                            "The API server refused to put " + state.step().ref() + " back: " + refusal.getMessage(),
                            "Revert breaks that were applied later first, then try again.",
                            refusal);
                }
            }
        }
    }

    private List<String> once(Step step, @Nullable Result result, Mode mode) {
        Optional<ObjectNode> now = reach.find(step.ref());
        return switch (step.action()) {
            case CREATE ->
                now.map(object -> uncreate(step, result, object, mode)).orElse(List.of());
            case DELETE -> {
                if (now.isEmpty()) {
                    reach.create(step.ref(), clean(Objects.requireNonNull(step.before())), mode);
                }
                yield List.of();
            }
            case CHANGE -> now.isEmpty() ? remake(step, mode) : putBack(step, result, now.get(), mode);
            case RUN -> {
                if (mode == Mode.REAL) {
                    Script.of(step).undo(reach.hosts());
                }
                yield List.of();
            }
        };
    }

    private List<String> uncreate(Step step, @Nullable Result result, ObjectNode now, Mode mode) {
        boolean isOurs = result == null
                ? Conditions.includes(now, Objects.requireNonNull(step.wanted()))
                : StepRunner.uid(now).equals(result.uid());
        if (!isOurs) {
            return AS_A_WHOLE;
        }
        delete(step.ref(), now, mode);
        return List.of();
    }

    private void delete(ObjectRef ref, ObjectNode now, Mode mode) {
        String uid = StepRunner.uid(now);
        reach.delete(ref, Deletion.of(uid), mode);
        if (mode == Mode.REAL) {
            boolean isGone = waiting.until(
                    () -> reach.find(ref)
                            .filter(object -> StepRunner.uid(object).equals(uid))
                            .isEmpty(),
                    TO_BE_GONE);
            if (!isGone) {
                throw new NeedsHuman(
                        ref + " was deleted and does not go away.",
                        "See which finalizers it has, and who waits for it; then revert again.");
            }
        }
    }

    /** An object that is gone altogether is made again, unless it is its controller's to make. */
    private List<String> remake(Step step, Mode mode) {
        ObjectNode before = Objects.requireNonNull(step.before());
        for (JsonNode owner : before.at("/metadata/ownerReferences")) {
            if (owner.path("controller").asBoolean()) {
                return List.of();
            }
        }
        reach.create(step.ref(), clean(before), mode);
        return List.of();
    }

    private List<String> putBack(Step step, @Nullable Result result, ObjectNode now, Mode mode) {
        List<Change> changes = result == null
                ? Changes.between(
                        Objects.requireNonNull(step.before()),
                        Objects.requireNonNull(step.wanted()),
                        step.subresource())
                : result.changes();
        WayBack back = Changes.undo(now, changes);
        if (!back.object().equals(now)) {
            if (step.undo() == Undo.RECREATE) {
                delete(step.ref(), now, mode);
                if (mode == Mode.REAL) {
                    reach.create(step.ref(), clean(back.object()), mode);
                }
            } else {
                reach.replace(step.ref(), back.object(), step.subresource(), mode);
            }
        }
        return back.leftAlone();
    }

    /** As it would be written to be created. */
    private static ObjectNode clean(ObjectNode recorded) {
        ObjectNode object = recorded.deepCopy();
        object.remove("status");
        object.withObject("/metadata").remove(OF_THE_SERVER);
        return object;
    }
}
