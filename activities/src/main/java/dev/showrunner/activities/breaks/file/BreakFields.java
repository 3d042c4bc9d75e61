package dev.showrunner.activities.breaks.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.breaks.Difficulty;
import dev.showrunner.activities.breaks.Layer;
import dev.showrunner.activities.breaks.Needs;
import dev.showrunner.activities.breaks.Obstacle;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Parameter;
import dev.showrunner.episodes.diagnostics.FieldRules;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of a break file. */
final class BreakFields {
    private static final Type<String> VERSION = Scalar.<String>text("a version", (text, source) -> {
                if (text.text().matches("1\\.\\d{1,3}")) {
                    return text.text();
                }
                source.report(
                        FieldRules.BAD_VALUE,
                        text,
                        "'" + Excerpt.of(text.text()) + "' is not a minor version of Kubernetes.",
                        "Write something such as \"1.33\".");
                return null;
            })
            .matching("^1\\.[0-9]+$");

    private static final Field<ClusterKind> NEEDS_APPLY = Field.required(
            "apply",
            Types.choice(ClusterKind.class),
            "The least cluster on which it can be applied and verified.",
            "any-api-server");
    private static final Field<ClusterKind> NEEDS_SYMPTOM = Field.required(
            "symptom",
            Types.choice(ClusterKind.class),
            "The least cluster on which contestants see it.",
            "controllers");
    private static final Field<String> NEEDS_KUBERNETES =
            Field.optional("kubernetes", VERSION, "The oldest version it works on.", "\"1.33\"");
    private static final Field<List<String>> NEEDS_CAPABILITIES = Field.optional(
            "capabilities",
            new ListOf<>(Texts.WORDS),
            "What else has to be installed: `network-policy`, `cilium`, `kube-proxy`, `kyverno`, `gatekeeper`, …",
            "[network-policy]");

    private static final Field<String> PARAMETER_NAME =
            Field.required("name", Texts.WORDS, "As it stands between `${` and `}`.", "replicas");
    private static final Field<String> PARAMETER_DESCRIPTION =
            Field.required("description", Texts.atMost(300), "What it is for.", "How many replicas are left.");
    private static final Field<JsonNode> PARAMETER_VALUE =
            Field.required("value", JsonValue.ANY, "Unless another is given.", "0");

    static final Field<String> ID = Field.required("id", Texts.WORDS, "The file's name.", "deployment-paused");
    static final Field<String> TITLE =
            Field.required("title", Texts.atMost(60), "Shown to contestants: it gives nothing away.", "Nothing moves");
    private static final Field<Layer> LAYER =
            Field.required("layer", Types.choice(Layer.class), "The part of the cluster it is about.", "workload");
    private static final Field<Difficulty> DIFFICULTY =
            Field.required("difficulty", Types.choice(Difficulty.class), "How hard it is to find.", "beginner");
    private static final Field<Obstacle> BLOCKS =
            Field.required("blocks", Types.choice(Obstacle.class), "What it stands in the way of.", "rollout");
    private static final Field<Integer> SURFACES_AT = Field.required(
            "surfaces-at",
            Types.wholeNumber(1, 7),
            "When in a repair it is met: 1 access and tools, 2 API server and datastore, 3 controllers and admission,"
                    + " 4 scheduling and nodes, 5 pod start, 6 network and service, 7 application and data.",
            "5");
    static final Field<Needs> NEEDS = Field.required(
            "needs",
            new Structure<>(
                    Shape.of(
                            "what a break needs",
                            "What a break asks of a cluster.",
                            NEEDS_APPLY,
                            NEEDS_SYMPTOM,
                            NEEDS_KUBERNETES,
                            NEEDS_CAPABILITIES),
                    BreakFields::needs),
            "What it asks of a cluster.",
            "{apply: any-api-server, symptom: controllers}");
    private static final Field<String> EXCLUSIVE_GROUP = Field.optional(
            "exclusive-group", Texts.WORDS, "One cluster bears one break of it at most.", "deployment-replicas");
    private static final Field<List<Parameter>> PARAMETERS = Field.optional(
            "parameters",
            new ListOf<>(new Structure<>(
                    Shape.of(
                            "a parameter",
                            "A value that may be set when the break is applied.",
                            PARAMETER_NAME,
                            PARAMETER_DESCRIPTION,
                            PARAMETER_VALUE),
                    BreakFields::parameter)),
            "Values that may be set when it is applied.",
            "[{name: replicas, description: How many are left., value: 0}]");
    static final Field<List<Operation>> APPLY = Field.required(
            "apply", new ListOf<>(OperationFields.CHANGE), "What is done, in order.", "[{operation: merge-patch}]");
    static final Field<List<Check>> VERIFY = Field.required(
            "verify",
            new ListOf<>(CheckFields.CHECKS),
            "What is seen exactly while the break is in force; all of it.",
            "[{check: objects}]");
    private static final Field<Integer> VERIFY_WITHIN = Field.optional(
            "verify-within",
            Types.wholeNumber(0, 120),
            "Seconds that controllers may take until it is seen, or no longer; 30 where it is left out.",
            "20");
    private static final Field<Integer> TAKES_EFFECT_AFTER = Field.optional(
            "takes-effect-after",
            Types.wholeNumber(0, 60),
            "Seconds until it bites, after it is seen; 0 where it is left out.",
            "15");
    private static final Field<String> CUTS_OFF = Field.optional(
            "cuts-off",
            Types.choice("api-server"),
            "`api-server` where it does not answer, or not as it should, while the break is in force: the organiser's"
                    + " way in is SSH then, and the break is applied last.",
            "api-server");
    private static final Field<List<Operation>> REVERT = Field.optional(
            "revert",
            new ListOf<>(OperationFields.CHANGE),
            "What is done after the recorded changes were taken back. Seldom needed.",
            "[{operation: delete}]");
    private static final Field<String> SYMPTOM =
            Field.required("symptom", Texts.atMost(500), "What contestants see.", "No pod is made.");
    private static final Field<List<Check>> SYMPTOM_CHECKS = Field.optional(
            "symptom-checks",
            new ListOf<>(CheckFields.CHECKS),
            "How a machine sees the symptom once the next version is rolled out.",
            "[{check: objects}]");
    static final Field<List<String>> HINTS = Field.required(
            "hints", new ListOf<>(Texts.atMost(200)), "Three: a direction, the concept, the answer.", "[Look around.]");
    private static final Field<String> FIX =
            Field.required("fix", Texts.atMost(500), "What a contestant does.", "Resume the rollout.");
    private static final Field<String> RATIONALE = Field.required(
            "rationale",
            Texts.atMost(800),
            "Why it makes a good puzzle.",
            "Edits are stored and nothing acts on them.");
    private static final Field<String> CAUTION =
            Field.optional("caution", Texts.atMost(500), "What an organiser has to know.", "Needs 1.33.");

    static final Shape SHAPE = Shape.of(
            "a break",
            "A named, reversible fault in a cluster.",
            ID,
            TITLE,
            LAYER,
            DIFFICULTY,
            BLOCKS,
            SURFACES_AT,
            NEEDS,
            EXCLUSIVE_GROUP,
            PARAMETERS,
            APPLY,
            VERIFY,
            VERIFY_WITHIN,
            CUTS_OFF,
            TAKES_EFFECT_AFTER,
            REVERT,
            SYMPTOM,
            SYMPTOM_CHECKS,
            HINTS,
            FIX,
            RATIONALE,
            CAUTION);

    private BreakFields() {}

    private static @Nullable Needs needs(Values values, YamlNode node, Source source) {
        ClusterKind apply = values.get(NEEDS_APPLY);
        ClusterKind symptom = values.get(NEEDS_SYMPTOM);
        return apply == null || symptom == null
                ? null
                : new Needs(apply, symptom, values.get(NEEDS_KUBERNETES), values.get(NEEDS_CAPABILITIES, List.of()));
    }

    private static @Nullable Parameter parameter(Values values, YamlNode node, Source source) {
        String name = values.get(PARAMETER_NAME);
        JsonNode value = values.get(PARAMETER_VALUE);
        return name == null || value == null ? null : new Parameter(name, values.get(PARAMETER_DESCRIPTION, ""), value);
    }

    /** What the fields of a file without errors say. */
    static Break of(Values values) {
        return new Break(
                values.require(ID),
                values.require(TITLE),
                values.require(LAYER),
                values.require(DIFFICULTY),
                values.require(BLOCKS),
                values.require(SURFACES_AT),
                values.require(NEEDS),
                values.get(EXCLUSIVE_GROUP),
                values.get(PARAMETERS, List.of()),
                values.require(APPLY),
                values.require(VERIFY),
                Duration.ofSeconds(values.get(VERIFY_WITHIN, 30)),
                values.has(CUTS_OFF),
                Duration.ofSeconds(values.get(TAKES_EFFECT_AFTER, 0)),
                values.get(REVERT, List.of()),
                values.require(SYMPTOM),
                values.get(SYMPTOM_CHECKS, List.of()),
                values.require(HINTS),
                values.require(FIX),
                values.require(RATIONALE),
                values.get(CAUTION, ""));
    }

    /** Names of the parameters that a file declares. */
    static Set<String> declared(Values values) {
        Set<String> names = new HashSet<>();
        values.get(PARAMETERS, List.of()).forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    /** A word that the title shares with the id; absent when it gives nothing away. */
    static @Nullable String telltale(String id, String title) {
        Set<String> words =
                new HashSet<>(Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
        for (String word : id.split("-", -1)) {
            if (word.length() > 3 && words.contains(word)) {
                return word;
            }
        }
        return null;
    }
}
