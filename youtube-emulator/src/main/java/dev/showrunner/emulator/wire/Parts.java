package dev.showrunner.emulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts a request names: what the reply carries and, of the parts that can be written, what a write replaces. */
public record Parts(Set<String> names) {
    /** Reads {@code part}; every name must be one the resource has. {@code id} is always understood. */
    public static Parts of(Request request, List<String> known) {
        request.required("part");
        Set<String> names = new LinkedHashSet<>(request.values("part"));
        for (String name : names) {
            if (!known.contains(name) && !name.equals("id")) {
                throw ApiError.at("part", Reason.UNKNOWN_PART, "'" + name + "'");
            }
        }
        return new Parts(names);
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** {@code resource} with its kind, etag, id and the named parts, in the resource's own order. */
    public ObjectNode select(String kind, ObjectNode resource) {
        ObjectNode selected = Json.object().put("kind", kind);
        selected.put("etag", ETag.of(resource));
        selected.set("id", resource.get("id"));
        resource.properties().forEach(part -> {
            if (names.contains(part.getKey())) {
                selected.set(part.getKey(), part.getValue());
            }
        });
        return selected;
    }
}
