package dev.showrunner.activities.youtube;

import com.google.api.client.json.GenericJson;
import dev.showrunner.workflows.failure.Bug;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A resource as YouTube sent it. Kept as plain JSON: what goes back in a write is what came, with the fields and the
 * spellings nobody here knows of.
 *
 * @param json the resource; not changed
 */
record Resource(GenericJson json) {
    /** The resources of a list's answer. */
    static List<Resource> items(GenericJson answer) {
        List<Resource> items = new ArrayList<>();
        if (answer.get("items") instanceof Collection<?> found) {
            for (Object item : found) {
                if (item instanceof Map<?, ?> map) {
                    GenericJson json = new GenericJson();
                    map.forEach((key, value) -> json.put(String.valueOf(key), value));
                    items.add(new Resource(json));
                }
            }
        }
        return items;
    }

    /** YouTube's id of it. */
    String id() {
        return json.get("id") instanceof String id ? id : "";
    }

    /** A part by itself, whose members can be asked for in turn; an empty one where it is missing. */
    Resource inner(String part) {
        GenericJson inner = new GenericJson();
        if (json.get(part) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        return new Resource(inner);
    }

    /** A part's text; empty where it is missing. */
    Optional<String> text(String part, String name) {
        return value(part, name, String.class);
    }

    /** A part's flag; empty where it is missing. */
    Optional<Boolean> flag(String part, String name) {
        return value(part, name, Boolean.class);
    }

    /** A part's texts, in order; none where they are missing. */
    List<String> texts(String part, String name) {
        return value(part, name, Collection.class).stream()
                .<Object>flatMap(found -> ((Collection<?>) found).stream())
                .map(String::valueOf)
                .toList();
    }

    /** A part's point in time; empty where it is missing. */
    Optional<Instant> time(String part, String name) {
        return text(part, name).map(Resource::instant);
    }

    /** The id and a deep copy of the parts named: what an update has to send. */
    GenericJson copyOf(Collection<String> parts) {
        GenericJson copy = new GenericJson();
        copy.put("id", id());
        for (String part : parts) {
            Object value = json.get(part);
            copy.put(part, value == null ? new LinkedHashMap<String, Object>() : copy(value));
        }
        return copy;
    }

    /** As Google's own copying, but an explicit null stays one: the client knows it by identity. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put(String.valueOf(key), copy(member)));
            return copy;
        }
        return value instanceof Collection<?> list
                ? list.stream().map(Resource::copy).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }

    /** Reads RFC 3339, with any offset. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Bug("YouTube sent a time that is none: " + Redaction.of(text));
        }
    }

    private <T> Optional<T> value(String part, String name, Class<T> type) {
        return json.get(part) instanceof Map<?, ?> map && type.isInstance(map.get(name))
                ? Optional.of(type.cast(map.get(name)))
                : Optional.empty();
    }
}
