package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChapterPolicy;
import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.NotificationTarget;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.runofshow.Airing;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes catalogues without files. */
public final class CatalogueBuilder {
    private List<String> hosts = List.of();
    private final List<NotificationTarget> targets = new ArrayList<>();
    private Airing airing = Airing.USUAL;
    private ChapterPolicy chapters = ChapterPolicy.PROPOSE;
    private ClusterSettings clusters = ClusterSettings.UNSAID;
    private final String revision;
    private final ZoneId zone;
    private final Map<String, Show> shows = new TreeMap<>();
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Technology> technologies = new TreeMap<>();
    private final TreeMap<EpisodeId, Episode> episodes = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public CatalogueBuilder(String revision, ZoneId zone) {
        this.revision = revision;
        this.zone = zone;
    }

    public CatalogueBuilder show(String id, String name, String description) {
        return show(id, name, description, null);
    }

    public CatalogueBuilder show(String id, String name, String description, @Nullable String accent) {
        shows.put(
                id,
                new Show(
                        id,
                        name,
                        description,
                        zone,
                        "{{title}} | " + name,
                        hosts,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        Duration.ofMinutes(90),
                        List.of(),
                        null,
                        accent,
                        null,
                        null,
                        YouTubeSettings.UNSAID,
                        clusters,
                        airing));
        return this;
    }

    /** How episodes of the shows that are added from now on air. */
    public CatalogueBuilder airing(Airing how) {
        airing = how;
        return this;
    }

    /** Who hosts the shows that are added from now on, ids of people. */
    public CatalogueBuilder hosts(String... ids) {
        hosts = List.of(ids);
        return this;
    }

    /** What clusters the shows have that are added from now on. */
    public CatalogueBuilder clusters(ClusterSettings wanted) {
        clusters = wanted;
        return this;
    }

    /** What becomes of chapters that were marked on air. */
    public CatalogueBuilder chapters(ChapterPolicy policy) {
        chapters = policy;
        return this;
    }

    public CatalogueBuilder person(String id, String name, Link... links) {
        people.put(id, new Person(id, name, "", List.of(links), null, List.of(), null, null));
        return this;
    }

    public CatalogueBuilder technology(String id, String name) {
        technologies.put(id, new Technology(id, name, "", List.of(), List.of(id), null));
        return this;
    }

    public CatalogueBuilder diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
        return this;
    }

    public CatalogueBuilder episode(
            String id,
            String title,
            @Nullable ZonedDateTime airtime,
            List<String> guests,
            List<String> technologies,
            EpisodeStatus status,
            @Nullable String videoId) {
        EpisodeId episodeId = EpisodeId.parse(id);
        YouTubeSettings unsaid = YouTubeSettings.UNSAID;
        episodes.put(
                episodeId,
                new Episode(
                        episodeId,
                        title,
                        airtime == null ? null : new Airtime(airtime),
                        null,
                        guests,
                        technologies,
                        null,
                        "We take it apart and put it back together, live.",
                        List.of(),
                        List.of(),
                        null,
                        new YouTubeSettings(
                                videoId,
                                unsaid.privacy(),
                                unsaid.category(),
                                unsaid.tags(),
                                unsaid.language(),
                                unsaid.madeForKids(),
                                unsaid.autoStart(),
                                unsaid.autoStop(),
                                unsaid.dvr(),
                                unsaid.latency()),
                        status,
                        false,
                        null,
                        true,
                        ClusterSettings.UNSAID,
                        Location.of("episodes/" + id + ".yaml")));
        return this;
    }

    public CatalogueBuilder episode(String id, String title, ZonedDateTime airtime) {
        return episode(id, title, airtime, List.of(), List.of(), EpisodeStatus.PLANNED, null);
    }

    /** Somebody is told what happens. */
    public CatalogueBuilder target(NotificationTarget target) {
        targets.add(target);
        return this;
    }

    public Catalogue build() {
        Channel channel = new Channel(
                "night-shift",
                "Night Shift Engineering",
                zone,
                List.of(),
                List.of("nightshift"),
                Duration.ofMinutes(60),
                DriftPolicy.REPORT,
                chapters,
                10_000,
                2_000,
                10,
                5,
                Duration.ofMinutes(10),
                "Showrunner",
                List.of(),
                YouTubeSettings.UNSAID,
                ClusterSettings.UNSAID,
                ClusterLimits.DEFAULT,
                targets);
        return new Catalogue(
                new Revision(revision),
                channel,
                shows,
                people,
                technologies,
                Map.of(),
                episodes,
                new NoFiles(),
                List.copyOf(diagnostics));
    }

    /** A repository without templates, photos or logos. */
    private static final class NoFiles implements ChannelFiles {
        @Override
        public List<ChannelFile> list() {
            return List.of();
        }

        @Override
        public Optional<ChannelFile> find(String path) {
            return Optional.empty();
        }

        @Override
        public byte[] read(ChannelFile file, long limit) {
            return new byte[0];
        }
    }
}
