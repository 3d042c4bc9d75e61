package dev.showrunner.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.showrunner.dashboard.CatalogueBuilder;
import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Listing;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Ladder;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowViewTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 18, 0, 0, 0, BERLIN);
    private static final Cadence THURSDAYS = new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), LocalDate.EPOCH);

    private final CatalogueBuilder catalogue = new CatalogueBuilder("4f2a9c1d5e6b", BERLIN);

    @Test
    void the_next_slots_say_which_episode_fills_them_and_the_first_open_one_is_told() {
        catalogue
                .airing(airing(null, THURSDAYS))
                .show("weekly", "The Weekly", "")
                .show("other", "Another", "")
                .episode("weekly/a", "There", ZonedDateTime.of(2026, 11, 26, 20, 0, 0, 0, BERLIN))
                .episode("weekly/b", "Called off", slot(12, 3), List.of(), List.of(), EpisodeStatus.CANCELLED, null)
                .episode("other/a", "Somebody else's", slot(12, 10))
                .episode("weekly/c", "Later", slot(12, 17));

        ShowView.About about = about("weekly");

        assertThat(about.cadence()).contains("Every Thursday at 19:00");
        assertThat(about.slots())
                .extracting(ShowView.Slot::at, ShowViewTest::title)
                .containsExactly(
                        tuple(slot(11, 26), "There"),
                        tuple(slot(12, 3), null),
                        tuple(slot(12, 10), null),
                        tuple(slot(12, 17), "Later"),
                        tuple(slot(12, 24), null),
                        tuple(slot(12, 31), null));
        assertThat(about.open()).contains(slot(12, 3));
    }

    @Test
    void an_airtime_in_another_zone_fills_the_slot_of_the_show_s_day() {
        catalogue
                .airing(airing(null, THURSDAYS))
                .show("weekly", "The Weekly", "")
                .episode(
                        "weekly/a",
                        "Early in Tokyo",
                        ZonedDateTime.of(2026, 11, 27, 3, 0, 0, 0, ZoneId.of("Asia/Tokyo")));
        assertThat(title(about("weekly").slots().getFirst())).isEqualTo("Early in Tokyo");
    }

    @Test
    void a_show_without_a_cadence_expects_nothing() {
        catalogue.show("show", "The Show", "");
        ShowView.About about = about("show");
        assertThat(about.cadence()).isEmpty();
        assertThat(about.slots()).isEmpty();
        assertThat(about.open()).isEmpty();
    }

    @Test
    void weeks_between_slots_are_said() {
        assertThat(ShowWords.of(new Cadence(2, DayOfWeek.MONDAY, LocalTime.of(9, 30), LocalDate.EPOCH)))
                .isEqualTo("Every 2 weeks on Monday at 09:30");
    }

    @Test
    void the_run_of_show_is_told_from_airtime_and_planned_end_in_its_order() {
        catalogue
                .airing(new Airing(
                        new RunOfShow(Map.of(
                                Milestone.WRAP_UP, Duration.ofMinutes(20),
                                Milestone.END, Duration.ZERO,
                                Milestone.LIVE, Duration.ZERO,
                                Milestone.GATES, Duration.ofMinutes(-45),
                                Milestone.PROVISION, Duration.ofHours(-24),
                                Milestone.GUEST_REMINDER, Duration.ofDays(-3))),
                        GoLive.AUTO,
                        null,
                        null))
                .show("show", "The Show", "");

        assertThat(about("show").steps())
                .extracting(ShowView.Step::what, ShowView.Step::when)
                .containsExactly(
                        tuple("Guests are reminded", "3 d before the airtime"),
                        tuple("Gates are checked", "45 min before the airtime"),
                        tuple("On air", "at the airtime"),
                        tuple("Planned end", "at the planned end"),
                        tuple("Wrap-up", "20 min after the planned end"));
        assertThat(about("show").steps().get(2).note()).contains("Showrunner starts it", "the encoder sends");
    }

    @Test
    void where_nobody_says_who_starts_it_the_producer_does() {
        catalogue.show("show", "The Show", "");
        assertThat(about("show").steps()).extracting(ShowView.Step::note).contains("the producer starts it");
    }

    @Test
    void clusters_are_told_in_a_sentence_with_their_own_times_in_the_run_of_show() {
        catalogue
                .clusters(clusters(2, null, BreakLevel.BEGINNER, Duration.ofHours(5)))
                .show("show", "The Show", "");
        ShowView.About about = about("show");
        assertThat(about.clusters())
                .contains("An episode has 2 clusters of Kubernetes 1.35. Showrunner chooses 2 breaks of beginner level"
                        + " for each. Players reach the whole cluster, and anybody may join on air. They are kept for"
                        + " 1 h after the show at most.");
        assertThat(about.steps())
                .extracting(ShowView.Step::what, ShowView.Step::when)
                .contains(
                        tuple("Clusters are made", "24 h before the airtime"),
                        tuple("Clusters are frozen and broken", "5 h before the airtime"));
    }

    @Test
    void one_cluster_and_a_workshop_have_their_own_words() {
        catalogue
                .clusters(clusters(1, null, null, null))
                .show("one", "One", "")
                .clusters(clusters(null, Ladder.WORKSHOP, null, null))
                .show("six", "Six", "");
        assertThat(about("one").clusters())
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("An episode has a cluster of Kubernetes 1.35. Showrunner breaks nothing in it."));
        assertThat(about("six").clusters())
                .hasValueSatisfying(words -> assertThat(words).contains("6 clusters", "Each is broken in its own way"));
    }

    @Test
    void episodes_are_those_of_the_show_the_next_first_and_the_last_first() {
        catalogue
                .show("show", "The Show", "")
                .show("other", "Another", "")
                .episode("other/a", "Another's", NOW.plusDays(1))
                .episode("show/d", "Idea", null, List.of(), List.of(), EpisodeStatus.DRAFT, null);
        for (int i = 1; i <= 20; i++) {
            catalogue.episode("show/in-" + i, "In " + i, NOW.plusDays(i));
            catalogue.episode("show/ago-" + i, "Ago " + i, NOW.minusDays(i));
        }
        ShowView.About about = about("show");
        assertThat(about.coming().shown()).extracting(EpisodeEntry::title).startsWith("In 1", "In 2");
        assertThat(about.coming().total()).isEqualTo(20);
        assertThat(about.drafts().shown()).extracting(EpisodeEntry::title).containsExactly("Idea");
        assertThat(about.aired().shown()).extracting(EpisodeEntry::title).startsWith("Ago 1", "Ago 2");
        assertThat(about.aired().more()).isEqualTo(8);
    }

    @Test
    void hosts_have_names_where_they_have_a_file() {
        catalogue.person("mira", "Mira Okonkwo").hosts("mira", "odo").show("show", "The Show", "");
        assertThat(about("show").hosts())
                .containsExactly(new ShowView.Host("mira", "Mira Okonkwo"), new ShowView.Host("odo", null));
    }

    @Test
    void a_show_that_is_not_there_is_told_from_one_nobody_has_read() {
        assertThat(view("nothing", NOW.toInstant()).about()).isNull();
        assertThat(view("nothing", NOW.toInstant()).unread()).isNull();
        ShowView unread = ShowView.of(Snapshot.nothing(NOW.toInstant()), List.of(), "show", "channel", NOW.toInstant());
        assertThat(unread.unread()).isNotNull();
    }

    @Test
    void views_at_two_moments_are_equal_when_only_time_has_passed() {
        catalogue.airing(airing(null, THURSDAYS)).show("show", "The Show", "").episode("show/a", "Title", slot(11, 26));
        assertThat(view("show", NOW.toInstant()))
                .isEqualTo(view("show", NOW.plusMinutes(20).toInstant()));
    }

    private static Airing airing(@Nullable GoLive goLive, Cadence cadence) {
        return new Airing(RunOfShow.USUAL, goLive, cadence, null);
    }

    private static ClusterSettings clusters(
            @Nullable Integer count, @Nullable Ladder ladder, @Nullable BreakLevel level, @Nullable Duration freeze) {
        return new ClusterSettings(
                null,
                "1.35",
                count,
                null,
                ladder,
                null,
                level,
                null,
                null,
                null,
                null,
                Rights.CLUSTER,
                true,
                null,
                freeze,
                null);
    }

    private static ZonedDateTime slot(int month, int day) {
        return ZonedDateTime.of(2026, month, day, 19, 0, 0, 0, BERLIN);
    }

    private static @Nullable String title(ShowView.Slot slot) {
        return slot.episode() == null ? null : slot.episode().title();
    }

    private ShowView.About about(String show) {
        return Objects.requireNonNull(view(show, NOW.toInstant()).about());
    }

    private ShowView view(String show, Instant now) {
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
        return ShowView.of(snapshot, Listing.of(snapshot, path -> Optional.empty(), now), show, "channel", now);
    }
}
