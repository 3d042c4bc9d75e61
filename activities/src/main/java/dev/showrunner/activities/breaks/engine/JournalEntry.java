package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Change;
import dev.showrunner.activities.breaks.Operation.Undo;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal: what is about to happen, or has happened.
 *
 * @param at an instant, ISO 8601
 * @param breakId of which break
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        String at,
        Event event,
        String breakId,
        @Nullable Map<String, JsonNode> parameters,
        @Nullable Integer operation,
        @Nullable List<ObjectRef> targets,
        @Nullable Step step,
        @Nullable Result result,
        @Nullable List<String> names) {
    /** What a line tells. */
    public enum Event {
        /** A break is going to be applied, with these parameters. */
        APPLYING,
        /** An operation is going to be about these objects. */
        TARGETS,
        /** An object is going to be changed; written before. */
        STEP_BEGUN,
        /** It was changed; written after. */
        STEP_DONE,
        /** The break is in force, and was seen to be. */
        APPLIED,
        /** The break cannot be seen while those in {@code names} are in force. */
        MASKED,
        /** The break is going to be taken back. */
        REVERTING,
        /** A step was taken back; {@code names} are places left alone. */
        STEP_REVERTED,
        /** Nothing of the break is left. */
        REVERTED
    }

    /** What is done to one object. */
    public enum Action {
        CREATE,
        CHANGE,
        DELETE,
        /** A script on a host, which {@code wanted} holds. */
        RUN
    }

    /**
     * A change of one object that is going to be made.
     *
     * @param before the object as it was; absent where there was none
     * @param wanted the object as it is to be; absent where there is to be none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            int operation,
            ObjectRef ref,
            Action action,
            @Nullable ObjectNode before,
            @Nullable ObjectNode wanted,
            @Nullable String subresource,
            Undo undo) {}

    /**
     * What came of it.
     *
     * @param uid of a created object
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(
            int operation, ObjectRef ref, @Nullable String uid, List<Change> changes) {}

    static JournalEntry of(Event event, String breakId) {
        return new JournalEntry("", event, breakId, null, null, null, null, null, null);
    }

    static JournalEntry applying(String breakId, Map<String, JsonNode> parameters) {
        return new JournalEntry("", Event.APPLYING, breakId, parameters, null, null, null, null, null);
    }

    static JournalEntry targets(String breakId, int operation, List<ObjectRef> targets) {
        return new JournalEntry("", Event.TARGETS, breakId, null, operation, targets, null, null, null);
    }

    static JournalEntry begun(String breakId, Step step) {
        return new JournalEntry("", Event.STEP_BEGUN, breakId, null, null, null, step, null, null);
    }

    static JournalEntry done(String breakId, Result result) {
        return new JournalEntry("", Event.STEP_DONE, breakId, null, null, null, null, result, null);
    }

    static JournalEntry reverted(String breakId, Step step, List<String> leftAlone) {
        return new JournalEntry("", Event.STEP_REVERTED, breakId, null, null, null, step, null, leftAlone);
    }

    static JournalEntry masked(String breakId, List<String> by) {
        return new JournalEntry("", Event.MASKED, breakId, null, null, null, null, null, by);
    }

    JournalEntry at(String instant) {
        return new JournalEntry(instant, event, breakId, parameters, operation, targets, step, result, names);
    }
}
