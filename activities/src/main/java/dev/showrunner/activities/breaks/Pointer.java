package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON pointer (RFC 6901) that can also name a list's element by one of its fields:
 * {@code /spec/template/spec/containers/[name=web]/image}. A last segment {@code -} is the place after a list's end.
 *
 * @param segments unescaped
 */
public record Pointer(List<String> segments) {
    public Pointer {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a pointer.
     *
     * @throws IllegalArgumentException with a sentence saying what is wrong
     */
    public static Pointer parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with '/'.");
        }
        List<String> segments = new ArrayList<>();
        for (String raw : text.substring(1).split("/", -1)) {
            if (raw.isEmpty()) {
                throw new IllegalArgumentException("A path has something between two '/'.");
            }
            if (raw.startsWith("[") && (!raw.endsWith("]") || raw.indexOf('=') < 2)) {
                throw new IllegalArgumentException("An element of a list is named [field=value].");
            }
            segments.add(raw.replace("~1", "/").replace("~0", "~"));
        }
        return new Pointer(segments);
    }

    /** This place and one below it. */
    public Pointer child(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new Pointer(longer);
    }

    /** The place above; the root's is the root. */
    public Pointer parent() {
        return new Pointer(segments.subList(0, Math.max(0, segments.size() - 1)));
    }

    /** The last segment. */
    public String last() {
        return segments.getLast();
    }

    /** Whether both are the same place or one lies within the other. */
    public boolean overlaps(Pointer other) {
        int shorter = Math.min(segments.size(), other.segments.size());
        return segments.subList(0, shorter).equals(other.segments.subList(0, shorter));
    }

    /** What stands there; a missing node where nothing does. */
    public JsonNode in(JsonNode root) {
        JsonNode at = root;
        for (String segment : segments) {
            at = step(at, segment);
        }
        return at;
    }

    /** Puts a value there. Missing parents are made; {@code -} appends, an index inserts. */
    public void add(ObjectNode root, JsonNode value) {
        put(container(root), value, Placing.INSERT);
    }

    /** Puts a value in the place of what stands there. */
    public void set(ObjectNode root, JsonNode value) {
        put(container(root), value, Placing.REPLACE);
    }

    /** Takes away what stands there, if anything does. */
    public void remove(ObjectNode root) {
        JsonNode parent = parent().in(root);
        if (parent instanceof ObjectNode object) {
            object.remove(last());
        } else if (parent instanceof ArrayNode array) {
            int index = index(array, last());
            if (index >= 0) {
                array.remove(index);
            }
        }
    }

    private enum Placing {
        INSERT,
        REPLACE
    }

    private void put(JsonNode parent, JsonNode value, Placing placing) {
        if (parent instanceof ObjectNode object) {
            object.set(last(), value);
        } else if (parent instanceof ArrayNode array) {
            int index = last().equals("-") ? array.size() : index(array, last());
            if (index < 0 || index > array.size()) {
                throw new IllegalArgumentException("There is no " + this + ".");
            }
            if (index == array.size()) {
                array.add(value);
            } else if (placing == Placing.INSERT && !last().startsWith("[")) {
                array.insert(index, value);
            } else {
                array.set(index, value);
            }
        } else {
            throw new IllegalArgumentException("There is no " + parent() + ".");
        }
    }

    private JsonNode container(ObjectNode root) {
        JsonNode at = root;
        for (int i = 0; i + 1 < segments.size(); i++) {
            JsonNode below = step(at, segments.get(i));
            if (below.isMissingNode() || below.isNull()) {
                if (!(at instanceof ObjectNode object)) {
                    throw new IllegalArgumentException("There is no " + this + ".");
                }
                below = isPlaceInList(segments.get(i + 1))
                        ? JsonNodeFactory.instance.arrayNode()
                        : JsonNodeFactory.instance.objectNode();
                object.set(segments.get(i), below);
            }
            at = below;
        }
        return at;
    }

    private static boolean isPlaceInList(String segment) {
        return segment.equals("-") || segment.equals("0") || segment.startsWith("[");
    }

    private static JsonNode step(JsonNode at, String segment) {
        if (at instanceof ArrayNode array) {
            int index = index(array, segment);
            return index < 0 || index >= array.size() ? MissingNode.getInstance() : array.get(index);
        }
        return at.path(segment);
    }

    /** Where in the list; -1 for nowhere. */
    private static int index(ArrayNode array, String segment) {
        if (segment.startsWith("[") && segment.endsWith("]")) {
            int equals = segment.indexOf('=');
            String field = segment.substring(1, equals);
            String value = segment.substring(equals + 1, segment.length() - 1);
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).path(field).asText().equals(value)) {
                    return i;
                }
            }
            return -1;
        }
        return segment.matches("\\d{1,6}") ? Integer.parseInt(segment) : -1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            text.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
