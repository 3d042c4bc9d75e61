package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.ClusterSettings;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.fields.Reference;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.Cadence;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.RunOfShow;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of a show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 18, 0, 0, 0, BERLIN);
    private static final String HOSTILE = "<script>alert('\"&`{{x}}</script><img src=x onerror=alert(1)>";

    private Stage stage;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        stage.at(NOW.toInstant());
        stage.inForce(new CatalogueBuilder("4f2a9c1d5e6b", BERLIN)
                .person("mira", "Mira Okonkwo")
                .person("mallory", HOSTILE)
                .hosts("mira", "mallory")
                .show("bad", HOSTILE, HOSTILE)
                .airing(new Airing(
                        RunOfShow.USUAL,
                        GoLive.AUTO,
                        new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), LocalDate.EPOCH),
                        null))
                .clusters(broken())
                .show("weekly", "The Weekly", "Every week, something.")
                .episode("weekly/a", "A quorum of one", ZonedDateTime.of(2026, 11, 26, 19, 0, 0, 0, BERLIN))
                .episode("weekly/b", "Long ago", NOW.minusDays(10))
                .episode("bad/a", HOSTILE, NOW.plusDays(1))
                .build());
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void a_show_s_page_says_when_it_airs_what_happens_on_the_day_and_what_to_do_about_an_open_slot() {
        assertThat(stage.get("/shows/weekly").body())
                .containsSubsequence(
                        "The Weekly",
                        "Every week, something.",
                        "href=\"/people/mira\"",
                        "Mira Okonkwo",
                        "href=\"/shows/weekly/schedule\"",
                        "href=\"/shows/weekly/schedule.ics\"",
                        "Every Thursday at 19:00",
                        "Thu 26 Nov, 19:00",
                        "href=\"/episodes/weekly/a\"",
                        "Thu 3 Dec, 19:00",
                        "No episode yet",
                        "showrunner new weekly",
                        "Thu 3 Dec, 19:00",
                        "Run of show",
                        "Guests are reminded",
                        "24 h before the airtime",
                        "Showrunner starts it",
                        "15 min after the planned end",
                        "2 clusters",
                        "To come",
                        "A quorum of one",
                        "Aired",
                        "Long ago");
    }

    @Test
    void what_is_broken_is_not_given_away_to_viewers() {
        assertThat(stage.get("/shows/weekly").body())
                .contains("The file names 1 break for each")
                .doesNotContain("dns-black-hole");
    }

    @Test
    void a_show_without_a_cadence_says_how_it_gets_one() {
        assertThat(stage.get("/shows/bad").body()).contains("It has no cadence", "shows/bad.yaml", "cadence:");
    }

    @Test
    void episodes_lead_to_their_show() {
        assertThat(stage.get("/episodes").body()).contains("href=\"/shows/weekly\"");
        assertThat(stage.get("/episodes/weekly/a").body()).contains("href=\"/shows/weekly\"");
    }

    @Test
    void a_show_that_is_not_there_is_said_so() {
        for (String path : List.of("/shows/nothing", "/shows/..%2fx", "/shows/UPPER")) {
            HttpResponse<String> answer = stage.get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("no show by that name");
        }
        assertThat(stage.get("/events/shows/%3Cx%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void hostile_names_are_shown_and_never_run() {
        assertThat(stage.get("/shows/bad").body())
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "<img src=x", "=\"javascript:")
                .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[a-z][^>\"']* on[a-z]+=");
    }

    private static ClusterSettings broken() {
        List<Reference> breaks = List.of(new Reference("dns-black-hole", Location.of("shows/weekly.yaml")));
        return new ClusterSettings(
                null,
                null,
                2,
                null,
                null,
                breaks,
                BreakLevel.EXPERT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
