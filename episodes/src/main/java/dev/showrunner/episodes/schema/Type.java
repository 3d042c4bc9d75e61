package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What may stand as the value of a field: read from YAML, and described to an editor.
 *
 * @param <T> what the value becomes
 */
public interface Type<T> {
    /**
     * Reads the value. What is wrong with it is reported to {@code source}.
     *
     * @return absent when nothing usable stands there; then something was reported
     */
    @Nullable
    T read(YamlNode node, Source source);

    /** JSON Schema, draft 7, of what {@link #read} accepts; a new object each time. */
    ObjectNode schema();

    /** Whether blanks in quotation marks, or none at all, are a value and not the lack of one. */
    default boolean readsBlanks() {
        return false;
    }
}
