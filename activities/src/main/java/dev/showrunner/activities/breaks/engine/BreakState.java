package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.breaks.engine.JournalEntry.Result;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says about one break, now.
 *
 * @param phase how far it is
 * @param parameters it was applied with
 * @param targets of its operations, by their number
 * @param steps in the order in which they were begun
 * @param maskedBy breaks under which it cannot be seen
 */
public record BreakState(
        String id,
        Phase phase,
        Map<String, JsonNode> parameters,
        Map<Integer, List<ObjectRef>> targets,
        List<StepState> steps,
        List<String> maskedBy) {
    /** How far a break is. */
    public enum Phase {
        APPLYING,
        APPLIED,
        REVERTING,
        REVERTED
    }

    /**
     * One step.
     *
     * @param result absent while it is not known to have been done
     */
    public record StepState(Step step, @Nullable Result result, boolean isReverted) {
        boolean is(int operation, ObjectRef ref) {
            return step.operation() == operation && step.ref().equals(ref);
        }
    }

    /** All breaks of a journal that are not wholly reverted, in the order in which they were applied. */
    static Map<String, BreakState> fold(List<JournalEntry> entries) {
        Map<String, BreakState> states = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            BreakState state = states.get(entry.breakId());
            if (entry.event() == JournalEntry.Event.APPLYING && state == null) {
                state = new BreakState(
                        entry.breakId(),
                        Phase.APPLYING,
                        Objects.requireNonNullElse(entry.parameters(), Map.of()),
                        Map.of(),
                        List.of(),
                        List.of());
            }
            if (state == null) {
                continue;
            }
            BreakState next = state.after(entry);
            if (next.phase() == Phase.REVERTED) {
                states.remove(entry.breakId());
            } else {
                states.put(entry.breakId(), next);
            }
        }
        return states;
    }

    private BreakState after(JournalEntry entry) {
        return switch (entry.event()) {
            case APPLYING -> in(Phase.APPLYING);
            case TARGETS -> {
                Map<Integer, List<ObjectRef>> more = new LinkedHashMap<>(targets);
                more.put(
                        Objects.requireNonNull(entry.operation()),
                        List.copyOf(Objects.requireNonNull(entry.targets())));
                yield new BreakState(id, phase, parameters, more, steps, maskedBy);
            }
            case STEP_BEGUN -> {
                Step step = Objects.requireNonNull(entry.step());
                yield with(new StepState(step, null, false));
            }
            case STEP_DONE -> {
                Result result = Objects.requireNonNull(entry.result());
                StepState begun = Objects.requireNonNull(step(result.operation(), result.ref()));
                yield with(new StepState(begun.step(), result, false));
            }
            case APPLIED -> in(Phase.APPLIED);
            case MASKED ->
                new BreakState(
                        id, phase, parameters, targets, steps, Objects.requireNonNullElse(entry.names(), List.of()));
            case REVERTING -> in(Phase.REVERTING);
            case STEP_REVERTED -> {
                Step step = Objects.requireNonNull(entry.step());
                StepState done = Objects.requireNonNull(step(step.operation(), step.ref()));
                yield with(new StepState(done.step(), done.result(), true));
            }
            case REVERTED -> in(Phase.REVERTED);
        };
    }

    private BreakState in(Phase next) {
        return new BreakState(id, next, parameters, targets, steps, maskedBy);
    }

    private BreakState with(StepState step) {
        List<StepState> next = new ArrayList<>(steps);
        next.removeIf(other -> other.is(step.step().operation(), step.step().ref()));
        int at = 0;
        for (int i = 0; i < steps.size(); i++) {
            at = steps.get(i).is(step.step().operation(), step.step().ref()) ? i : at;
        }
        boolean isNew = next.size() == steps.size();
        next.add(isNew ? next.size() : at, step);
        return new BreakState(id, phase, parameters, targets, List.copyOf(next), maskedBy);
    }

    /** The step of an operation about an object; absent when it was not begun. */
    @Nullable
    StepState step(int operation, ObjectRef ref) {
        return steps.stream()
                .filter(step -> step.is(operation, ref))
                .findFirst()
                .orElse(null);
    }
}
