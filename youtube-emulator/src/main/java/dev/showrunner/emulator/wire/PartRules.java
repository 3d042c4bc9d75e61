package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How a write treats one part of a resource: it replaces every mutable field, so what the client leaves out (or sends
 * as null) is cleared or takes its default; fields only YouTube writes stay as they are; fields nobody here knows are
 * kept as sent.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/videos/update">videos.update</a>
 */
public record PartRules(Set<String> readOnly, ObjectNode defaults) {

    public static PartRules keeping(String... names) {
        return new PartRules(Set.of(names), Json.object());
    }

    /** The same rules with a default; a default object is filled in member by member. */
    public PartRules orElse(String name, boolean value) {
        return with(defaults.deepCopy().put(name, value));
    }

    public PartRules orElse(String name, String value) {
        return with(defaults.deepCopy().put(name, value));
    }

    public PartRules orElse(String name, ObjectNode value) {
        ObjectNode more = defaults.deepCopy();
        more.set(name, value);
        return with(more);
    }

    /** The part after a write that sent {@code sent} over {@code current}. */
    public ObjectNode replace(ObjectNode current, ObjectNode sent) {
        ObjectNode result = Json.object();
        current.properties().forEach(field -> {
            if (readOnly.contains(field.getKey())) {
                result.set(field.getKey(), field.getValue());
            }
        });
        result.setAll(defaults.deepCopy());
        sent.properties().forEach(field -> {
            if (readOnly.contains(field.getKey()) || field.getValue().isNull()) {
                return;
            }
            if (result.get(field.getKey()) instanceof ObjectNode nested
                    && field.getValue() instanceof ObjectNode given) {
                given.properties().forEach(member -> {
                    if (!member.getValue().isNull()) {
                        nested.set(member.getKey(), member.getValue());
                    }
                });
            } else {
                result.set(field.getKey(), field.getValue());
            }
        });
        return result;
    }

    private PartRules with(ObjectNode more) {
        return new PartRules(readOnly, more);
    }
}
