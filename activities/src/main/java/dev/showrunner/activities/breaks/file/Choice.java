package dev.showrunner.activities.breaks.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Rule;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Entry;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of which one says what the others mean.
 *
 * @param discriminator name of that field
 * @param unknown reported where its value is none of those that exist
 * @param forms types by the field's value, in the order in which they are listed
 */
record Choice<T>(String discriminator, Rule unknown, Map<String, Type<? extends T>> forms) implements Type<T> {
    @Override
    public @Nullable T read(YamlNode node, Source source) {
        if (!(node instanceof Mapping mapping)) {
            source.report(
                    FieldRules.WRONG_TYPE,
                    node,
                    node.noun() + " stands here instead of fields.",
                    "Begin with '" + discriminator + ": "
                            + forms.keySet().iterator().next() + "'.");
            return null;
        }
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(discriminator) && entry.value() instanceof Text text) {
                Type<? extends T> form = forms.get(text.text());
                if (form != null) {
                    return form.read(mapping, source);
                }
                source.report(
                        unknown,
                        text,
                        "'" + Excerpt.of(text.text()) + "' is no " + discriminator + ".",
                        "Write one of: " + String.join(", ", forms.keySet()) + ".");
                return null;
            }
        }
        source.report(
                FieldRules.MISSING_FIELD,
                mapping,
                "'" + discriminator + "' is missing.",
                "Add '" + discriminator + ":' with one of: " + String.join(", ", forms.keySet()) + ".");
        return null;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode anyOf = schema.putArray("anyOf");
        forms.values().forEach(form -> anyOf.add(form.schema()));
        return schema;
    }
}
