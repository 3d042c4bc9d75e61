package dev.showrunner.dashboard.schedule;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.composition.Visibility;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What airs, aired a while ago, or was cancelled: of each episode that has an airtime and that everybody may see.
 * Drafts, unlisted and private episodes are nobody's business.
 */
@Singleton
public final class Schedule {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Board board;
    private final Episodes episodes;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    Schedule(Board board, Episodes episodes, DashboardSettings settings, DashboardSources sources) {
        this.board = board;
        this.episodes = episodes;
        this.settings = settings;
        this.sources = sources;
    }

    /** Everything, by airtime, from ninety days ago on. */
    public List<Airing> all() {
        Snapshot snapshot = board.now();
        return snapshot.catalogue().map(catalogue -> all(snapshot, catalogue)).orElse(List.of());
    }

    private List<Airing> all(Snapshot snapshot, Catalogue catalogue) {
        Instant from = sources.clock().instant().minus(REMEMBERED);
        List<Airing> airings = new ArrayList<>();
        for (EpisodeEntry entry : episodes.of(snapshot)) {
            Episode episode = catalogue.episodes().get(entry.id());
            ZonedDateTime start = entry.airtime();
            if (episode != null
                    && start != null
                    && start.toInstant().isAfter(from)
                    && entry.phase() != Phase.DRAFT
                    && Visibility.of(catalogue, episode) == Privacy.PUBLIC) {
                airings.add(airing(catalogue, episode, entry, start));
            }
        }
        return airings;
    }

    private Airing airing(Catalogue catalogue, Episode episode, EpisodeEntry entry, ZonedDateTime start) {
        Show show = catalogue.shows().get(entry.id().show());
        Set<String> people = new LinkedHashSet<>(episode.guests());
        if (show != null) {
            people.addAll(show.hosts());
        }
        String videoId = entry.videoId();
        return new Airing(
                entry.id(),
                entry.id().show() + "." + entry.id().slug() + "@" + settings.channel() + ".showrunner",
                entry.showName(),
                entry.title(),
                episode.description().strip(),
                start,
                Objects.requireNonNull(entry.end()),
                List.copyOf(people),
                entry.guests(),
                entry.phase() == Phase.CANCELLED,
                entry.isLive(),
                videoId == null ? null : settings.watch(videoId),
                sources.catalogue()
                        .changedAt(episode.id())
                        .or(() -> sources.catalogue().committedAt())
                        .orElse(Instant.EPOCH),
                entry.thumbnail());
    }

    /** Those of one show; empty when the catalogue has no such show. */
    public Optional<List<Airing>> ofShow(String id) {
        return board.now()
                .catalogue()
                .filter(catalogue -> catalogue.shows().containsKey(id))
                .map(catalogue -> all().stream()
                        .filter(airing -> airing.episode().show().equals(id))
                        .toList());
    }

    /** Those that somebody is in, as a guest or as a host; empty when the catalogue has nobody by that id. */
    public Optional<List<Airing>> ofPerson(String id) {
        return board.now()
                .catalogue()
                .filter(catalogue -> catalogue.people().containsKey(id))
                .map(catalogue -> all().stream()
                        .filter(airing -> airing.people().contains(id))
                        .toList());
    }

    /** What the channel calls itself. */
    public String channel() {
        return board.now()
                .catalogue()
                .map(catalogue -> catalogue.channel().name())
                .orElse(settings.channel());
    }

    /** What a show calls itself. */
    public String show(String id) {
        return board.now()
                .catalogue()
                .map(catalogue -> catalogue.shows().get(id))
                .map(Show::name)
                .orElse(id);
    }

    /** What somebody is called. */
    public String person(String id) {
        return board.now()
                .catalogue()
                .map(catalogue -> catalogue.people().get(id))
                .map(person -> person.name())
                .orElse(id);
    }
}
