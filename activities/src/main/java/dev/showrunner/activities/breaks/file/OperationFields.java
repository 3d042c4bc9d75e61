package dev.showrunner.activities.breaks.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Operation.Dependents;
import dev.showrunner.activities.breaks.Operation.Edit;
import dev.showrunner.activities.breaks.Operation.Undo;
import dev.showrunner.activities.breaks.Target;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Structure;
import dev.showrunner.episodes.schema.Type;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of operations. */
final class OperationFields {
    private static final Field<String> OPERATION =
            Field.required("operation", Texts.atMost(40), "What is done.", "merge-patch");
    private static final Field<ObjectNode> MANIFEST = Field.required(
            "manifest",
            JsonValue.OBJECT,
            "The object to create, as `kubectl create` would read it.",
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
    private static final Field<Dependents> DEPENDENTS = Field.optional(
            "dependents",
            Types.choice(Dependents.class),
            "What becomes of the objects it owns; `background` where it is left out.",
            "orphan");
    private static final Field<Integer> GRACE_PERIOD =
            Field.optional("grace-period", Types.wholeNumber(0, 600), "Seconds a pod has to end; its own else.", "0");
    private static final Field<String> SUBRESOURCE =
            Field.optional("subresource", Texts.atMost(40), "Part of the object that has its own address.", "resize");
    private static final Field<Undo> UNDO = Field.optional(
            "undo",
            Types.choice(Undo.class),
            "`restore` (as when left out) puts the recorded values back; `recreate` deletes the object and makes it as"
                    + " it was recorded.",
            "recreate");
    private static final Field<Edit.Kind> OP =
            Field.required("op", Types.choice(Edit.Kind.class), "`add`, `replace` or `remove`.", "add");
    private static final Field<JsonNode> VALUE = Field.optional("value", JsonValue.ANY, "The new value.", "0");
    private static final Field<List<Edit>> EDITS = Field.required(
            "patch",
            new ListOf<>(new Structure<>(
                    Shape.of("an edit", "One edit of a JSON patch.", OP, TargetFields.AT, VALUE),
                    OperationFields::edit)),
            "The edits, in order.",
            "[{op: replace, path: /spec/replicas, value: 0}]");
    private static final Field<ObjectNode> MERGED = Field.required(
            "patch",
            JsonValue.OBJECT,
            "Fields to set; `null` removes, a list is replaced as a whole.",
            "{spec: {replicas: 0}}");

    private static final Shape READ = Shape.of("a read operation", "Lists objects.", TargetFields.and(OPERATION));
    private static final Map<String, Type<? extends Operation>> CHANGING = changing();

    /** Operations that change something. */
    static final Type<Operation> CHANGE = new Choice<>("operation", BreakRules.UNKNOWN_OPERATION, CHANGING);

    /** Operations that can be tried. */
    static final Type<Operation> TRIAL = new Choice<>("operation", BreakRules.UNKNOWN_OPERATION, trial());

    private OperationFields() {}

    private static Map<String, Type<? extends Operation>> changing() {
        Map<String, Type<? extends Operation>> forms = new LinkedHashMap<>();
        forms.put(
                "create",
                new Structure<>(
                        Shape.of("a create operation", "Creates an object.", OPERATION, MANIFEST),
                        OperationFields::create));
        forms.put(
                "delete",
                new Structure<>(
                        Shape.of(
                                "a delete operation",
                                "Deletes objects.",
                                TargetFields.and(OPERATION, DEPENDENTS, GRACE_PERIOD)),
                        OperationFields::delete));
        forms.put(
                "json-patch",
                new Structure<>(
                        Shape.of(
                                "a JSON patch",
                                "Changes values at paths.",
                                TargetFields.and(OPERATION, SUBRESOURCE, UNDO, EDITS)),
                        OperationFields::jsonPatch));
        forms.put(
                "merge-patch",
                new Structure<>(
                        Shape.of(
                                "a merge patch",
                                "Sets fields.",
                                TargetFields.and(OPERATION, SUBRESOURCE, UNDO, MERGED)),
                        OperationFields::mergePatch));
        forms.putAll(HostOperationFields.all(OPERATION));
        return forms;
    }

    private static Map<String, Type<? extends Operation>> trial() {
        Map<String, Type<? extends Operation>> forms = new LinkedHashMap<>(CHANGING);
        forms.keySet().removeAll(HostOperationFields.all(OPERATION).keySet());
        forms.put("read", new Structure<>(READ, (values, node, source) -> {
            Target target = TargetFields.target(values, node, source);
            return target == null ? null : new Operation.Read(target);
        }));
        return forms;
    }

    private static Operation.@Nullable Create create(Values values, YamlNode node, Source source) {
        ObjectNode manifest = values.get(MANIFEST);
        if (manifest == null) {
            return null; // reported
        }
        for (String field : List.of("/apiVersion", "/kind", "/metadata/name")) {
            if (!manifest.at(field).isTextual()) {
                source.report(
                        BreakRules.UNCLEAR_TARGET,
                        node,
                        "The manifest has no " + field.substring(1).replace('/', '.') + ".",
                        "Write apiVersion, kind and metadata.name.");
                return null;
            }
        }
        return new Operation.Create(manifest);
    }

    private static Operation.@Nullable Delete delete(Values values, YamlNode node, Source source) {
        Target target = TargetFields.target(values, node, source);
        return target == null
                ? null
                : new Operation.Delete(target, values.get(DEPENDENTS, Dependents.BACKGROUND), values.get(GRACE_PERIOD));
    }

    private static Operation.@Nullable JsonPatch jsonPatch(Values values, YamlNode node, Source source) {
        Target target = TargetFields.target(values, node, source);
        List<Edit> edits = values.get(EDITS);
        return target == null || edits == null
                ? null
                : new Operation.JsonPatch(target, edits, values.get(SUBRESOURCE), values.get(UNDO, Undo.RESTORE));
    }

    private static Operation.@Nullable MergePatch mergePatch(Values values, YamlNode node, Source source) {
        Target target = TargetFields.target(values, node, source);
        ObjectNode patch = values.get(MERGED);
        return target == null || patch == null
                ? null
                : new Operation.MergePatch(target, patch, values.get(SUBRESOURCE), values.get(UNDO, Undo.RESTORE));
    }

    private static @Nullable Edit edit(Values values, YamlNode node, Source source) {
        Edit.Kind kind = values.get(OP);
        String path = values.get(TargetFields.AT);
        JsonNode value = values.get(VALUE);
        if (kind == null || path == null) {
            return null; // reported
        }
        if ((kind == Edit.Kind.REMOVE) == (value != null)) {
            source.report(
                    BreakRules.ONE_COMPARISON,
                    node,
                    kind == Edit.Kind.REMOVE ? "A removal has no value." : "The value is missing.",
                    kind == Edit.Kind.REMOVE ? "Remove 'value'." : "Add 'value:'.");
            return null;
        }
        return new Edit(kind, path, value);
    }
}
