package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Change;
import dev.showrunner.activities.breaks.Changes;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Pointer;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.breaks.engine.JournalEntry.Action;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether breaks go together, found before anything is touched: each is carried out in thought on the objects as they
 * are, and as those before it would leave them. Two breaks clash when they are of one exclusive group, when one makes
 * or removes an object that the other is about, or when both change one value.
 */
final class StackCheck {
    private static final Pointer WHOLE = new Pointer(List.of());

    private record Touch(String breakId, ObjectRef ref, Pointer place) {
        boolean clashes(Touch other) {
            return !breakId.equals(other.breakId) && ref.equals(other.ref) && place.overlaps(other.place);
        }
    }

    private final ObjectView view;
    private final List<Touch> touches = new ArrayList<>();
    private final Map<String, String> groups = new HashMap<>();

    StackCheck(ObjectView view) {
        this.view = view;
    }

    /** Takes note of a break that is in force. */
    void inForce(Break other, BreakState state) {
        note(other);
        for (StepState step : state.steps()) {
            List<Change> changes =
                    step.result() == null ? List.of() : step.result().changes();
            touch(other.id(), step.step(), changes);
        }
    }

    /**
     * Carries a break out in thought.
     *
     * @param operations with parameters filled in
     * @throws NeedsHuman when it clashes, or cannot be carried out
     */
    void add(Break next, List<Operation> operations) {
        note(next);
        for (int number = 0; number < operations.size(); number++) {
            Operation operation = operations.get(number);
            for (ObjectRef ref : Steps.targets(operation, view)) {
                Step step = Steps.of(number, operation, ref, view.find(ref));
                ObjectNode before = step.before();
                ObjectNode wanted = step.wanted();
                List<Change> changes = before == null || wanted == null || step.action() == Action.RUN
                        ? List.of()
                        : Changes.between(before, wanted, step.subresource());
                touch(next.id(), step, changes);
                view.lay(ref, step.action() == Action.RUN ? Optional.empty() : Optional.ofNullable(wanted));
            }
        }
    }

    private void note(Break other) {
        String group = other.exclusiveGroup();
        if (group == null) {
            return;
        }
        String first = groups.putIfAbsent(group, other.id());
        if (first != null && !first.equals(other.id())) {
            throw new NeedsHuman(
                    "The breaks " + first + " and " + other.id() + " are both of the group " + group
                            + ", of which a cluster bears one.",
                    "Leave one of them out.");
        }
    }

    private void touch(String id, Step step, List<Change> changes) {
        boolean isWhole = step.before() == null || step.wanted() == null || step.action() == Action.RUN;
        List<Pointer> places =
                isWhole ? List.of(WHOLE) : changes.stream().map(Change::pointer).toList();
        for (Pointer place : places) {
            Touch touch = new Touch(id, step.ref(), place);
            touches.stream().filter(touch::clashes).findFirst().ifPresent(other -> {
                throw new NeedsHuman(
                        "The breaks " + other.breakId() + " and " + id + " both change " + step.ref()
                                + (place.equals(WHOLE) ? "" : " at " + place) + ".",
                        "Leave one of them out.");
            });
            touches.add(touch);
        }
    }
}
