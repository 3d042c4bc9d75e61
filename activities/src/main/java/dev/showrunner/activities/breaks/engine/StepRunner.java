package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Change;
import dev.showrunner.activities.breaks.Changes;
import dev.showrunner.activities.breaks.Conditions;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.Operation;
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

/** Changes single objects, each with a line in the journal before and after. */
final class StepRunner {
    /** How often somebody else's write may come in between. */
    private static final int TRIES = 20;

    private static final Duration TO_BE_GONE = Duration.ofSeconds(20);

    /** How long it takes until a kind that was just defined is served. */
    private static final Duration TO_BE_KNOWN = Duration.ofSeconds(20);

    private final Reach reach;
    private final BreakJournal journal;
    private final WayIn wayIn;
    private final Waiting waiting;

    StepRunner(Reach reach, BreakJournal journal, WayIn wayIn, Waiting waiting) {
        this.reach = reach;
        this.journal = journal;
        this.wayIn = wayIn;
        this.waiting = waiting;
    }

    /**
     * Carries an operation out on one object, unless the journal says that it was. A step that was begun and of which
     * nothing else is known is looked for in the cluster first.
     */
    Result run(String breakId, int number, Operation operation, ObjectRef ref, @Nullable StepState earlier) {
        if (earlier != null && earlier.result() != null) {
            return earlier.result();
        }
        Result landed = earlier == null ? null : landed(earlier.step());
        if (landed != null) {
            journal.write(JournalEntry.done(breakId, landed));
            return landed;
        }
        if (operation instanceof Operation.Create) {
            waiting.until(() -> reach.knows(ref), TO_BE_KNOWN);
        }
        for (int attempt = 1; ; attempt++) {
            Step step = Steps.of(number, operation, ref, reach.find(ref));
            wayIn.guard(step);
            journal.write(JournalEntry.begun(breakId, step));
            try {
                Result result = carryOut(step, operation);
                journal.write(JournalEntry.done(breakId, result));
                return result;
            } catch (ApiRefusal refusal) {
                if (!refusal.isConflict() || attempt == TRIES) {
                    throw new NeedsHuman(
                            "The API server refused to change " + ref + ": " + refusal.getMessage(),
                            "Choose another break, or mend what stands in its way.",
                            refusal);
                }
            }
        }
    }

    private Result carryOut(Step step, Operation operation) {
        ObjectRef ref = step.ref();
        ObjectNode before = step.before();
        ObjectNode wanted = step.wanted();
        return switch (step.action()) {
            case CREATE -> {
                ObjectNode made = reach.create(ref, Objects.requireNonNull(wanted), Mode.REAL);
                yield new Result(step.operation(), ref, uid(made), List.of());
            }
            case CHANGE -> {
                ObjectNode after = reach.replace(ref, Objects.requireNonNull(wanted), step.subresource(), Mode.REAL);
                yield new Result(
                        step.operation(),
                        ref,
                        null,
                        changes(Objects.requireNonNull(before), after, step.subresource()));
            }
            case DELETE -> {
                reach.delete(ref, deletion(Objects.requireNonNull(before), operation), Mode.REAL);
                awaitGone(ref, Objects.requireNonNull(before));
                yield new Result(step.operation(), ref, null, List.of());
            }
            case RUN -> {
                Script.of(step).run(reach.hosts());
                yield new Result(step.operation(), ref, null, List.of());
            }
        };
    }

    private static Deletion deletion(ObjectNode before, Operation operation) {
        if (operation instanceof Operation.Delete delete) {
            String propagation = switch (delete.dependents()) {
                case BACKGROUND -> "Background";
                case FOREGROUND -> "Foreground";
                case ORPHAN -> "Orphan";
            };
            return new Deletion(uid(before), propagation, delete.gracePeriod());
        }
        return Deletion.of(uid(before));
    }

    /** What came of a step of which only the beginning is known; absent when it did not take place. */
    private @Nullable Result landed(Step step) {
        Optional<ObjectNode> now = reach.find(step.ref());
        ObjectNode before = step.before();
        ObjectNode wanted = step.wanted();
        return switch (step.action()) {
            case CREATE ->
                now.filter(object -> Conditions.includes(object, Objects.requireNonNull(wanted)))
                        .map(object -> new Result(step.operation(), step.ref(), uid(object), List.of()))
                        .orElse(null);
            case DELETE ->
                now.filter(object -> uid(object).equals(uid(Objects.requireNonNull(before))))
                                .isPresent()
                        ? null
                        : new Result(step.operation(), step.ref(), null, List.of());
            case CHANGE -> {
                List<Change> meant =
                        changes(Objects.requireNonNull(before), Objects.requireNonNull(wanted), step.subresource());
                yield now.filter(object -> meant.stream().allMatch(change -> holds(change, object)))
                        .map(object -> new Result(step.operation(), step.ref(), null, ours(meant, object)))
                        .orElse(null);
            }
            case RUN ->
                Script.of(step).isPresent(reach.hosts()).orElse(false)
                        ? new Result(step.operation(), step.ref(), null, List.of())
                        : null;
        };
    }

    private static boolean holds(Change change, JsonNode object) {
        JsonNode now = change.pointer().in(object);
        JsonNode after = change.after();
        return after == null ? now.isMissingNode() : Conditions.includes(now, after) || Changes.same(now, after);
    }

    /** With what the server has added to our values. */
    private static List<Change> ours(List<Change> meant, JsonNode object) {
        return meant.stream()
                .map(change -> change.after() == null
                        ? change
                        : new Change(
                                change.path(), change.before(), change.pointer().in(object), change.index()))
                .toList();
    }

    private static List<Change> changes(ObjectNode before, ObjectNode after, @Nullable String subresource) {
        return Changes.between(before, after, subresource);
    }

    private void awaitGone(ObjectRef ref, ObjectNode before) {
        boolean isGone = waiting.until(
                () -> reach.find(ref)
                        .filter(object -> uid(object).equals(uid(before)))
                        .isEmpty(),
                TO_BE_GONE);
        if (!isGone) {
            throw new NeedsHuman(
                    ref + " was deleted and does not go away.", "See which finalizers it has, and who waits for it.");
        }
    }

    static String uid(JsonNode object) {
        return object.at("/metadata/uid").asText();
    }

    /** Does what {@code revert:} of a break says. What is not there, or is there already, is no error. */
    void runIfThere(Operation operation) {
        for (ObjectRef ref : Steps.found(operation, new ObjectView(reach))) {
            lookingAgain(() -> runIfThere(operation, ref));
        }
    }

    private void runIfThere(Operation operation, ObjectRef ref) {
        Optional<ObjectNode> now = reach.find(ref);
        if (operation instanceof Operation.Delete) {
            now.ifPresent(object -> reach.delete(ref, deletion(object, operation), Mode.REAL));
        } else if (operation instanceof HostOperation.Command || now.isPresent() != makes(operation)) {
            carryOut(Steps.of(0, operation, ref, now), operation);
        }
    }

    /** What was replaced or went between a look and a write, as pods of a StatefulSet are, is looked at again. */
    private static void lookingAgain(Runnable lookAndWrite) {
        for (int attempt = 1; ; attempt++) {
            try {
                lookAndWrite.run();
                return;
            } catch (ApiRefusal refusal) {
                boolean isPassing = refusal.isConflict() || refusal.code() == 404;
                if (!isPassing || attempt == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private static boolean makes(Operation operation) {
        return operation instanceof Operation.Create
                || operation instanceof HostOperation.WriteFile
                || operation instanceof HostOperation.MakeDirectory;
    }
}
