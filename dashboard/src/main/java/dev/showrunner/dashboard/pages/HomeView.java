package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.EngineInfo;
import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.slots.NextEpisode;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.outbox.OutboxStanding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the home page shows. Equal views look the same but for the passing of time, so a change of the view is what is
 * pushed to open pages.
 *
 * @param channel the channel's name
 * @param zone the channel's zone, in which days begin
 * @param situation how far the channel has come
 * @param next on air now, else what airs next
 * @param needsYou episodes that wait for the producer, soonest first
 * @param fortnight today and the 13 days after it
 * @param openSlots what the shows' cadences expect in these days and no episode fills
 * @param later what airs after them
 * @param drafts not to be scheduled yet
 * @param aired latest first
 * @param cancelled cancelled, or gone from the repository
 * @param published the videos that have aired
 * @param outbox whether people are told
 * @param repository what was read
 * @param units today's
 * @param engine what runs the workflows
 * @param silentSince since when the engine has not answered, once that is worth saying
 */
public record HomeView(
        String channel,
        ZoneId zone,
        Situation situation,
        Optional<EpisodeEntry> next,
        List<EpisodeEntry> needsYou,
        List<Day> fortnight,
        List<OpenSlot> openSlots,
        Group later,
        Group drafts,
        Group aired,
        Group cancelled,
        PublishedPanel published,
        OutboxStanding outbox,
        RepositoryPanel repository,
        Optional<BudgetView> units,
        EngineInfo engine,
        Optional<Instant> silentSince) {
    private static final Duration WORTH_SAYING = Duration.ofSeconds(5);
    private static final OutboxStanding ALL_TOLD = new OutboxStanding(0, "");
    private static final int DAYS = 14;
    private static final int MANY = 24;
    private static final int SOME = 12;
    private static final int FEW = 8;

    /** How far the channel has come. */
    public enum Situation {
        /** The repository has not been looked at yet. */
        STARTING,
        /** The repository cannot be read and never could. */
        NO_REPOSITORY,
        /** It was read and has no episode. */
        NO_EPISODES,
        /** There are episodes. */
        RUNNING
    }

    /**
     * A day of the fortnight.
     *
     * @param date in the channel's zone
     * @param episodes that air on it, in their order
     */
    public record Day(LocalDate date, List<EpisodeEntry> episodes) {}

    /**
     * When a show is expected to air and has no episode.
     *
     * @param show its id
     * @param name as it is shown
     * @param at the slot, in the show's zone
     */
    public record OpenSlot(String show, String name, ZonedDateTime at) {}

    /**
     * Episodes that belong together, cut to what a page can show.
     *
     * @param shown the first ones
     * @param total how many there are
     */
    public record Group(List<EpisodeEntry> shown, int total) {
        static Group of(Stream<EpisodeEntry> entries, int most) {
            List<EpisodeEntry> all = entries.toList();
            return new Group(all.subList(0, Math.min(most, all.size())), all.size());
        }

        /** How many are not shown. */
        public int more() {
            return total - shown.size();
        }

        /** Whether laying it out takes a browser long enough to put it off until somebody scrolls there. */
        public boolean isLong() {
            return shown.size() > FEW;
        }
    }

    /** Arranges a snapshot's episodes, which are ordered by airtime. */
    static HomeView of(
            Snapshot snapshot, List<EpisodeEntry> entries, EngineInfo engine, String channelId, Instant now) {
        ZoneId zone = snapshot.catalogue()
                .map(catalogue -> catalogue.channel().zone())
                .orElse(ZoneId.of("UTC"));
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant horizon = today.plusDays(DAYS).atStartOfDay(zone).toInstant();
        return new HomeView(
                snapshot.catalogue()
                        .map(catalogue -> catalogue.channel().name())
                        .orElse(channelId),
                zone,
                situation(snapshot, entries),
                first(entries, entry -> entry.phase() == Phase.ON_AIR)
                        .or(() -> first(entries, entry -> entry.phase() == Phase.UPCOMING)),
                entries.stream()
                        .filter(EpisodeEntry::needsHuman)
                        .sorted(Comparator.comparing(entry -> entry.phase() == Phase.AIRED))
                        .toList(),
                days(entries, today, zone),
                snapshot.catalogue()
                        .map(catalogue -> openSlots(catalogue, now, horizon))
                        .orElse(List.of()),
                Group.of(
                        entries.stream()
                                .filter(entry -> entry.phase() == Phase.UPCOMING && !airsBefore(entry, horizon)),
                        MANY),
                Group.of(entries.stream().filter(entry -> entry.phase() == Phase.DRAFT), MANY),
                Group.of(entries.reversed().stream().filter(entry -> entry.phase() == Phase.AIRED), SOME),
                Group.of(entries.stream().filter(entry -> entry.phase() == Phase.CANCELLED), SOME),
                PublishedPanel.of(snapshot.rewrite()),
                snapshot.outbox().orElse(ALL_TOLD),
                RepositoryPanel.of(snapshot),
                snapshot.budget(),
                engine,
                snapshot.silentSince().filter(since -> since.isBefore(now.minus(WORTH_SAYING))));
    }

    private static Situation situation(Snapshot snapshot, List<EpisodeEntry> entries) {
        if (!entries.isEmpty()) {
            return Situation.RUNNING;
        }
        if (snapshot.catalogue().isPresent()) {
            return Situation.NO_EPISODES;
        }
        boolean looked = snapshot.channel().map(ChannelView::reading).isPresent();
        return looked || !snapshot.diagnostics().isEmpty() ? Situation.NO_REPOSITORY : Situation.STARTING;
    }

    private static List<Day> days(List<EpisodeEntry> entries, LocalDate today, ZoneId zone) {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = today.plusDays(i);
            days.add(new Day(
                    date,
                    entries.stream()
                            .filter(entry -> entry.phase() == Phase.UPCOMING || entry.phase() == Phase.ON_AIR)
                            .filter(entry -> isOn(entry, date, today, zone))
                            .toList()));
        }
        return List.copyOf(days);
    }

    private static List<OpenSlot> openSlots(Catalogue catalogue, Instant now, Instant horizon) {
        List<OpenSlot> open = new ArrayList<>();
        for (Show show : catalogue.shows().values()) {
            Cadence cadence = show.airing().cadence();
            if (cadence != null) {
                cadence.open(
                                now.atZone(show.zone()),
                                horizon.atZone(show.zone()),
                                NextEpisode.airtimes(catalogue, show))
                        .forEach(slot -> open.add(new OpenSlot(show.id(), show.name(), slot)));
            }
        }
        open.sort(Comparator.comparing(OpenSlot::at).thenComparing(OpenSlot::show));
        return List.copyOf(open);
    }

    /** What went on air before midnight and still is belongs to today. */
    private static boolean isOn(EpisodeEntry entry, LocalDate date, LocalDate today, ZoneId zone) {
        ZonedDateTime airtime = entry.airtime();
        if (airtime == null) {
            return false;
        }
        LocalDate airs = airtime.withZoneSameInstant(zone).toLocalDate();
        return date.equals(airs.isBefore(today) ? today : airs);
    }

    private static boolean airsBefore(EpisodeEntry entry, Instant horizon) {
        return entry.airtime() != null && entry.airtime().toInstant().isBefore(horizon);
    }

    private static Optional<EpisodeEntry> first(List<EpisodeEntry> entries, Predicate<EpisodeEntry> which) {
        return entries.stream().filter(which).findFirst();
    }
}
