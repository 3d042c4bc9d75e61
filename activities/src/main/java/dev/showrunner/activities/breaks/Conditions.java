package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Decides whether an object is as conditions say. */
public final class Conditions {
    private Conditions() {}

    /** Whether all conditions are fulfilled. */
    public static boolean hold(List<Condition> conditions, JsonNode object) {
        return conditions.stream().allMatch(condition -> holds(condition, object));
    }

    private static boolean holds(Condition condition, JsonNode object) {
        JsonNode value = Pointer.parse(condition.path()).in(object);
        JsonNode operand = condition.operand();
        return switch (condition.comparison()) {
            case EQUALS -> Changes.same(value, operand);
            case NOT_EQUALS -> !Changes.same(value, operand);
            case EXISTS -> operand.asBoolean() != (value.isMissingNode() || value.isNull());
            case CONTAINS -> contains(value, operand);
            case NOT_CONTAINS -> !contains(value, operand);
            case MATCHES -> value.isValueNode() && value.asText().matches(operand.asText());
            case AT_LEAST -> isSized(value) && size(value) >= operand.asDouble();
            case AT_MOST -> isSized(value) && size(value) <= operand.asDouble();
        };
    }

    private static boolean contains(JsonNode value, JsonNode part) {
        return switch (value) {
            case ArrayNode array -> {
                for (JsonNode element : array) {
                    if (includes(element, part)) {
                        yield true;
                    }
                }
                yield false;
            }
            case ObjectNode object -> includes(object, part);
            default -> value.isTextual() && value.asText().contains(part.asText());
        };
    }

    /** Whether a value is the part, or an object with at least the part's fields. */
    public static boolean includes(JsonNode value, JsonNode part) {
        if (value instanceof ObjectNode && part instanceof ObjectNode fields) {
            return fields.properties().stream()
                    .allMatch(field -> includes(value.path(field.getKey()), field.getValue()));
        }
        return Changes.same(value, part);
    }

    private static boolean isSized(JsonNode value) {
        return value.isNumber() || value.isContainerNode();
    }

    private static double size(JsonNode value) {
        return value.isNumber() ? value.asDouble() : value.size();
    }
}
