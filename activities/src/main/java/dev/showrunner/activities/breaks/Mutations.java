package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Operation.Edit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What patches make of an object. */
public final class Mutations {
    private Mutations() {}

    /**
     * Applies a JSON patch.
     *
     * @throws IllegalArgumentException with a sentence, when something to be replaced or removed is not there
     */
    public static ObjectNode edited(ObjectNode object, List<Edit> edits) {
        ObjectNode result = object.deepCopy();
        for (Edit edit : edits) {
            Pointer place = Pointer.parse(edit.path());
            if (edit.kind() != Edit.Kind.ADD && place.in(result).isMissingNode()) {
                throw new IllegalArgumentException("There is no " + edit.path() + ".");
            }
            switch (edit.kind()) {
                case ADD -> place.add(result, value(edit));
                case REPLACE -> place.set(result, value(edit));
                case REMOVE -> place.remove(result);
            }
        }
        return result;
    }

    private static JsonNode value(Edit edit) {
        return Objects.requireNonNull(edit.value(), edit.path()).deepCopy();
    }

    /** Applies a JSON merge patch. */
    public static ObjectNode merged(ObjectNode object, ObjectNode patch) {
        ObjectNode result = object.deepCopy();
        merge(result, patch);
        return result;
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                into.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode below) {
                JsonNode there = into.path(field.getKey());
                ObjectNode target = there instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
                into.set(field.getKey(), target);
                merge(target, below);
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        }
    }
}
