package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.Chapters;
import dev.showrunner.episodes.catalogue.fields.Hashtags;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.catalogue.fields.WrittenAirtime;
import dev.showrunner.episodes.diagnostics.AirtimeRules;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.TextRules;
import dev.showrunner.episodes.schema.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an episode of what its file says and what it refers to. */
final class EpisodeLinking {
    private static final int MANY_HASHTAGS = 15;
    private static final int TOO_MANY_HASHTAGS = 60;

    /** A show that starts now may still be ahead of its encoder. */
    private static final Duration LATE = Duration.ofHours(1);

    private EpisodeLinking() {}

    /** The episode; absent when an error was found, which the linking reports. */
    static @Nullable Episode link(
            Declaration declaration,
            Linking linking,
            Map<String, Show> shows,
            Map<String, Technology> technologies,
            Map<String, Person> people) {
        Values values = declaration.values();
        EpisodeId id = EpisodeId.parse(declaration.id());
        Show show = shows.get(id.show());
        if (show == null) {
            linking.show(new Reference(id.show(), EpisodeFields.placeOfShow(values, linking.path())));
        }
        Airtime airtime = airtime(values, show, linking);
        List<String> about = linking.technologies(values.get(EpisodeFields.TECHNOLOGIES, List.of()));
        List<Chapter> chapters = values.get(EpisodeFields.CHAPTERS, List.of()).stream()
                .map(Chapters.Placed::chapter)
                .toList();
        Episode episode = new Episode(
                id,
                values.require(EpisodeFields.TITLE),
                airtime,
                values.get(EpisodeFields.DURATION),
                linking.people(values.get(EpisodeFields.GUESTS, List.of())),
                about,
                values.get(EpisodeFields.TAGLINE),
                values.get(EpisodeFields.DESCRIPTION, ""),
                chapters,
                links(values),
                linking.sponsor(values.get(EpisodeFields.SPONSOR)),
                youtube(values),
                status(values),
                values.get(EpisodeFields.AIRED, false) || !chapters.isEmpty(),
                values.get(EpisodeFields.VERBATIM),
                values.get(EpisodeFields.MANAGED, true),
                values.get(EpisodeFields.CLUSTERS, ClusterSettings.UNSAID),
                new Location(linking.path(), 1, 1));
        checkPast(episode, values, linking);
        checkHashtags(episode, values, show, technologies, linking);
        ClusterChecks.check(episode, show, people, values.place(EpisodeFields.CLUSTERS), linking);
        return linking.findings().hasErrors() ? null : episode;
    }

    private static @Nullable Airtime airtime(Values values, @Nullable Show show, Linking linking) {
        WrittenAirtime written = values.get(EpisodeFields.AIRTIME);
        if (written == null) {
            return null;
        }
        return Airtimes.in(
                values.get(EpisodeFields.ZONE, show == null ? linking.channel().zone() : show.zone()),
                written,
                linking.findings());
    }

    private static List<Link> links(Values values) {
        List<Link> links = new ArrayList<>(values.get(EpisodeFields.LINKS, List.of()));
        links.addAll(values.get(EpisodeFields.RESOURCES, List.of()));
        return List.copyOf(links);
    }

    private static YouTubeSettings youtube(Values values) {
        YouTubeSettings said = values.get(EpisodeFields.YOUTUBE, YouTubeSettings.UNSAID);
        return new YouTubeSettings(
                EpisodeFields.videoId(values),
                said.privacy(),
                said.category() != null ? said.category() : values.get(EpisodeFields.YOUTUBE_CATEGORY),
                said.tags(),
                said.language(),
                said.madeForKids(),
                said.autoStart(),
                said.autoStop(),
                said.dvr(),
                said.latency());
    }

    private static EpisodeStatus status(Values values) {
        EpisodeStatus said = values.get(EpisodeFields.STATUS, EpisodeStatus.PLANNED);
        boolean recording = "recorded".equals(values.get(EpisodeFields.TYPE)) && EpisodeFields.videoId(values) == null;
        return said == EpisodeStatus.PLANNED && recording ? EpisodeStatus.DRAFT : said;
    }

    private static void checkPast(Episode episode, Values values, Linking linking) {
        Airtime airtime = episode.airtime();
        if (airtime != null
                && episode.status() == EpisodeStatus.PLANNED
                && episode.youtube().videoId() == null
                && airtime.instant().isBefore(linking.now().minus(LATE))) {
            linking.findings()
                    .add(
                            AirtimeRules.PAST_AIRTIME,
                            values.place(EpisodeFields.AIRTIME),
                            "The airtime is in the past and the file names no video; unless Showrunner made its event,"
                                    + " nothing is done for it.",
                            "Name the recording, youtube: with id: below, or correct the date.");
        }
    }

    private static void checkHashtags(
            Episode episode,
            Values values,
            @Nullable Show show,
            Map<String, Technology> technologies,
            Linking linking) {
        int written = Hashtags.count(episode.description());
        if (written <= MANY_HASHTAGS) {
            return;
        }
        int listed = linking.channel().hashtags().size()
                + (show == null ? 0 : show.hashtags().size());
        for (String id : episode.technologies()) {
            Technology technology = technologies.get(id);
            listed += technology == null ? 0 : technology.hashtags().size();
        }
        // Of those in lists, no more than these reach the description.
        int all = written + Math.min(MANY_HASHTAGS, listed);
        boolean tooMany = all > TOO_MANY_HASHTAGS;
        linking.findings()
                .add(
                        tooMany ? TextRules.TOO_MANY_HASHTAGS : TextRules.MANY_HASHTAGS,
                        values.place(EpisodeFields.DESCRIPTION),
                        "This text holds " + written + " hashtags; "
                                + (tooMany
                                        ? "with those of show, channel and technologies they are " + all
                                                + ", and YouTube ignores all above " + TOO_MANY_HASHTAGS + "."
                                        : "YouTube shows three and takes more than 15 for spam."),
                        "Remove the least telling ones.");
    }
}
