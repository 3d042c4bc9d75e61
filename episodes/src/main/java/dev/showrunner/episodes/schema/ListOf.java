package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Sequence;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list. One text alone stands for a list of one; empty items are passed over.
 *
 * @param item type of its items
 */
public record ListOf<T>(Type<T> item) implements Type<List<T>> {
    @Override
    public @Nullable List<T> read(YamlNode node, Source source) {
        return switch (node) {
            case Sequence sequence -> items(sequence, source);
            case Text text -> {
                T only = item.read(text, source);
                yield only == null ? List.of() : List.of(only);
            }
            case YamlNode.Mapping mapping -> {
                source.report(
                        FieldRules.WRONG_TYPE,
                        mapping,
                        "A group of fields stands here instead of a list.",
                        "Begin each item with a dash: '- '.");
                yield null;
            }
        };
    }

    private List<T> items(Sequence sequence, Source source) {
        List<T> items = new ArrayList<>(sequence.items().size());
        for (YamlNode node : sequence.items()) {
            if (!(node instanceof Text text && text.isNothing())) {
                T value = item.read(node, source);
                if (value != null) {
                    items.add(value);
                }
            }
        }
        return List.copyOf(items);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("array").add("string");
        schema.set("items", item.schema());
        return schema;
    }
}
