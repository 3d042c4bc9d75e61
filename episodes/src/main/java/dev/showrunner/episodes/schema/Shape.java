package dev.showrunner.episodes.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Field.Need;
import dev.showrunner.episodes.schema.Values.Value;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import dev.showrunner.episodes.yaml.YamlNode.Entry;
import dev.showrunner.episodes.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields a mapping may have. Reads it, and describes it to editors. */
public final class Shape {
    private final String name;
    private final String description;
    private final List<Field<?>> fields;
    private final Map<String, Field<?>> byName;

    private Shape(String name, String description, List<Field<?>> fields) {
        this.name = name;
        this.description = description;
        this.fields = List.copyOf(fields);
        this.byName = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException(name + " has two fields " + field.name());
            }
        }
    }

    /**
     * @param name in a sentence, with its article: "an episode"
     * @param description for editors
     */
    public static Shape of(String name, String description, Field<?>... fields) {
        return new Shape(name, description, List.of(fields));
    }

    /** In a sentence, with its article. */
    public String name() {
        return name;
    }

    /** For editors and the reference page. */
    public String description() {
        return description;
    }

    /** In the order in which a file should have them; older spellings last. */
    public List<Field<?>> fields() {
        return fields;
    }

    /** Reads every field, each as far as it is right; what is not is reported. */
    public Values read(Mapping mapping, Source source) {
        List<Value<?>> values = new ArrayList<>(mapping.entries().size());
        List<Field<?>> unreadable = new ArrayList<>(0);
        for (Entry entry : mapping.entries()) {
            Field<?> field = byName.get(entry.key().text());
            if (field == null) {
                unknown(entry, source);
            } else if (!isNothing(field, entry.value())) {
                Value<?> value = read(field, entry.value(), source);
                if (value == null) {
                    unreadable.add(field);
                } else {
                    values.add(value);
                }
            }
        }
        for (Field<?> field : fields) {
            if (field.need() == Need.REQUIRED && !stands(field, mapping)) {
                source.report(
                        FieldRules.MISSING_FIELD,
                        mapping,
                        "'" + field.name() + "' is missing: " + name + " needs it.",
                        "Add a line such as: " + field.name() + ": "
                                + (field.examples().isEmpty()
                                        ? "…"
                                        : field.examples().getFirst()));
            }
        }
        reportSpelledTwice(mapping, source);
        return new Values(source.at(mapping), values, unreadable);
    }

    private static <T> @Nullable Value<T> read(Field<T> field, YamlNode node, Source source) {
        T value = field.type().read(node, source);
        return value == null ? null : new Value<>(field, source.at(node), value);
    }

    private boolean stands(Field<?> field, Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            Field<?> other = byName.get(entry.key().text());
            if (other != null && other.spells(field) && !isNothing(other, entry.value())) {
                return true;
            }
        }
        return false;
    }

    private void reportSpelledTwice(Mapping mapping, Source source) {
        for (Entry entry : mapping.entries()) {
            Field<?> field = byName.get(entry.key().text());
            Field<?> present = field == null || field.need() != Need.OLDER ? null : field.present();
            if (present != null && !isNothing(present, entry.value()) && writes(present, mapping)) {
                source.report(
                        FieldRules.SPELLED_TWICE,
                        entry.key(),
                        "'" + entry.key().text() + "' is an older spelling of '" + present.name()
                                + "', and both stand here; '" + present.name() + "' is read.",
                        "Remove '" + entry.key().text() + "'.");
            }
        }
    }

    private static boolean writes(Field<?> field, Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(field.name()) && !isNothing(field, entry.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNothing(Field<?> field, YamlNode node) {
        return node instanceof YamlNode.Text text
                && text.isNothing()
                && (text.plain() || !field.type().readsBlanks());
    }

    private void unknown(Entry entry, Source source) {
        String key = entry.key().text();
        List<String> writable =
                fields.stream().filter(Field::isPresent).map(Field::name).toList();
        String closest = Spelling.closest(key, byName.keySet());
        source.report(
                FieldRules.UNKNOWN_KEY,
                entry.key(),
                "'" + Excerpt.of(key) + "' means nothing in " + name + " and is ignored.",
                closest == null
                        ? "Remove it, or use one of: " + String.join(", ", writable) + "."
                        : "Did you mean '" + closest + "'?");
    }

    /** JSON Schema, draft 7, of the mapping. */
    public ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("description", description);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode allOf = JsonNodeFactory.instance.arrayNode();
        for (Field<?> field : fields) {
            properties.set(field.name(), property(field));
            if (field.need() == Need.REQUIRED) {
                ArrayNode spellings = allOf.addObject().putArray("anyOf");
                fields.stream()
                        .filter(other -> other.spells(field))
                        .forEach(other ->
                                spellings.addObject().putArray("required").add(other.name()));
            }
        }
        if (!allOf.isEmpty()) {
            schema.set("allOf", allOf);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode property(Field<?> field) {
        ObjectNode property = field.type().schema();
        property.put("description", field.description());
        property.put("markdownDescription", field.description());
        if (!field.isPresent()) {
            // Editors then do not offer it, and do not complain about it either.
            property.put("doNotSuggest", true);
        }
        if (!field.examples().isEmpty()) {
            ArrayNode examples = property.putArray("examples");
            field.examples().forEach(examples::add);
        }
        return property;
    }
}
