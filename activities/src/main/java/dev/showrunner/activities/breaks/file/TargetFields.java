package dev.showrunner.activities.breaks.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.showrunner.activities.breaks.Condition;
import dev.showrunner.activities.breaks.Condition.Comparison;
import dev.showrunner.activities.breaks.Pointer;
import dev.showrunner.activities.breaks.Target;
import dev.showrunner.activities.breaks.Target.Pick;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields that name objects. */
final class TargetFields {
    static final Field<String> API_VERSION =
            Field.required("apiVersion", Texts.atMost(200), "Group and version of the kind.", "apps/v1");
    static final Field<String> KIND = Field.required("kind", Texts.atMost(100), "The kind.", "Deployment");
    static final Field<String> NAMESPACE = Field.optional(
            "namespace",
            Texts.atMost(200),
            "Namespace; the game's where it is left out. Without meaning for kinds that have none.",
            "kube-system");
    static final Field<String> NAME =
            Field.optional("name", Texts.atMost(260), "Name of the one object that is meant.", "${app}");
    static final Field<String> LABELS = Field.optional(
            "labels", Texts.SELECTOR, "Selects objects by label, in Kubernetes' own syntax.", "app=${app}");
    static final Type<String> PATH = Scalar.text("a path", (text, source) -> {
        try {
            Pointer.parse(text.text());
            return text.text();
        } catch (IllegalArgumentException e) {
            source.report(
                    BreakRules.BAD_PATH,
                    text,
                    "'" + Excerpt.of(text.text()) + "' is not a path. " + e.getMessage(),
                    "Write something such as /spec/template/spec/containers/[name=web]/image.");
            return null;
        }
    });
    static final Field<String> AT = Field.required("path", PATH, "Where in the object.", "/spec/replicas");

    private static final Map<Comparison, Field<JsonNode>> COMPARISONS = comparisons();

    static final Type<Condition> CONDITION = new Structure<>(conditionShape(), TargetFields::condition);

    static final Field<List<Condition>> WHERE = Field.optional(
            "where",
            new ListOf<>(CONDITION),
            "What selected objects must be like.",
            "[{path: /spec/unschedulable, exists: false}]");
    static final Field<Pick> PICK = Field.optional(
            "pick",
            Types.choice(Pick.class),
            "Which of the selected objects are meant: `all` (as when left out), `first` or `last` by name.",
            "first");

    private TargetFields() {}

    /** The fields of a target, before those of whatever it is the target of. */
    static Field<?>[] and(Field<?> first, Field<?>... more) {
        List<Field<?>> fields =
                new ArrayList<>(List.of(first, API_VERSION, KIND, NAMESPACE, NAME, LABELS, WHERE, PICK));
        fields.addAll(List.of(more));
        return fields.toArray(Field<?>[]::new);
    }

    /** The target that these values describe; absent when it is unclear, which is reported. */
    static @Nullable Target target(Values values, YamlNode node, Source source) {
        String apiVersion = values.get(API_VERSION);
        String kind = values.get(KIND);
        if (apiVersion == null || kind == null) {
            return null; // reported as missing
        }
        String name = values.get(NAME);
        if (name != null && (values.has(LABELS) || values.has(PICK))) {
            source.report(
                    BreakRules.UNCLEAR_TARGET,
                    node,
                    "This names one object and selects some as well.",
                    "Keep 'name', or 'labels' with 'pick'.");
            return null;
        }
        return new Target(
                apiVersion,
                kind,
                values.get(NAMESPACE),
                name,
                values.get(LABELS, ""),
                values.get(WHERE, List.of()),
                values.get(PICK, Pick.ALL));
    }

    private static Map<Comparison, Field<JsonNode>> comparisons() {
        Map<Comparison, Field<JsonNode>> all = new EnumMap<>(Comparison.class);
        all.put(Comparison.EQUALS, Field.optional("equals", JsonValue.ANY, "The same value.", "0"));
        all.put(Comparison.NOT_EQUALS, Field.optional("not-equals", JsonValue.ANY, "Another value, or none.", "1"));
        all.put(
                Comparison.EXISTS,
                Field.optional(
                        "exists",
                        json(Types.YES_OR_NO, BooleanNode::valueOf),
                        "Whether anything stands there.",
                        "true"));
        all.put(
                Comparison.CONTAINS,
                Field.optional(
                        "contains",
                        JsonValue.ANY,
                        "A list with such an element, an object with such fields, or a text with such a part.",
                        "{name: web}"));
        all.put(Comparison.NOT_CONTAINS, Field.optional("not-contains", JsonValue.ANY, "The contrary.", "{name: web}"));
        all.put(
                Comparison.MATCHES,
                Field.optional(
                        "matches",
                        json(Texts.PATTERN, TextNode::valueOf),
                        "A regular expression that the whole text fulfils.",
                        "\".*:v2\""));
        all.put(
                Comparison.AT_LEAST,
                Field.optional("at-least", JsonValue.ANY, "A number, or a number of entries, of at least this.", "1"));
        all.put(
                Comparison.AT_MOST,
                Field.optional("at-most", JsonValue.ANY, "A number, or a number of entries, of at most this.", "1"));
        return all;
    }

    private static <T> Type<JsonNode> json(Type<T> type, Function<T, JsonNode> node) {
        return new Type<>() {
            @Override
            public @Nullable JsonNode read(YamlNode yaml, Source source) {
                T value = type.read(yaml, source);
                return value == null ? null : node.apply(value);
            }

            @Override
            public com.fasterxml.jackson.databind.node.ObjectNode schema() {
                return type.schema();
            }
        };
    }

    private static Shape conditionShape() {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(AT);
        fields.addAll(COMPARISONS.values());
        return Shape.of("a condition", "A statement about one value in an object.", fields.toArray(Field<?>[]::new));
    }

    private static @Nullable Condition condition(Values values, YamlNode node, Source source) {
        String path = values.get(AT);
        List<Comparison> found = COMPARISONS.entrySet().stream()
                .filter(entry -> values.has(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (COMPARISONS.values().stream().anyMatch(values::isUnreadable)) {
            return null; // reported
        }
        if (found.size() != 1) {
            source.report(
                    BreakRules.ONE_COMPARISON,
                    node,
                    "This condition has " + (found.isEmpty() ? "no comparison." : "several comparisons."),
                    "Give exactly one of: "
                            + String.join(
                                    ", ",
                                    COMPARISONS.values().stream()
                                            .map(Field::name)
                                            .toList())
                            + ".");
            return null;
        }
        Comparison comparison = found.getFirst();
        Field<JsonNode> field = COMPARISONS.get(comparison);
        return path == null || field == null ? null : new Condition(path, comparison, values.require(field));
    }
}
