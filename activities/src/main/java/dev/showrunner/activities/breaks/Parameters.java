package dev.showrunner.activities.breaks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code ${name}}s in a break with values. A text that is one parameter and nothing else takes on its type, so
 * that a number stays a number; within a text it is written out.
 */
public final class Parameters {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][a-z0-9-]*)}");

    private final Map<String, JsonNode> values;

    private Parameters(Map<String, JsonNode> values) {
        this.values = values;
    }

    /** Of a game and a break; what the break declares wins over nothing else: names are never the same. */
    public static Parameters of(Map<String, JsonNode> game, List<Parameter> declared) {
        Map<String, JsonNode> values = new TreeMap<>(game);
        declared.forEach(parameter -> values.put(parameter.name(), parameter.value()));
        return new Parameters(values);
    }

    /** The same with another value for one. */
    public Parameters with(String name, JsonNode value) {
        Map<String, JsonNode> more = new TreeMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    /** Whether there is a value of this name. */
    public boolean knows(String name) {
        return values.containsKey(name);
    }

    /** The names in {@code ${}} in a text, in order. */
    public static List<String> namedIn(String text) {
        return REFERENCE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** A text with all parameters filled in. */
    public String fill(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(value(match.group(1)).asText()));
    }

    private JsonNode value(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no parameter '" + name + "'.");
        }
        return value;
    }

    /** A value with all parameters filled in, in keys too. */
    public JsonNode fill(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> fillObject(object);
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> filled.add(fill(element)));
                yield filled;
            }
            case TextNode text -> {
                Matcher whole = REFERENCE.matcher(text.asText());
                yield whole.matches() ? value(whole.group(1)).deepCopy() : TextNode.valueOf(fill(text.asText()));
            }
            default -> node;
        };
    }

    private ObjectNode fillObject(ObjectNode object) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> filled.set(fill(field.getKey()), fill(field.getValue())));
        return filled;
    }

    /** An operation with all parameters filled in. */
    public Operation fill(Operation operation) {
        return switch (operation) {
            case Operation.Create create -> new Operation.Create(fillObject(create.manifest()));
            case Operation.Delete delete ->
                new Operation.Delete(fill(delete.target()), delete.dependents(), delete.gracePeriod());
            case Operation.JsonPatch patch ->
                new Operation.JsonPatch(
                        fill(patch.target()),
                        patch.edits().stream().map(this::fill).toList(),
                        patch.subresource(),
                        patch.undo());
            case Operation.MergePatch patch ->
                new Operation.MergePatch(
                        fill(patch.target()), fillObject(patch.patch()), patch.subresource(), patch.undo());
            case Operation.Read read -> new Operation.Read(fill(read.target()));
            case HostOperation host -> host.with(this::fill);
        };
    }

    /** Operations with all parameters filled in. */
    public List<Operation> fillOperations(List<Operation> operations) {
        return operations.stream().map(this::fill).toList();
    }

    /** Checks with all parameters filled in. */
    public List<Check> fillChecks(List<Check> checks) {
        return checks.stream().map(this::fill).toList();
    }

    private Operation.Edit fill(Operation.Edit edit) {
        JsonNode value = edit.value();
        return new Operation.Edit(edit.kind(), fill(edit.path()), value == null ? null : fill(value));
    }

    /** A check with all parameters filled in. */
    public Check fill(Check check) {
        return switch (check) {
            case Check.Objects objects ->
                new Check.Objects(fill(objects.target()), fill(objects.conditions()), objects.holds());
            case Check.Attempt attempt ->
                new Check.Attempt(
                        fill(attempt.operation()), orNull(attempt.as()), attempt.refused(), orNull(attempt.message()));
            case Check.Access access ->
                new Check.Access(
                        fill(access.user()),
                        access.groups().stream().map(this::fill).toList(),
                        access.verb(),
                        access.group(),
                        access.resource(),
                        access.subresource(),
                        orNull(access.namespace()),
                        orNull(access.name()),
                        access.allowed());
            case Check.OnHosts look ->
                new Check.OnHosts(look.on(), look.thing(), fill(look.name()), fill(look.conditions()), look.holds());
            case Check.Said said ->
                new Check.Said(
                        said.on(), fill(said.run()), said.exit(), orNull(said.output()), said.holds(), said.within());
        };
    }

    private Target fill(Target target) {
        return new Target(
                fill(target.apiVersion()),
                target.kind(),
                orNull(target.namespace()),
                orNull(target.name()),
                fill(target.labels()),
                fill(target.where()),
                target.pick());
    }

    private List<Condition> fill(List<Condition> conditions) {
        return conditions.stream()
                .map(condition ->
                        new Condition(fill(condition.path()), condition.comparison(), fill(condition.operand())))
                .toList();
    }

    private @Nullable String orNull(@Nullable String text) {
        return text == null ? null : fill(text);
    }
}
