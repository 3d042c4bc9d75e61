package dev.showrunner.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.CatalogueBuilder;
import dev.showrunner.dashboard.EngineInfo;
import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Listing;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.pages.HomeView.Day;
import dev.showrunner.dashboard.pages.HomeView.Situation;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HomeViewTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 23, 30, 0, 0, BERLIN);
    private static final EngineInfo ENGINE = new EngineInfo("embedded", false, "", null);

    private final CatalogueBuilder catalogue =
            new CatalogueBuilder("4f2a9c1d5e6b", BERLIN).show("show", "The Show", "");

    @Test
    void what_is_on_air_comes_before_what_airs_next() {
        catalogue.episode("show/next", "Next", NOW.plusHours(1)).episode("show/now", "Now", NOW.minusMinutes(10));
        assertThat(view().next()).map(EpisodeEntry::title).contains("Now");
    }

    @Test
    void the_fortnight_begins_today_in_the_channel_s_zone_and_has_fourteen_days() {
        List<Day> days = view().fortnight();
        assertThat(days).hasSize(14);
        assertThat(days.getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @Test
    void an_airtime_in_another_zone_stands_on_the_channel_s_day() {
        catalogue.episode(
                "show/a",
                "Late in New York",
                ZonedDateTime.of(2026, 11, 23, 20, 0, 0, 0, ZoneId.of("America/New_York")));
        assertThat(view().fortnight().get(2).episodes())
                .extracting(EpisodeEntry::title)
                .containsExactly("Late in New York");
    }

    @Test
    void what_went_on_air_before_midnight_still_belongs_to_today() {
        catalogue.episode("show/a", "Over midnight", NOW);
        HomeView afterMidnight = view(NOW.plusMinutes(45).toInstant());
        assertThat(afterMidnight.fortnight().getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(afterMidnight.fortnight().getFirst().episodes()).hasSize(1);
    }

    @Test
    void what_airs_on_the_fifteenth_day_is_later() {
        catalogue
                .episode("show/in", "In", ZonedDateTime.of(2026, 12, 5, 23, 59, 0, 0, BERLIN))
                .episode("show/out", "Out", ZonedDateTime.of(2026, 12, 6, 0, 0, 0, 0, BERLIN));
        assertThat(view().later().shown()).extracting(EpisodeEntry::title).containsExactly("Out");
        assertThat(view().fortnight().getLast().episodes())
                .extracting(EpisodeEntry::title)
                .containsExactly("In");
    }

    @Test
    void a_slot_of_a_cadence_without_an_episode_is_shown() {
        catalogue
                .airing(new Airing(
                        RunOfShow.USUAL,
                        null,
                        new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), LocalDate.EPOCH),
                        null))
                .show("weekly", "The Weekly", "")
                .episode("weekly/a", "There", ZonedDateTime.of(2026, 11, 26, 20, 0, 0, 0, BERLIN));
        assertThat(view().openSlots())
                .containsExactly(new HomeView.OpenSlot(
                        "weekly", "The Weekly", ZonedDateTime.of(2026, 12, 3, 19, 0, 0, 0, BERLIN)));
    }

    @Test
    void long_groups_are_cut_and_say_how_many_there_are() {
        for (int i = 100; i < 200; i++) {
            catalogue.episode("show/" + i, "Episode " + i, NOW.minusDays(i));
        }
        HomeView.Group aired = view().aired();
        assertThat(aired.total()).isEqualTo(100);
        assertThat(aired.more()).isEqualTo(100 - aired.shown().size());
        assertThat(aired.shown().getFirst().title()).isEqualTo("Episode 100");
    }

    @Test
    void a_channel_nobody_has_looked_at_is_starting() {
        assertThat(HomeView.of(Snapshot.nothing(NOW.toInstant()), List.of(), ENGINE, "channel", NOW.toInstant())
                        .situation())
                .isEqualTo(Situation.STARTING);
    }

    @Test
    void a_repository_that_could_never_be_read_is_told_from_one_without_episodes() {
        Snapshot unread = new Snapshot(
                NOW.toInstant(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new ChannelView(null, new Reading(null, "No answer", "Try", 0, 0), NOW.toInstant(), null)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
        HomeView view = HomeView.of(unread, List.of(), ENGINE, "channel", NOW.toInstant());
        assertThat(view.situation()).isEqualTo(Situation.NO_REPOSITORY);
        assertThat(view.repository().problem()).contains("No answer");
        assertThat(view().situation()).isEqualTo(Situation.NO_EPISODES);
    }

    @Test
    void views_at_two_moments_are_equal_when_only_time_has_passed() {
        catalogue.episode("show/a", "Title", NOW.plusHours(2));
        assertThat(view(NOW.toInstant())).isEqualTo(view(NOW.plusMinutes(20).toInstant()));
    }

    private HomeView view() {
        return view(NOW.toInstant());
    }

    private HomeView view(Instant now) {
        Snapshot snapshot = new Snapshot(
                now,
                Optional.of(catalogue.build()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
        return HomeView.of(snapshot, Listing.of(snapshot, path -> Optional.empty(), now), ENGINE, "channel", now);
    }
}
