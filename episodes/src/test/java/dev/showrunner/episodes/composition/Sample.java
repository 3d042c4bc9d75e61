package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.ChapterPolicy;
import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.DriftPolicy;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.Sponsor;
import dev.showrunner.episodes.catalogue.Technology;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.composition.Composition.Composed;
import dev.showrunner.episodes.composition.Composition.Refused;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.runofshow.Airing;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A small channel that tests bend to their needs. Everything in it is invented. */
final class Sample {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final EpisodeId ID = new EpisodeId("night-shift", "pager");
    static final Composer COMPOSER = new Composer("renderer-1");

    MemoryFiles files = new MemoryFiles();
    String titleRule = "{{title}} | {{show}}";
    String showName = "Night Shift";
    List<String> blocks = List.of();
    List<String> showHashtags = List.of("NightShift");
    List<Link> showLinks = List.of(new Link("Chat", "https://chat.example/night-shift"));
    YouTubeSettings showYouTube = YouTubeSettings.UNSAID;
    YouTubeSettings channelYouTube = YouTubeSettings.UNSAID;
    final Map<String, Person> people = new TreeMap<>();
    final Map<String, Technology> technologies = new TreeMap<>();
    final Map<String, Sponsor> sponsors = new TreeMap<>();
    final TreeMap<EpisodeId, Episode> episodes = new TreeMap<>();

    Sample() {
        people.put("noor", person("noor", "Noor Haddad", "Keeps the lights on at a payments company."));
        people.put("ines", person("ines", "Inês Duarte", "Wrote the runbook everybody else copies."));
        people.put("tomas", person("tomas", "Tomás Vega", "Debugs for fun, and sometimes for money."));
        technologies.put(
                "etcd",
                new Technology(
                        "etcd",
                        "etcd",
                        "The small database every cluster leans on.",
                        List.of(new Link("Website", "https://etcd.io")),
                        List.of("etcd"),
                        "technologies/etcd.svg"));
        technologies.put(
                "cilium",
                new Technology(
                        "cilium",
                        "Cilium",
                        "",
                        List.of(new Link("github", "https://github.com/cilium")),
                        List.of("Cilium"),
                        null));
        sponsors.put(
                "lantern",
                new Sponsor(
                        "lantern",
                        "Lantern Cloud",
                        "Clusters that go away when you are done with them.",
                        List.of(new Link("", "https://lantern.example")),
                        null));
        add("pager", "The pager rings twice", LocalDateTime.of(2026, 11, 26, 19, 0));
    }

    static Person person(String id, String name, String bio) {
        return new Person(
                id,
                name,
                bio,
                List.of(
                        new Link("github", "https://github.com/" + id),
                        new Link("mastodon", "https://social.example/@" + id)),
                id,
                List.of(),
                null,
                "people/" + id + ".jpg");
    }

    Sample add(String slug, String title, LocalDateTime airtime) {
        EpisodeId id = new EpisodeId("night-shift", slug);
        episodes.put(
                id,
                new Episode(
                        id,
                        title,
                        new Airtime(airtime.atZone(ZONE)),
                        null,
                        List.of("ines", "tomas"),
                        List.of("etcd", "cilium"),
                        "Two clusters, one of them honest",
                        "A cluster lost its memory overnight. Inês and Tomás have an hour to find out why, and you get to"
                                + " watch them guess.",
                        List.of(
                                new Chapter(Duration.ZERO, "Hello"),
                                new Chapter(Duration.ofSeconds(250), "The pager rings"),
                                new Chapter(Duration.ofSeconds(3_725), "What we learnt")),
                        List.of(new Link("The runbook", "https://example.org/runbook")),
                        "lantern",
                        YouTubeSettings.UNSAID,
                        EpisodeStatus.PLANNED,
                        false,
                        null,
                        true,
                        ClusterSettings.UNSAID,
                        new Location("episodes/night-shift/" + slug + ".yaml", 1, 1)));
        return this;
    }

    Sample change(String slug, UnaryOperator<EpisodeChange> change) {
        episodes.computeIfPresent(
                new EpisodeId("night-shift", slug),
                (id, episode) -> change.apply(new EpisodeChange(episode)).episode());
        return this;
    }

    Catalogue catalogue() {
        return catalogue("1111111111111111111111111111111111111111");
    }

    Catalogue catalogue(String revision) {
        Channel channel = new Channel(
                "lamplight",
                "Lamplight",
                ZONE,
                List.of(new Link("Website", "https://lamplight.example")),
                List.of("CloudNative"),
                Duration.ofMinutes(60),
                DriftPolicy.REPORT,
                ChapterPolicy.PROPOSE,
                10_000,
                1_500,
                50,
                10,
                Duration.ofHours(1),
                "Lamplight",
                List.of(),
                channelYouTube,
                ClusterSettings.UNSAID,
                ClusterLimits.DEFAULT,
                List.of());
        Show show = new Show(
                "night-shift",
                showName,
                "Every other Thursday two guests repair what somebody broke on purpose.",
                ZONE,
                titleRule,
                List.of("noor"),
                "Night Shift, all episodes",
                showLinks,
                null,
                showHashtags,
                null,
                blocks,
                null,
                "#ff5500",
                null,
                null,
                showYouTube,
                ClusterSettings.UNSAID,
                Airing.USUAL);
        return new Catalogue(
                new Revision(revision),
                channel,
                Map.of("night-shift", show),
                people,
                technologies,
                sponsors,
                episodes,
                files,
                List.of());
    }

    /** As it is now; changes of this one do not reach it. */
    Sample copy() {
        Sample copy = new Sample();
        copy.files = files;
        copy.titleRule = titleRule;
        copy.showName = showName;
        copy.blocks = blocks;
        copy.showHashtags = showHashtags;
        copy.showLinks = showLinks;
        copy.showYouTube = showYouTube;
        copy.channelYouTube = channelYouTube;
        copy.people.clear();
        copy.people.putAll(people);
        copy.technologies.clear();
        copy.technologies.putAll(technologies);
        copy.sponsors.clear();
        copy.sponsors.putAll(sponsors);
        copy.episodes.clear();
        copy.episodes.putAll(episodes);
        return copy;
    }

    Composition compose() {
        return COMPOSER.compose(catalogue(), ID);
    }

    Desired desired() {
        return switch (compose()) {
            case Composed composed -> composed.desired();
            case Refused refused -> throw new AssertionError("Refused: " + refused.diagnostics());
        };
    }
}
