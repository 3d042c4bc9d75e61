package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A value with a short and a long form.
 *
 * @param text the short form, one text
 * @param fields the long form, with fields
 */
public record Either<T>(Type<T> text, Type<T> fields) implements Type<T> {
    @Override
    public @Nullable T read(YamlNode node, Source source) {
        return (node instanceof Mapping ? fields : text).read(node, source);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("anyOf").add(text.schema()).add(fields.schema());
        return schema;
    }
}
