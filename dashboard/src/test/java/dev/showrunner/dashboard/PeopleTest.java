package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 18, 0, 0, 0, BERLIN);
    private static final String HOSTILE = "<script>alert('\"&`{{x}}</script><img src=x onerror=alert(1)>";

    private Stage stage;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        stage.at(NOW.toInstant());
        CatalogueBuilder catalogue = new CatalogueBuilder("4f2a9c1d5e6b", BERLIN)
                .show("show", "The Show", "")
                .person("mira", "Mira Okonkwo", new Link("github", "https://github.com/mira-example"))
                .person("odo", HOSTILE, new Link(HOSTILE, "javascript:alert(1)"))
                .person("ada", "Ada Quill");
        for (int number = 1; number <= 60; number++) {
            catalogue.episode(
                    "show/" + number,
                    "Part " + number,
                    NOW.minusDays(number + 2),
                    List.of("mira"),
                    List.of(),
                    EpisodeStatus.PLANNED,
                    number == 60 ? null : "vid%08d".formatted(number));
        }
        catalogue
                .episode(
                        "show/next",
                        "Mira again",
                        NOW.plusDays(3),
                        List.of("mira", "odo"),
                        List.of(),
                        EpisodeStatus.PLANNED,
                        null)
                .episode(
                        "show/off",
                        "Called off",
                        NOW.plusDays(4),
                        List.of("mira"),
                        List.of(),
                        EpisodeStatus.CANCELLED,
                        null);
        stage.inForce(catalogue.build());
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void everybody_is_listed_by_name_with_how_many_episodes_they_are_in() {
        assertThat(stage.get("/people").body())
                .containsSubsequence(
                        "Ada Quill", "in no episode", "/people/mira", "MO", "Mira Okonkwo", "61 episodes, 1 to come");
    }

    @Test
    void a_person_s_page_says_what_a_change_costs_and_where_they_are() {
        assertThat(stage.get("/people/mira").body())
                .containsSubsequence(
                        "Mira Okonkwo",
                        "https://github.com/mira-example",
                        "61",
                        "60 aired, 1 to come",
                        // Of the 60 that aired, 59 have a video: 2 to read, 59 * 50 to write.
                        "2,952",
                        "50 to write each of 59",
                        "To come",
                        "Mira again",
                        "Aired",
                        "Part 1<")
                .doesNotContain("Called off");
    }

    @Test
    void somebody_in_no_episode_costs_nothing() {
        assertThat(stage.get("/people/ada").body()).contains("Nothing yet", "No episode names them");
    }

    @Test
    void an_episode_leads_to_its_guests() {
        assertThat(stage.get("/episodes/show/1").body()).contains("href=\"/people/mira\"");
    }

    @Test
    void a_photo_is_served_as_it_was_cut_and_kept_by_its_fingerprint() {
        stage.portraits.put("mira", new Picture("image/png", "cut".getBytes(StandardCharsets.UTF_8), "f00"));
        HttpResponse<String> photo = stage.get("/portraits/mira?v=f00");
        assertThat(photo.body()).isEqualTo("cut");
        assertThat(photo.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(stage.get("/portraits/ada").statusCode()).isEqualTo(404);
        assertThat(stage.get("/portraits/..%2fx").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_by_that_name_is_said_so() {
        HttpResponse<String> answer = stage.get("/people/nobody", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nobody by that name");
        assertThat(stage.get("/people?page=99").body()).contains("Nobody is on this page");
    }

    @Test
    void while_the_repository_is_being_read_nobody_is_called_unknown() {
        try (Stage early = new Stage(0)) {
            HttpResponse<String> answer = early.get("/people/mira", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body())
                    .contains("Reading the repository", "This page fills itself", "/events/people/mira");
        }
    }

    @Test
    void hostile_names_are_shown_and_never_run() {
        for (String path : List.of("/people", "/people/odo")) {
            assertThat(stage.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script>alert", "<img src=x", "=\"javascript:")
                    .doesNotContainPattern("<[^>]* style=")
                    .doesNotContainPattern("<[a-z][^>\"']* on[a-z]+=");
        }
    }

    @Test
    void a_channel_without_people_shows_how_the_first_is_written() {
        try (Stage empty = new Stage(0)) {
            empty.inForce(new CatalogueBuilder("4f2a9c1d5e6b", BERLIN).build());
            assertThat(empty.get("/people").body()).contains("Nobody here yet", "people/ada.yaml");
        }
    }
}
