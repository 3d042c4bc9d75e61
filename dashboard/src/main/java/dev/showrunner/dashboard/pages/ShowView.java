package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.episodes.slots.NextEpisode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a show's page shows.
 *
 * @param channel the channel's name
 * @param zone the channel's zone
 * @param id the show's
 * @param about what its file says and its episodes; absent where the channel has no such show, or nobody knows
 * @param unread why nobody knows; absent where the repository was read
 */
public record ShowView(
        String channel,
        ZoneId zone,
        String id,
        @Nullable About about,
        @Nullable Unread unread) {
    private static final int SLOTS = 6;
    private static final int MANY = 12;

    /**
     * A show.
     *
     * @param name as it is shown
     * @param description may be empty
     * @param zone of its airtimes
     * @param hosts in the order of its file
     * @param duration how long an episode is expected to last
     * @param cadence how often it airs, in words; empty where nothing is expected
     * @param slots the next ones of its cadence
     * @param open the next one that no episode fills, however far it is
     * @param steps what happens when on the day of an episode, in that order
     * @param clusters what clusters an episode has, in a sentence; empty where it has none
     * @param coming on air or to come, soonest first
     * @param drafts not to be scheduled yet
     * @param aired latest first
     */
    public record About(
            String name,
            String description,
            ZoneId zone,
            List<Host> hosts,
            Duration duration,
            Optional<String> cadence,
            List<Slot> slots,
            Optional<ZonedDateTime> open,
            List<Step> steps,
            Optional<String> clusters,
            HomeView.Group coming,
            HomeView.Group drafts,
            HomeView.Group aired) {}

    /**
     * Who hosts a show.
     *
     * @param id of a person
     * @param name as it is shown; absent for somebody without a file
     */
    public record Host(String id, @Nullable String name) {}

    /**
     * When it is expected to air.
     *
     * @param at in the show's zone
     * @param episode that airs on that day; absent where none does
     */
    public record Slot(ZonedDateTime at, @Nullable EpisodeEntry episode) {}

    /**
     * What happens on the day of an episode.
     *
     * @param what in words
     * @param when relative to its airtime or its planned end, in words
     * @param note more about it, may be empty
     */
    public record Step(String what, String when, String note) {}

    /** Arranges a snapshot's episodes, which are ordered by airtime. */
    static ShowView of(Snapshot snapshot, List<EpisodeEntry> entries, String id, String channelId, Instant now) {
        List<EpisodeEntry> mine =
                entries.stream().filter(entry -> entry.id().show().equals(id)).toList();
        About about = snapshot.catalogue()
                .flatMap(catalogue ->
                        Optional.ofNullable(catalogue.shows().get(id)).map(show -> about(catalogue, show, mine, now)))
                .orElse(null);
        return new ShowView(
                PeopleView.name(snapshot, channelId), PeopleView.zone(snapshot), id, about, Unread.of(snapshot));
    }

    private static About about(Catalogue catalogue, Show show, List<EpisodeEntry> entries, Instant now) {
        Optional<Cadence> cadence = Optional.ofNullable(show.airing().cadence());
        List<WantedCluster> clusters = WantedCluster.of(catalogue, plain(show));
        return new About(
                show.name(),
                show.description(),
                show.zone(),
                show.hosts().stream().map(host -> host(catalogue, host)).toList(),
                Objects.requireNonNullElse(show.duration(), catalogue.channel().duration()),
                cadence.map(ShowWords::of),
                cadence.map(said -> slots(said, show, entries, now)).orElse(List.of()),
                NextEpisode.of(catalogue, show, null, now).map(NextEpisode::slot),
                steps(show, clusters, goLive(catalogue, show)),
                clusters.isEmpty() ? Optional.empty() : Optional.of(ShowWords.of(clusters)),
                HomeView.Group.of(
                        entries.stream()
                                .filter(entry -> entry.phase() == Phase.ON_AIR || entry.phase() == Phase.UPCOMING),
                        MANY),
                HomeView.Group.of(entries.stream().filter(entry -> entry.phase() == Phase.DRAFT), MANY),
                HomeView.Group.of(entries.reversed().stream().filter(entry -> entry.phase() == Phase.AIRED), MANY));
    }

    private static Host host(Catalogue catalogue, String id) {
        return new Host(
                id,
                Optional.ofNullable(catalogue.people().get(id))
                        .map(Person::name)
                        .orElse(null));
    }

    private static List<Slot> slots(Cadence cadence, Show show, List<EpisodeEntry> entries, Instant now) {
        return cadence.slots(now.atZone(show.zone()))
                .limit(SLOTS)
                .map(at -> new Slot(
                        at,
                        entries.stream()
                                .filter(entry -> fills(entry, at))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static boolean fills(EpisodeEntry entry, ZonedDateTime slot) {
        ZonedDateTime airtime = entry.airtime();
        return airtime != null
                && entry.phase() != Phase.CANCELLED
                && airtime.withZoneSameInstant(slot.getZone()).toLocalDate().equals(slot.toLocalDate());
    }

    /** An episode without clusters has none of their milestones; with some, the first one's times are told. */
    private static List<Step> steps(Show show, List<WantedCluster> clusters, GoLive goLive) {
        Map<Milestone, Duration> offsets = new EnumMap<>(Milestone.class);
        offsets.putAll(show.airing().runOfShow().offsets());
        offsets.remove(Milestone.PROVISION);
        offsets.remove(Milestone.FREEZE);
        if (!clusters.isEmpty()) {
            offsets.put(Milestone.PROVISION, clusters.getFirst().provision().negated());
            offsets.put(Milestone.FREEZE, clusters.getFirst().freeze().negated());
        }
        // Any airtime and any length but none: only the order is of interest.
        return new RunOfShow(offsets)
                .moments(Instant.EPOCH, Duration.ofDays(1)).stream()
                        .map(moment -> new Step(
                                moment.milestone().words(),
                                ShowWords.of(
                                        moment.milestone(), Objects.requireNonNull(offsets.get(moment.milestone()))),
                                moment.milestone() == Milestone.LIVE ? ShowWords.of(goLive) : ""))
                        .toList();
    }

    private static GoLive goLive(Catalogue catalogue, Show show) {
        GoLive said = show.airing().goLive();
        if (said != null) {
            return said;
        }
        Boolean ofShow = show.youtube().autoStart();
        Boolean ofChannel = catalogue.channel().youtube().autoStart();
        return Boolean.TRUE.equals(ofShow != null ? ofShow : ofChannel) ? GoLive.YOUTUBE : GoLive.MANUAL;
    }

    /** An episode that says nothing of its own, so that the show's word holds. */
    private static Episode plain(Show show) {
        return new Episode(
                new EpisodeId(show.id(), "plain"),
                show.name(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                "",
                List.of(),
                List.of(),
                null,
                YouTubeSettings.UNSAID,
                EpisodeStatus.DRAFT,
                false,
                null,
                true,
                ClusterSettings.UNSAID,
                Location.of("shows/" + show.id() + ".yaml"));
    }
}
