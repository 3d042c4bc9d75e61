package dev.showrunner.episodes.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.schema.Shape;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON Schemas, draft 7, of the files of a channel repository, for the completion and checks of editors. Made from the
 * definitions by which the files are read.
 */
public final class JsonSchemas {
    private JsonSchemas() {}

    /** The schemas by the name of their file, such as {@code episode.json}. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            files.put(kind.word() + ".json", of(kind).toPrettyString() + "\n");
        }
        return Collections.unmodifiableSortedMap(files);
    }

    private static ObjectNode of(Kind kind) {
        Shape shape = Definition.of(kind).shape();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Showrunner: " + kind.word());
        schema.setAll(shape.schema());
        return schema;
    }
}
