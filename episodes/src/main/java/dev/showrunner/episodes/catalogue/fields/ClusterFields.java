package dev.showrunner.episodes.catalogue.fields;

import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Ladder;
import dev.showrunner.episodes.catalogue.ClusterSettings.NamedCluster;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.diagnostics.ClusterRules;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.schema.Either;
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
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields under {@code clusters:}, which an episode, a show and the channel may have. */
public final class ClusterFields {
    /** Before a handle that stands for somebody without a file. */
    public static final String GITHUB = "github:";

    private static final int MOST = 50;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,38}", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("v?1\\.[0-9]{1,3}(\\.[0-9]{1,3})?");

    private static final Type<Reference> BREAK = Reference.TO_FILE;
    private static final Type<List<Reference>> PEOPLE =
            new ListOf<>(Scalar.textOrNumber("a person's id", ClusterFields::player));

    private static final Field<String> PROVIDER = Field.optional(
            "provider",
            Types.choice("existing", "cluster-api", "kind", "control-plane", "paper"),
            "Where clusters come from; the first that is configured unless said.",
            "control-plane");
    private static final Field<String> VERSION_FIELD = Field.optional(
            "version", Scalar.textOrNumber("a version", ClusterFields::version), "Version of Kubernetes.", "\"1.35\"");
    private static final Field<Integer> COUNT = Field.optional(
            "count", Types.wholeNumber(0, MOST), "How many clusters; they are named by their number.", "2");
    private static final Field<Ladder> LADDER = Field.optional(
            "ladder",
            Types.choice(Ladder.class),
            "`workshop` gives six clusters, each harder than the one before.",
            "workshop");
    private static final Field<List<Reference>> BREAKS = Field.optional(
            "breaks",
            new ListOf<>(BREAK),
            "Ids of breaks, in the order in which they are applied.",
            "[deployment-paused, service-selector-typo]");
    private static final Field<BreakLevel> LEVEL = Field.optional(
            "level",
            Types.choice(BreakLevel.class),
            "How hard the breaks are that Showrunner chooses, where `breaks` names none.",
            "intermediate");
    private static final Field<Integer> PICKS =
            Field.optional("picks", Types.wholeNumber(1, 10), "How many breaks of that level; 2 unless said.", "3");
    private static final Field<List<Reference>> BREAKERS = Field.optional(
            "breakers",
            PEOPLE,
            "Who breaks the cluster by hand, from when it is ready until it is frozen: ids of people, or `github:` and a"
                    + " handle.",
            "[ada, github:octocat]");
    private static final Field<List<Reference>> FIXERS =
            Field.optional("fixers", PEOPLE, "Who repairs it on air; the episode's guests unless said.", "[grace]");
    private static final Field<List<Reference>> OBSERVERS =
            Field.optional("observers", PEOPLE, "Who may look into it on air.", "[ada]");
    private static final Field<Rights> RIGHTS = Field.optional(
            "rights",
            Types.choice(Rights.class),
            "How far breakers and fixers reach: the `namespace` of the game unless said, or the whole `cluster`.",
            "cluster");
    private static final Field<Boolean> OPEN = Field.optional(
            "open", Types.YES_OR_NO, "Whether anybody who asks may repair, on air; `false` unless said.", "true");
    private static final Field<Duration> PROVISION = Field.optional(
            "provision", Durations.WAIT, "How long before airtime clusters are ordered; a day unless said.", "24h");
    private static final Field<Duration> FREEZE = Field.optional(
            "freeze",
            Durations.WAIT,
            "How long before airtime breakers lose their access and the breaks are applied; two hours unless said.",
            "2h");
    private static final Field<Duration> KEEP = Field.optional(
            "keep",
            Durations.OF_SHOW,
            "How long after the episode's end clusters are kept at most; an hour unless said.",
            "1h");

    private static final Field<String> NAME_FIELD =
            Field.required("name", Scalar.text("a name", ClusterFields::name), "Name of the cluster.", "red");
    private static final Field<List<NamedCluster>> NAMES = Field.optional(
            "names",
            new ListOf<>(new Either<>(
                    Scalar.text("a name", (text, source) -> {
                        String name = name(text, source);
                        return name == null ? null : new NamedCluster(name, null, null, null);
                    }),
                    new Structure<>(
                            Shape.of(
                                    "a cluster",
                                    "One of several clusters, with breaks and people of its own.",
                                    NAME_FIELD,
                                    BREAKS,
                                    BREAKERS,
                                    FIXERS),
                            ClusterFields::named))),
            "Names of the clusters, where they have some; each may have its own `breaks`, `breakers` and `fixers`.",
            "[red, blue]");

    /** Those of an episode or a show. */
    public static final Structure<ClusterSettings> TYPE = new Structure<>(
            Shape.of(
                    "the settings for clusters",
                    "Kubernetes clusters of an episode. What it leaves out is taken from its show, then from the channel.",
                    COUNT,
                    NAMES,
                    LADDER,
                    BREAKS,
                    LEVEL,
                    PICKS,
                    BREAKERS,
                    FIXERS,
                    OBSERVERS,
                    RIGHTS,
                    OPEN,
                    PROVIDER,
                    VERSION_FIELD,
                    PROVISION,
                    FREEZE,
                    KEEP),
            ClusterFields::settings);

    private static final Field<Integer> PER_EPISODE =
            Field.optional("perEpisode", Types.wholeNumber(0, MOST), "Clusters that one episode may have.", "6");
    private static final Field<Integer> AT_ONCE =
            Field.optional("atOnce", Types.wholeNumber(0, 1000), "Clusters that may exist at the same time.", "12");
    private static final Field<Integer> HOURS_PER_MONTH = Field.optional(
            "hoursPerMonth",
            Types.wholeNumber(0, 1_000_000),
            "Hours that all clusters together may exist in a month.",
            "500");
    private static final Field<ClusterLimits> LIMITS = Field.optional(
            "limits",
            new Structure<>(
                    Shape.of(
                            "the limits",
                            "Ceilings; what would exceed one is not ordered.",
                            PER_EPISODE,
                            AT_ONCE,
                            HOURS_PER_MONTH),
                    (values, node, source) -> new ClusterLimits(
                            values.get(PER_EPISODE, ClusterLimits.DEFAULT.perEpisode()),
                            values.get(AT_ONCE, ClusterLimits.DEFAULT.atOnce()),
                            values.get(HOURS_PER_MONTH, ClusterLimits.DEFAULT.hoursPerMonth()))),
            "Ceilings on clusters.");

    /** Those of a channel: defaults of every episode, and ceilings. */
    public record OfChannel(ClusterSettings settings, ClusterLimits limits) {}

    /** Those of a channel. */
    public static final Structure<OfChannel> OF_CHANNEL = new Structure<>(
            Shape.of(
                    "the channel's settings for clusters",
                    "Defaults of every episode that has clusters, and ceilings.",
                    PROVIDER,
                    VERSION_FIELD,
                    RIGHTS,
                    PROVISION,
                    FREEZE,
                    KEEP,
                    LIMITS),
            (values, node, source) ->
                    new OfChannel(settings(values, node, source), values.get(LIMITS, ClusterLimits.DEFAULT)));

    private ClusterFields() {}

    private static ClusterSettings settings(Values values, YamlNode node, Source source) {
        List<NamedCluster> names = values.get(NAMES);
        if (names != null) {
            requireDistinct(names, values, source);
        }
        requireOne(values, source, "how many clusters there are", COUNT, NAMES, LADDER);
        requireOne(values, source, "how the clusters are broken", BREAKS, LEVEL, LADDER);
        return new ClusterSettings(
                values.get(PROVIDER),
                values.get(VERSION_FIELD),
                values.get(COUNT),
                names,
                values.get(LADDER),
                values.get(BREAKS),
                values.get(LEVEL),
                values.get(PICKS),
                ids(values.get(BREAKERS)),
                ids(values.get(FIXERS)),
                ids(values.get(OBSERVERS)),
                values.get(RIGHTS),
                values.get(OPEN),
                values.get(PROVISION),
                values.get(FREEZE),
                values.get(KEEP));
    }

    private static NamedCluster named(Values values, YamlNode node, Source source) {
        return new NamedCluster(
                values.get(NAME_FIELD, ""), values.get(BREAKS), ids(values.get(BREAKERS)), ids(values.get(FIXERS)));
    }

    private static @Nullable List<String> ids(@Nullable List<Reference> references) {
        return references == null
                ? null
                : references.stream().map(Reference::id).distinct().toList();
    }

    private static void requireDistinct(List<NamedCluster> names, Values values, Source source) {
        Set<String> seen = new HashSet<>();
        for (NamedCluster cluster : names) {
            if (!cluster.name().isEmpty() && !seen.add(cluster.name())) {
                source.findings()
                        .add(
                                ClusterRules.CLUSTER_NAMED_TWICE,
                                values.place(NAMES),
                                "Two clusters are named '" + cluster.name() + "'.",
                                "Give each a name of its own.");
            }
        }
    }

    private static void requireOne(Values values, Source source, String what, Field<?>... fields) {
        List<String> said =
                Arrays.stream(fields).filter(values::has).map(Field::name).toList();
        if (said.size() > 1) {
            source.findings()
                    .add(
                            ClusterRules.CLUSTERS_CONTRADICT,
                            values.place(),
                            "'" + String.join("' and '", said) + "' both say " + what + ".",
                            "Keep one of them.");
        }
    }

    private static @Nullable String name(Text text, Source source) {
        return Matching.matching(
                text,
                source,
                NAME.asMatchPredicate(),
                "cannot be a cluster's name",
                "Write at most 20 lower-case letters, digits and dashes, such as red.");
    }

    private static @Nullable String version(Text text, Source source) {
        String version = Matching.matching(
                text,
                source,
                VERSION.asMatchPredicate(),
                "is not a version of Kubernetes",
                "Write it in quotation marks, such as \"1.35\".");
        return version != null && version.startsWith("v") ? version.substring(1) : version;
    }

    private static @Nullable Reference player(Text text, Source source) {
        String id = text.text().strip();
        if (!id.startsWith(GITHUB)
                || HANDLE.matcher(id.substring(GITHUB.length())).matches()) {
            return new Reference(id.startsWith(GITHUB) ? id.toLowerCase(Locale.ROOT) : id, source.at(text));
        }
        source.report(
                FieldRules.BAD_HANDLE,
                text,
                "'" + Excerpt.of(id.substring(GITHUB.length())) + "' is not a handle on github.",
                "Write github: and the handle without @, such as github:octocat.");
        return null;
    }
}
