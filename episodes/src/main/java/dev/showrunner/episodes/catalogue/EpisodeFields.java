package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.Category;
import dev.showrunner.episodes.catalogue.fields.Chapters;
import dev.showrunner.episodes.catalogue.fields.ClusterFields;
import dev.showrunner.episodes.catalogue.fields.Durations;
import dev.showrunner.episodes.catalogue.fields.Links;
import dev.showrunner.episodes.catalogue.fields.Prose;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.catalogue.fields.WrittenAirtime;
import dev.showrunner.episodes.catalogue.fields.YouTubeFields;
import dev.showrunner.episodes.catalogue.fields.Zones;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.FieldRules;
import dev.showrunner.episodes.diagnostics.Findings;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.schema.Field;
import dev.showrunner.episodes.schema.ListOf;
import dev.showrunner.episodes.schema.Shape;
import dev.showrunner.episodes.schema.Types;
import dev.showrunner.episodes.schema.Values;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code episodes/<show>/<slug>.yaml}: its fields, and what they say together. */
final class EpisodeFields {
    static final Field<WrittenAirtime> AIRTIME = Field.optional(
            "airtime",
            WrittenAirtime.TYPE,
            "When it starts, by the clocks of the show's zone. With an offset or `Z` it is an instant. Only a draft may"
                    + " leave it out.",
            "2027-01-14 19:00",
            "2027-01-14T19:00+00:00");
    static final Field<ZoneId> ZONE =
            Field.optional("zone", Zones.TYPE, "Zone of the airtime, where it is not the show's.", "America/New_York");
    static final Field<String> TITLE =
            Field.required("title", Prose.TITLE, "What the episode is called.", "Repairing a broken control plane");
    static final Field<List<Reference>> GUESTS =
            Field.optional("guests", new ListOf<>(Reference.TO_FILE), "Ids of people.", "[ada, grace]");
    static final Field<List<Reference>> TECHNOLOGIES =
            Field.optional("technologies", new ListOf<>(Reference.TO_FILE), "Ids of technologies.", "[kubernetes]");
    static final Field<String> TAGLINE =
            Field.optional("tagline", Prose.line(200), "One line for the thumbnail.", "Who broke DNS this time?");
    static final Field<String> DESCRIPTION = Field.optional(
            "description", Prose.PARAGRAPHS, "The introduction in your own words.", "Ada repairs a cluster, live.");
    static final Field<List<Chapters.Placed>> CHAPTERS = Field.optional(
            "chapters",
            Chapters.LIST,
            "Chapters of the recording.",
            "[00:00 Hello, 04:10 The repair, 52:00 Questions]");
    static final Field<List<Link>> LINKS =
            Field.optional("links", Links.LIST, "Links for the description.", "[kubernetes.io/docs]");
    static final Field<List<Link>> RESOURCES = Field.alsoKnown("resources", Links.LIST, "Read as further `links`.");
    static final Field<Reference> SPONSOR =
            Field.optional("sponsor", Reference.TO_FILE, "Id of the sponsor, where it is not the show's.", "acme");
    static final Field<Duration> DURATION = Field.optional(
            "duration", Durations.OF_SHOW, "How long it is expected to last; a number alone counts seconds.", "1h30m");
    static final Field<EpisodeStatus> STATUS = Field.optional(
            "status",
            Types.choice(EpisodeStatus.class),
            "`planned` unless said; a `draft` is checked and not scheduled; `cancelled` removes the event.",
            "draft");
    static final Field<Boolean> AIRED = Field.optional(
            "aired",
            Types.YES_OR_NO,
            "That it has been on air, so that templates show it as a recording; `chapters` say so, too. Showrunner writes"
                    + " it, or offers it as a patch, after a show in which no chapters were marked.",
            "true");
    static final Field<YouTubeSettings> YOUTUBE =
            Field.optional("youtube", YouTubeFields.TYPE, "Settings for YouTube, where they are not the show's.");
    static final Field<String> VERBATIM = Field.optional(
            "verbatim",
            Prose.VERBATIM,
            "The whole description exactly as it stands on YouTube, as `showrunner adopt` writes it. While it is there,"
                    + " title, description and tags are shown as this file has them, and thumbnail, playlist and live"
                    + " settings stay as they are.",
            "What stands on YouTube.");
    static final Field<Boolean> MANAGED = Field.optional(
            "managed",
            Types.YES_OR_NO,
            "Whether what YouTube shows follows this file; `true` unless said. A video that is not managed is never"
                    + " written to.",
            "false");
    static final Field<ClusterSettings> CLUSTERS =
            Field.optional("clusters", ClusterFields.TYPE, "Kubernetes clusters of the episode, broken on purpose.");
    static final Field<String> YOUTUBE_ID =
            Field.alsoKnown("youtubeId", YouTubeFields.VIDEO_ID, "Older spelling of `id` under `youtube`.");
    static final Field<String> YOUTUBE_CATEGORY =
            Field.alsoKnown("youtubeCategory", Category.TYPE, "Older spelling of `category` under `youtube`.");
    static final Field<String> TYPE = Field.alsoKnown(
            "type", Types.choice("live", "recorded"), "Whether it is a live event; a recording is not scheduled.");
    private static final Field<Boolean> SPONSORED =
            Field.alsoKnown("sponsored", Types.YES_OR_NO, "Whether it is sponsored; `sponsor` says by whom.");
    private static final Field<Reference> SHOW = Field.optional(
            "show", Reference.TO_FILE, "Id of the show; the folder's name where it is left out.", "klustered");
    private static final Field<String> SLUG =
            Field.alsoKnown("slug", Reference.ID, "Name of the episode within its show; comes before `id`.");

    static final Definition DEFINITION = new Definition(
            Kind.EPISODE,
            Shape.of(
                    "an episode",
                    "One live event. At its smallest: `title` and `airtime`.",
                    TITLE,
                    AIRTIME,
                    ZONE,
                    DURATION,
                    SHOW,
                    Ids.ID,
                    STATUS,
                    GUESTS,
                    TECHNOLOGIES,
                    TAGLINE,
                    DESCRIPTION,
                    CHAPTERS,
                    AIRED,
                    LINKS,
                    SPONSOR,
                    YOUTUBE,
                    VERBATIM,
                    MANAGED,
                    CLUSTERS,
                    AIRTIME.olderSpelling("publishedAt", WrittenAirtime.IN_UTC),
                    SLUG,
                    TAGLINE.standIn("subtitle", TAGLINE.type()),
                    YOUTUBE_ID,
                    YOUTUBE_CATEGORY,
                    TYPE,
                    SPONSORED,
                    RESOURCES,
                    Field.ignored("audioFileSize", "Size of a podcast's file."),
                    Field.ignored(
                            "category", "What a website files it under; YouTube's is `category` under `youtube`."),
                    Field.ignored("publish", "Whether a website shows it."),
                    Field.ignored("terms", "Words by which it is found."),
                    Field.ignored("whatYouWillLearn", "What a website promises.")),
            EpisodeFields::idOf,
            EpisodeFields::check);

    private EpisodeFields() {}

    private static String idOf(Values values, Placement placement, Findings findings) {
        String show = showOf(values, placement, findings);
        String slug = values.get(SLUG);
        if (slug == null) {
            slug = Ids.idOf(values, placement, findings);
        }
        return show.isEmpty() || slug.isEmpty() ? "" : show + "/" + slug;
    }

    private static String showOf(Values values, Placement placement, Findings findings) {
        Reference show = values.get(SHOW);
        if (show == null && placement.show().isEmpty()) {
            findings.add(
                    FieldRules.MISSING_FIELD,
                    Location.of(findings.file()),
                    "The file lies in no show's folder and does not say which show it belongs to.",
                    "Move it to episodes/<show>/, or add a line show: …");
            return "";
        }
        if (show == null) {
            return Ids.fromPath(placement.show(), findings);
        }
        if (EpisodeId.isValidPart(show.id())) {
            return show.id();
        }
        findings.add(
                FieldRules.BAD_ID,
                show.place(),
                "'" + dev.showrunner.episodes.yaml.Excerpt.of(show.id()) + "' cannot be a show's id.",
                "Write '" + Reference.suggestion(show.id()) + "'.");
        return "";
    }

    private static void check(Values values, Findings findings) {
        EpisodeStatus status = values.get(STATUS, EpisodeStatus.PLANNED);
        if (!values.has(AIRTIME) && status == EpisodeStatus.PLANNED && !values.isUnreadable(AIRTIME)) {
            findings.add(
                    FieldRules.MISSING_FIELD,
                    values.place(),
                    "'airtime' is missing: an episode needs it to be scheduled.",
                    "Add a line such as airtime: 2027-01-14 19:00, or status: draft until it is known.");
        }
        if (values.get(SPONSORED, false) && !values.has(SPONSOR)) {
            findings.add(
                    ChannelRules.SPONSOR_UNNAMED,
                    values.place(SPONSORED),
                    "The episode is sponsored, but the file does not say by whom.",
                    "Write sponsor: and the sponsor's id.");
        }
        if ("recorded".equals(values.get(TYPE)) && videoId(values) == null) {
            findings.add(
                    ChannelRules.RECORDED,
                    values.place(TYPE),
                    "The episode is a recording and names no video; it is held as a draft.",
                    "Name the video, youtube: with id: below, or write type: live.");
        }
        ChapterChecks.check(values.get(CHAPTERS, List.of()), findings);
    }

    /** Where the show is named; the file as a whole when its folder names it. */
    static Location placeOfShow(Values values, String path) {
        return values.has(SHOW) ? values.place(SHOW) : Location.of(path);
    }

    /** The video an episode names in either spelling. */
    static @Nullable String videoId(Values values) {
        YouTubeSettings youtube = values.get(YOUTUBE);
        return youtube != null && youtube.videoId() != null ? youtube.videoId() : values.get(YOUTUBE_ID);
    }

    /** Where {@link #videoId} stands. */
    static Location placeOfVideo(Values values) {
        return values.has(YOUTUBE_ID) ? values.place(YOUTUBE_ID) : values.place(YOUTUBE);
    }
}
