package dev.showrunner.activities.breaks.file;

import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.Check.Quantity;
import dev.showrunner.activities.breaks.Condition;
import dev.showrunner.activities.breaks.Operation;
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

/** Fields of checks. */
final class CheckFields {
    private static final Field<String> CHECK =
            Field.required("check", Texts.atMost(40), "What is looked at.", "objects");
    private static final Field<List<Condition>> CONDITIONS = Field.optional(
            "conditions",
            new ListOf<>(TargetFields.CONDITION),
            "All of which an object must fulfil; without any it only has to be there.",
            "[{path: /spec/replicas, equals: 0}]");
    private static final Field<Quantity> HOLDS = Field.optional(
            "holds",
            Types.choice(Quantity.class),
            "For `all` objects and at least one (as when left out), for `any`, or for `none`.",
            "none");

    private static final Field<Operation> TRY = Field.required(
            "try", OperationFields.TRIAL, "An operation; it is tried as a dry run.", "{operation: read}");
    private static final Field<String> AS = Field.optional(
            "as",
            Texts.atMost(260),
            "Whose rights are used; the organiser's where it is left out.",
            "system:serviceaccount:${namespace}:default");
    private static final Field<String> OUTCOME =
            Field.required("outcome", Types.choice("refused", "accepted"), "What is answered.", "refused");
    private static final Field<String> MESSAGE =
            Field.optional("message", Texts.PATTERN, "A regular expression found in the refusal.", "exceeded quota");

    private static final Field<String> USER = Field.required(
            "user", Texts.atMost(260), "Whose rights are asked for.", "system:serviceaccount:kube-system:coredns");
    private static final Field<List<String>> GROUPS =
            Field.optional("groups", new ListOf<>(Texts.atMost(260)), "The user's groups.", "[system:nodes]");
    private static final Field<String> VERB = Field.required("verb", Texts.atMost(40), "The verb.", "list");
    private static final Field<String> GROUP =
            Field.optional("group", Texts.SELECTOR, "API group; the core where it is left out.", "apps");
    private static final Field<String> RESOURCE =
            Field.required("resource", Texts.atMost(100), "The resource, in the plural.", "deployments");
    private static final Field<String> SUBRESOURCE =
            Field.optional("subresource", Texts.atMost(40), "Part of the object that has its own address.", "token");
    private static final Field<String> NAMESPACE = Field.optional(
            "namespace", Texts.atMost(100), "The namespace; the whole cluster where it is left out.", "${namespace}");
    private static final Field<String> NAME =
            Field.optional("name", Texts.atMost(260), "One object; any where it is left out.", "${app}");
    private static final Field<Boolean> ALLOWED =
            Field.required("allowed", Types.YES_OR_NO, "Whether it is allowed.", "false");

    static final Type<Check> CHECKS = new Choice<>("check", BreakRules.UNKNOWN_CHECK, forms());

    private CheckFields() {}

    private static Map<String, Type<? extends Check>> forms() {
        Map<String, Type<? extends Check>> forms = new LinkedHashMap<>();
        forms.put(
                "objects",
                new Structure<>(
                        Shape.of(
                                "a check of objects",
                                "What objects are like.",
                                TargetFields.and(CHECK, CONDITIONS, HOLDS)),
                        CheckFields::objects));
        forms.put(
                "attempt",
                new Structure<>(
                        Shape.of("an attempt", "What the API server answers.", CHECK, TRY, AS, OUTCOME, MESSAGE),
                        CheckFields::attempt));
        forms.put(
                "access",
                new Structure<>(
                        Shape.of(
                                "a check of access",
                                "What somebody may do.",
                                CHECK,
                                USER,
                                GROUPS,
                                VERB,
                                GROUP,
                                RESOURCE,
                                SUBRESOURCE,
                                NAMESPACE,
                                NAME,
                                ALLOWED),
                        CheckFields::access));
        forms.putAll(HostCheckFields.all(CHECK, CONDITIONS, HOLDS));
        return forms;
    }

    private static Check.@Nullable Objects objects(Values values, YamlNode node, Source source) {
        Target target = TargetFields.target(values, node, source);
        return target == null
                ? null
                : new Check.Objects(target, values.get(CONDITIONS, List.of()), values.get(HOLDS, Quantity.ALL));
    }

    private static Check.@Nullable Attempt attempt(Values values, YamlNode node, Source source) {
        Operation operation = values.get(TRY);
        String outcome = values.get(OUTCOME);
        return operation == null || outcome == null
                ? null
                : new Check.Attempt(operation, values.get(AS), outcome.equals("refused"), values.get(MESSAGE));
    }

    private static Check.@Nullable Access access(Values values, YamlNode node, Source source) {
        String user = values.get(USER);
        String verb = values.get(VERB);
        String resource = values.get(RESOURCE);
        Boolean allowed = values.get(ALLOWED);
        if (user == null || verb == null || resource == null || allowed == null) {
            return null; // reported
        }
        return new Check.Access(
                user,
                values.get(GROUPS, List.of()),
                verb,
                values.get(GROUP, ""),
                resource,
                values.get(SUBRESOURCE),
                values.get(NAMESPACE),
                values.get(NAME),
                allowed);
    }
}
