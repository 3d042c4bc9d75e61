package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.ClusterFields;
import dev.showrunner.episodes.catalogue.fields.Durations;
import dev.showrunner.episodes.catalogue.fields.Hashtags;
import dev.showrunner.episodes.catalogue.fields.Links;
import dev.showrunner.episodes.catalogue.fields.NotificationFields;
import dev.showrunner.episodes.catalogue.fields.Prose;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.catalogue.fields.YouTubeFields;
import dev.showrunner.episodes.catalogue.fields.Zones;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.NotificationRules;
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
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code channel.yaml}. */
final class ChannelFields {
    private static final Field<String> NAME =
            Field.required("name", Prose.line(100), "Name as viewers read it.", "Ada's Academy");
    private static final Field<ZoneId> ZONE = Field.required(
            "zone",
            Zones.TYPE,
            "Zone of airtimes whose show gives none: a name of the IANA database.",
            "Europe/London");
    private static final Field<List<Link>> LINKS =
            Field.optional("links", Links.LIST, "Links of the channel.", "[{label: Website, url: ada.academy}]");
    private static final Field<List<String>> HASHTAGS =
            Field.optional("hashtags", Hashtags.LIST, "Hashtags for every description.", "[CloudNative]");
    private static final Field<Duration> DURATION = Field.optional(
            "duration", Durations.OF_SHOW, "How long an episode lasts where neither it nor its show says.", "1h");
    private static final Field<DriftPolicy> DRIFT = Field.optional(
            "drift",
            Types.choice(DriftPolicy.class),
            "What happens when somebody else edited: `report` it, or `repair` it.",
            "report");
    private static final Field<ChapterPolicy> CHAPTERS = Field.optional(
            "chapters",
            Types.choice(ChapterPolicy.class),
            "What becomes of the chapters marked on air: `propose` them as a patch, or `commit` them to the episode's file.",
            "commit");
    private static final Field<Integer> UNITS = Field.optional(
            "units", Types.wholeNumber(100, 100_000_000), "YouTube's daily quota of the project.", "10000");
    private static final Field<Integer> RESERVED = Field.optional(
            "reserved",
            Types.wholeNumber(0, 100_000_000),
            "Units of these kept for episodes that air within 48 hours.",
            "3000");
    private static final Field<Values> BUDGET = Field.optional(
            "budget",
            group("the budget", "What may be spent on YouTube's API in a day.", UNITS, RESERVED),
            "YouTube's quota.");
    private static final Field<Integer> VIDEOS = Field.optional(
            "videos", Types.wholeNumber(0, 1_000_000), "So many published videos are rewritten without asking.", "25");
    private static final Field<Integer> PERCENT = Field.optional(
            "percent", Types.wholeNumber(0, 100), "So much of the channel is rewritten without asking.", "20");
    private static final Field<Values> APPROVAL = Field.optional(
            "approval",
            group(
                    "the approval limits",
                    "Above these, a rewrite of published videos waits for approval.",
                    VIDEOS,
                    PERCENT),
            "When a rewrite waits for approval.");
    private static final Field<Duration> REMOVAL_GRACE = Field.optional(
            "removalGrace",
            Durations.WAIT,
            "How long a deleted episode file may come back before its event is removed.",
            "1h");
    private static final Field<String> STREAM = Field.optional(
            "stream", Prose.line(128), "Title of the reusable stream key that episodes are bound to.", "Main");
    private static final Field<List<String>> IMAGE_HOSTS = Field.optional(
            "imageHosts",
            new ListOf<>(Scalar.text("the name of a host", ChannelFields::host)),
            "https hosts from which photos may be fetched.",
            "[avatars.githubusercontent.com]");
    private static final Field<YouTubeSettings> YOUTUBE =
            Field.optional("youtube", YouTubeFields.TYPE, "Settings for YouTube of every show.");
    private static final Field<ClusterFields.OfChannel> CLUSTERS = Field.optional(
            "clusters", ClusterFields.OF_CHANNEL, "Settings for Kubernetes clusters of every episode, and ceilings.");
    private static final Field<List<NotificationTarget>> NOTIFICATIONS = Field.optional(
            "notifications",
            new ListOf<>(NotificationFields.TARGET),
            "Who is told what happens, and where.",
            "[{name: studio, kind: discord, for: producer, secret: discord-studio}]");
    private static final Map<Kind, Field<String>> FOLDERS = folders();
    private static final Field<Values> LAYOUT = Field.optional(
            "layout",
            group(
                    "the layout",
                    "Folders of the repository, where they are not the usual ones.",
                    FOLDERS.values().toArray(Field<?>[]::new)),
            "Where the files of each kind lie.");

    static final Definition DEFINITION = new Definition(
            Kind.CHANNEL,
            Shape.of(
                    "a channel",
                    "The channel as a whole.",
                    NAME,
                    ZONE,
                    Ids.ID,
                    LINKS,
                    HASHTAGS,
                    DURATION,
                    STREAM,
                    DRIFT,
                    CHAPTERS,
                    BUDGET,
                    APPROVAL,
                    REMOVAL_GRACE,
                    IMAGE_HOSTS,
                    YOUTUBE,
                    CLUSTERS,
                    NOTIFICATIONS,
                    LAYOUT,
                    Field.ignored("providers", "Read from the settings of the program, since it holds credentials.")),
            ChannelFields::idOf,
            ChannelFields::check);

    private ChannelFields() {}

    private static Type<Values> group(String name, String description, Field<?>... fields) {
        return new Structure<>(Shape.of(name, description, fields), (values, node, source) -> values);
    }

    private static Map<Kind, Field<String>> folders() {
        Map<Kind, Field<String>> folders = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CHANNEL) {
                folders.put(
                        kind,
                        Field.optional(
                                kind.plural(),
                                Scalar.text("a folder", ChannelFields::folder),
                                "Folder of the " + kind.plural() + ".",
                                kind.plural()));
            }
        }
        return folders;
    }

    private static @Nullable String folder(Text text, Source source) {
        String folder = text.text().strip();
        while (folder.endsWith("/")) {
            folder = folder.substring(0, folder.length() - 1);
        }
        for (String part : folder.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
                source.report(
                        FieldRules.BAD_PATH,
                        text,
                        "'" + Excerpt.of(folder) + "' is not a folder of the repository.",
                        "Write its path from the root of the repository, such as content/episodes.");
                return null;
            }
        }
        return folder;
    }

    private static @Nullable String host(Text text, Source source) {
        String host = text.text().strip().toLowerCase(Locale.ROOT);
        boolean valid = host.indexOf('.') > 0 && !host.endsWith(".");
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            valid &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        }
        if (valid) {
            return host;
        }
        source.report(
                FieldRules.BAD_VALUE,
                text,
                "'" + Excerpt.of(host) + "' is not the name of a host.",
                "Write the name alone, without https:// and path: avatars.githubusercontent.com.");
        return null;
    }

    private static String idOf(Values values, Placement placement, Findings findings) {
        String id = values.get(Ids.ID);
        return id == null ? Reference.suggestion(values.get(NAME, "channel")) : id;
    }

    private static void check(Values values, Findings findings) {
        Set<String> names = new HashSet<>();
        for (NotificationTarget target : values.get(NOTIFICATIONS, List.of())) {
            if (!names.add(target.name())) {
                findings.add(
                        NotificationRules.TARGET_TWICE,
                        target.source(),
                        "There is a target '" + target.name() + "' already.",
                        "Give it a name of its own.");
            }
        }
        Values budget = values.get(BUDGET);
        if (budget == null) {
            return;
        }
        int units = budget.get(UNITS, Channel.DAILY_UNITS);
        int reserved = budget.get(RESERVED, 0);
        if (reserved > units) {
            findings.add(
                    FieldRules.BAD_VALUE,
                    budget.place(RESERVED),
                    "More units are reserved (" + reserved + ") than there are in a day (" + units + ").",
                    "Reserve at most " + units + ".");
        }
    }

    static Layout layout(Declaration declaration) {
        Values layout = declaration.values().get(LAYOUT);
        Map<Kind, String> folders = new EnumMap<>(Kind.class);
        if (layout != null) {
            FOLDERS.forEach((kind, field) -> folders.put(kind, layout.get(field, kind.plural())));
        }
        return new Layout(folders);
    }

    static Channel link(Declaration declaration) {
        Values values = declaration.values();
        Values budget = values.get(BUDGET);
        Values approval = values.get(APPROVAL);
        ClusterFields.OfChannel clusters = values.get(CLUSTERS);
        int units = budget == null ? Channel.DAILY_UNITS : budget.get(UNITS, Channel.DAILY_UNITS);
        int reserved = Math.min(units * 3 / 10, Channel.DAILY_UNITS);
        return new Channel(
                declaration.id(),
                values.require(NAME),
                values.require(ZONE),
                Sites.inOrder(values),
                values.get(HASHTAGS, List.of()),
                values.get(DURATION, Duration.ofHours(1)),
                values.get(DRIFT, DriftPolicy.REPORT),
                values.get(CHAPTERS, ChapterPolicy.PROPOSE),
                units,
                budget == null ? reserved : budget.get(RESERVED, reserved),
                approval == null ? 25 : approval.get(VIDEOS, 25),
                approval == null ? 20 : approval.get(PERCENT, 20),
                values.get(REMOVAL_GRACE, Duration.ofHours(1)),
                values.get(STREAM, "Showrunner"),
                values.get(IMAGE_HOSTS, List.of()),
                values.get(YOUTUBE, YouTubeSettings.UNSAID),
                clusters == null ? ClusterSettings.UNSAID : clusters.settings(),
                clusters == null ? ClusterLimits.DEFAULT : clusters.limits(),
                values.get(NOTIFICATIONS, List.of()));
    }
}
