package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of an object, and the way back. Lists of objects with names are compared element by
 * element, so that somebody else's element in the same list does not matter; other lists as a whole. What the API
 * server keeps by itself (resource version, generation, managed fields, status) is left out.
 */
public final class Changes {
    private static final Set<String> KEPT_BY_THE_SERVER = Set.of(
            "/metadata/resourceVersion",
            "/metadata/generation",
            "/metadata/managedFields",
            "/metadata/uid",
            "/metadata/creationTimestamp",
            "/metadata/selfLink",
            "/metadata/annotations/deprecated.daemonset.template.generation");

    private Changes() {}

    /**
     * From one state to another, in the order of the fields.
     *
     * @param subresource {@code status} where the status is what was changed
     */
    public static List<Change> between(ObjectNode before, ObjectNode after, @Nullable String subresource) {
        List<Change> changes = new ArrayList<>();
        compare(new Pointer(List.of()), before, after, changes);
        changes.removeIf(change -> KEPT_BY_THE_SERVER.contains(change.path())
                || (!"status".equals(subresource)
                        && change.pointer().segments().getFirst().equals("status")));
        return List.copyOf(changes);
    }

    private static void compare(Pointer at, JsonNode before, JsonNode after, List<Change> changes) {
        if (same(before, after)) {
            return;
        }
        if (before instanceof ObjectNode left && after instanceof ObjectNode right) {
            Set<String> fields = new LinkedHashSet<>();
            left.fieldNames().forEachRemaining(fields::add);
            right.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                compare(at.child(field), left.path(field), right.path(field), changes);
            }
            return;
        }
        Map<String, JsonNode> left = byKey(before);
        Map<String, JsonNode> right = byKey(after);
        if (left != null && right != null && sameOrder(left, right)) {
            List<String> order = List.copyOf(left.keySet());
            List<String> newOrder = List.copyOf(right.keySet());
            for (String key : union(left, right)) {
                JsonNode was = left.get(key);
                JsonNode is = right.get(key);
                if (was != null && is != null) {
                    compare(at.child(key), was, is, changes);
                } else {
                    int index = was == null ? newOrder.indexOf(key) : order.indexOf(key);
                    changes.add(new Change(at.child(key).toString(), was, is, index));
                }
            }
            return;
        }
        changes.add(new Change(at.toString(), present(before), present(after), -1));
    }

    private static @Nullable JsonNode present(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }

    private static Set<String> union(Map<String, JsonNode> left, Map<String, JsonNode> right) {
        Set<String> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys;
    }

    private static boolean sameOrder(Map<String, JsonNode> left, Map<String, JsonNode> right) {
        List<String> common = left.keySet().stream().filter(right::containsKey).toList();
        return common.equals(right.keySet().stream().filter(left::containsKey).toList());
    }

    /** The elements of a list by a segment that names them; absent when they cannot be told apart by name. */
    private static @Nullable Map<String, JsonNode> byKey(JsonNode node) {
        if (!(node instanceof ArrayNode array) || array.isEmpty()) {
            return null;
        }
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : array) {
            String name = element.path("name").asText("");
            if (name.isEmpty() || elements.put("[name=" + name + "]", element) != null) {
                return null;
            }
        }
        return elements;
    }

    /**
     * The way back, as far as it is still ours to go.
     *
     * @param object what is to be put into the place of the present object; the same where nothing has to be done
     * @param leftAlone places where somebody has put a third value in the meantime
     */
    public record WayBack(ObjectNode object, List<String> leftAlone) {}

    /**
     * Puts the recorded values back. A place that holds neither what was found nor what was put there is somebody
     * else's, and left alone.
     */
    public static WayBack undo(ObjectNode current, List<Change> changes) {
        ObjectNode object = current.deepCopy();
        List<String> leftAlone = new ArrayList<>();
        for (Change change : changes.reversed()) {
            JsonNode now = present(change.pointer().in(object));
            if (same(now, change.before())) {
                continue;
            }
            if (same(now, change.after())) {
                putBack(object, change);
            } else {
                leftAlone.add(change.path());
            }
        }
        return new WayBack(object, List.copyOf(leftAlone));
    }

    private static void putBack(ObjectNode object, Change change) {
        Pointer place = change.pointer();
        JsonNode before = change.before();
        if (before == null) {
            place.remove(object);
        } else if (change.index() >= 0) {
            JsonNode list = place.parent().in(object);
            int size = list.size();
            place.parent()
                    .child(change.index() < size ? Integer.toString(change.index()) : "-")
                    .add(object, before);
        } else {
            place.set(object, before);
        }
    }

    /** Whether two values are the same: numbers by value, nothing and {@code null} alike. */
    public static boolean same(@Nullable JsonNode left, @Nullable JsonNode right) {
        boolean leftEmpty = left == null || left.isMissingNode() || left.isNull();
        boolean rightEmpty = right == null || right.isMissingNode() || right.isNull();
        if (leftEmpty || rightEmpty) {
            return leftEmpty && rightEmpty;
        }
        return Objects.requireNonNull(left).equals(Changes::compareNumbers, Objects.requireNonNull(right));
    }

    private static int compareNumbers(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        return left.equals(right) ? 0 : 1;
    }
}
