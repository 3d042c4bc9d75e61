package dev.showrunner.activities.breaks.track;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.showrunner.activities.breaks.Check.Quantity;
import dev.showrunner.activities.breaks.Condition;
import dev.showrunner.activities.breaks.Operation.Edit;
import dev.showrunner.activities.breaks.Pointer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Conditions and edits as filters for jq. They use the functions of {@code prelude.sh}.
 *
 * @see <a href="https://jqlang.org/manual/">The jq manual</a>
 */
final class JqFilters {
    private JqFilters() {}

    /** Whether conditions hold for as many of {@code .items} as they should. */
    static String holds(List<Condition> where, List<Condition> conditions, Quantity quantity) {
        String found = "[.items[] | select(" + all(where) + ")] | map(" + all(conditions) + ")";
        return switch (quantity) {
            case ALL -> found + " | length > 0 and all";
            case ANY -> found + " | any";
            case NONE -> found + " | any | not";
        };
    }

    /** Whether conditions hold for an object. */
    static String all(List<Condition> conditions) {
        return conditions.isEmpty()
                ? "true"
                : conditions.stream().map(JqFilters::holds).collect(Collectors.joining(" and "));
    }

    private static String holds(Condition condition) {
        String value = "([" + path(Pointer.parse(condition.path()).segments()) + "?] | .[0])";
        String operand = condition.operand().toString();
        return switch (condition.comparison()) {
            case EQUALS -> "(" + value + " == " + operand + ")";
            case NOT_EQUALS -> "(" + value + " != " + operand + ")";
            case EXISTS -> "(" + value + " " + (condition.operand().asBoolean() ? "!=" : "==") + " null)";
            case CONTAINS -> "(" + value + " | has_part(" + operand + "))";
            case NOT_CONTAINS -> "(" + value + " | has_part(" + operand + ") | not)";
            case MATCHES ->
                "(" + value + " | scalar_matches("
                        + text("^(?:" + condition.operand().asText() + ")$") + "))";
            case AT_LEAST -> "(" + value + " | size != null and size >= " + operand + ")";
            case AT_MOST -> "(" + value + " | size != null and size <= " + operand + ")";
        };
    }

    /** Edits of one object, one after the other. */
    static String edited(List<Edit> edits) {
        return edits.stream().map(JqFilters::edited).collect(Collectors.joining(" | "));
    }

    private static String edited(Edit edit) {
        List<String> segments = Pointer.parse(edit.path()).segments();
        String place = path(segments);
        if (edit.kind() == Edit.Kind.REMOVE) {
            return "del(" + place + ")";
        }
        String value = Objects.requireNonNull(edit.value(), edit.path()).toString();
        String last = segments.getLast();
        String list = path(segments.subList(0, segments.size() - 1));
        if (last.equals("-")) {
            return "(" + list + ") += [" + value + "]";
        }
        boolean isInserted = edit.kind() == Edit.Kind.ADD && last.matches("\\d{1,6}");
        return isInserted
                ? "(" + list + ") |= (.[:" + last + "] + [" + value + "] + .[" + last + ":])"
                : "(" + place + ") = " + value;
    }

    private static String path(List<String> segments) {
        StringBuilder path = new StringBuilder(".");
        for (String segment : segments) {
            if (segment.startsWith("[")) {
                int equals = segment.indexOf('=');
                path.append(" | .[] | select(.")
                        .append(segment, 1, equals)
                        .append(" == ")
                        .append(text(segment.substring(equals + 1, segment.length() - 1)))
                        .append(")");
            } else if (segment.matches("\\d{1,6}")) {
                path.append(" | .[").append(segment).append(']');
            } else {
                path.append(" | .[").append(text(segment)).append(']');
            }
        }
        return "(" + path + ")";
    }

    /** A text as jq reads it, which is as JSON has it. */
    static String text(String plain) {
        JsonNode node = TextNode.valueOf(plain);
        return node.toString();
    }
}
