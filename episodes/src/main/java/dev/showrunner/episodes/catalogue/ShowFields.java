package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.AiringFields;
import dev.showrunner.episodes.catalogue.fields.ChatFields;
import dev.showrunner.episodes.catalogue.fields.ClusterFields;
import dev.showrunner.episodes.catalogue.fields.Durations;
import dev.showrunner.episodes.catalogue.fields.FileReference;
import dev.showrunner.episodes.catalogue.fields.Hashtags;
import dev.showrunner.episodes.catalogue.fields.Links;
import dev.showrunner.episodes.catalogue.fields.Matching;
import dev.showrunner.episodes.catalogue.fields.Prose;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.catalogue.fields.YouTubeFields;
import dev.showrunner.episodes.catalogue.fields.Zones;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.RunOfShowRules;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Scalar;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Source;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import dev.showrunner.episodes.yaml.Excerpt;
import dev.showrunner.episodes.yaml.YamlNode.Text;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code shows/<id>.yaml}. */
final class ShowFields {
    private static final String TITLE_ALONE = "{{title}}";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Field<String> NAME =
            Field.required("name", Prose.line(100), "Name as viewers read it.", "Klustered");
    private static final Field<String> DESCRIPTION =
            Field.optional("description", Prose.PARAGRAPHS, "One paragraph about the show.", "Broken clusters, live.");
    private static final Field<ZoneId> ZONE = Field.optional(
            "zone", Zones.TYPE, "Zone of its airtimes; the channel's where it is left out.", "Europe/London");
    private static final Field<String> TITLE = Field.optional(
            "title",
            Prose.line(200),
            "How YouTube titles are made; `{{title}}` stands for the episode's title.",
            "\"{{title}} | Klustered\"");
    private static final Field<List<Reference>> HOSTS =
            Field.optional("hosts", new ListOf<>(Reference.TO_FILE), "Ids of people.", "[ada]");
    private static final Field<String> PLAYLIST = Field.optional(
            "playlist",
            Prose.line(150),
            "Id of a YouTube playlist, or a title under which one is found or made.",
            "Klustered");
    private static final Field<List<Link>> LINKS =
            Field.optional("links", Links.LIST, "Links for every episode.", "[{label: Chat, url: chat.example.com}]");
    private static final Field<Reference> SPONSOR =
            Field.optional("sponsor", Reference.TO_FILE, "Id of the sponsor of every episode.", "acme");
    private static final Field<List<String>> HASHTAGS =
            Field.optional("hashtags", Hashtags.LIST, "Hashtags for every episode.", "[Klustered, Kubernetes]");
    private static final Field<Duration> DURATION =
            Field.optional("duration", Durations.OF_SHOW, "How long an episode usually lasts.", "1h30m");
    private static final Field<List<String>> BLOCKS = Field.optional(
            "blocks",
            new ListOf<>(Prose.line(100)),
            "Blocks of the description in their order: built-in ones, or templates in the show's folder.",
            "[intro, sponsor, host, guests, timeline, links, hashtags]");
    private static final Field<FileReference> THUMBNAIL = Field.optional(
            "thumbnail",
            FileReference.FILE,
            "SVG template of thumbnails. Where it is left out, `shows/<id>/thumbnail.svg` is looked for.",
            "shows/klustered/thumbnail.svg");
    private static final Field<String> ACCENT = Field.optional(
            "accent",
            Scalar.text("a colour", ShowFields::colour).matching("^#[0-9A-Fa-f]{6}$"),
            "The show's colour.",
            "\"#e11d48\"");
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
    private static final Field<YouTubeSettings> YOUTUBE =
            Field.optional("youtube", YouTubeFields.TYPE, "Settings for YouTube of every episode.");
    private static final Field<ClusterSettings> CLUSTERS =
            Field.optional("clusters", ClusterFields.TYPE, "Kubernetes clusters of every episode.");
    private static final Field<GoLive> GO_LIVE = Field.optional(
            "goLive",
            AiringFields.GO_LIVE,
            "Who puts an episode on air: `youtube` as soon as the encoder sends, `auto` Showrunner at airtime once it"
                    + " sends, `manual` you.",
            "auto");
    private static final Field<RunOfShow> RUN_OF_SHOW =
            Field.optional("runOfShow", AiringFields.RUN_OF_SHOW, "What happens when on the day of an episode.");
    private static final Field<Cadence> CADENCE = Field.optional(
            "cadence", AiringFields.CADENCE, "How often the show airs; a slot without an episode is shown.");
    private static final Field<ChatRule> CHAT = Field.optional(
            "chat",
            ChatFields.TYPE,
            "Viewers ask in the live chat to repair a cluster; nobody listens where this is left out.");
    private static final Field<List<Link>> SUBSCRIBE_LINKS = Field.alsoKnown(
            "subscribeLinks", Links.LIST, "Where else the show can be followed; read as further `links`.");

    static final Definition DEFINITION = new Definition(
            Kind.SHOW,
            Shape.of(
                    "a show",
                    "A series of episodes.",
                    NAME,
                    Ids.ID,
                    DESCRIPTION,
                    ZONE,
                    TITLE,
                    HOSTS,
                    PLAYLIST,
                    LINKS,
                    SPONSOR,
                    HASHTAGS,
                    DURATION,
                    BLOCKS,
                    THUMBNAIL,
                    ACCENT,
                    DRIFT,
                    CHAPTERS,
                    GO_LIVE,
                    RUN_OF_SHOW,
                    CADENCE,
                    CHAT,
                    YOUTUBE,
                    CLUSTERS,
                    TITLE.olderSpelling("titleRule"),
                    SUBSCRIBE_LINKS,
                    Field.ignored("cover", "Artwork of a podcast."),
                    Field.ignored("podcast", "Settings of a podcast feed."),
                    Field.ignored("publish", "Whether a website shows it."),
                    Field.ignored("terms", "Words by which the show is found.")),
            Ids::idOf,
            ShowFields::check);

    private ShowFields() {}

    private static void check(Values values, Findings findings) {
        checkGoLive(values, findings);
        String rule = values.get(TITLE);
        if (rule != null && !rule.replace(" ", "").contains(TITLE_ALONE)) {
            findings.add(
                    ChannelRules.TITLE_RULE_WITHOUT_TITLE,
                    values.place(TITLE),
                    "The title rule '" + Excerpt.of(rule) + "' gives every episode the same title.",
                    "Write {{title}} where the episode's title belongs: \"{{title}} | "
                            + Excerpt.of(values.get(NAME, "Show")) + "\"");
        }
    }

    private static void checkGoLive(Values values, Findings findings) {
        GoLive goLive = values.get(GO_LIVE);
        Boolean autoStart = values.get(YOUTUBE, YouTubeSettings.UNSAID).autoStart();
        if (goLive != null && autoStart != null && autoStart != (goLive == GoLive.YOUTUBE)) {
            findings.add(
                    RunOfShowRules.GO_LIVE_CONTRADICTED,
                    values.place(GO_LIVE),
                    goLive == GoLive.YOUTUBE
                            ? "YouTube is to start episodes by itself, and autoStart says that it is not to."
                            : "YouTube is not to start episodes by itself, and autoStart says that it is to.",
                    "Remove autoStart; goLive holds.");
        }
    }

    private static @Nullable String colour(Text text, Source source) {
        return Matching.matching(
                text,
                source,
                COLOUR.asMatchPredicate(),
                "is not a colour",
                "Write # and six hexadecimal digits in quotation marks: \"#e11d48\".");
    }

    static Show link(Declaration declaration, Linking linking) {
        Values values = declaration.values();
        return new Show(
                declaration.id(),
                values.require(NAME),
                values.get(DESCRIPTION, ""),
                values.get(ZONE, linking.channel().zone()),
                values.get(TITLE, TITLE_ALONE),
                linking.people(values.get(HOSTS, List.of())),
                values.get(PLAYLIST),
                Sites.inOrder(values),
                linking.sponsor(values.get(SPONSOR)),
                values.get(HASHTAGS, List.of()),
                values.get(DURATION),
                values.get(BLOCKS, List.of()),
                linking.thumbnail(values.get(THUMBNAIL)),
                values.get(ACCENT),
                values.get(DRIFT),
                values.get(CHAPTERS),
                values.get(YOUTUBE, YouTubeSettings.UNSAID),
                values.get(CLUSTERS, ClusterSettings.UNSAID),
                new Airing(
                        values.get(RUN_OF_SHOW, RunOfShow.USUAL),
                        values.get(GO_LIVE),
                        values.get(CADENCE),
                        values.get(CHAT)));
    }
}
