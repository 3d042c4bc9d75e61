package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A value that has fields of its own.
 *
 * @param shape its fields
 * @param maker makes the value of them, or reports why not
 */
public record Structure<T>(Shape shape, Maker<T> maker) implements Type<T> {
    /** Makes a value of fields. */
    @FunctionalInterface
    public interface Maker<T> {
        /** The value; absent when it cannot be used, and then the reason was reported. */
        @Nullable
        T make(Values values, YamlNode node, Source source);
    }

    @Override
    public @Nullable T read(YamlNode node, Source source) {
        if (node instanceof Mapping mapping) {
            return maker.make(shape.read(mapping, source), node, source);
        }
        source.report(
                FieldRules.WRONG_TYPE,
                node,
                node.noun() + " stands here instead of " + shape.name() + ".",
                "Write its fields below, indented: " + shape.fields().getFirst().name() + ": …");
        return null;
    }

    @Override
    public ObjectNode schema() {
        return shape.schema();
    }
}
