package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Link;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.TimelineEntry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime AIRTIME = ZonedDateTime.of(2026, 11, 26, 19, 0, 0, 0, BERLIN);
    private static final Instant NOW = AIRTIME.minusHours(2).minusMinutes(14).toInstant();
    private static final String REVISION = "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678";
    private static final String HOSTILE = "<script>alert('\"&`{{x}}\u202e</script><img src=x onerror=alert(1)>";

    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(NOW);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void home_says_what_airs_next_and_in_how_long() {
        channel("A quorum of one", "Mira Okonkwo");
        String home = stage.get("/").body();
        assertThat(home)
                .contains("Next up", "A quorum of one", "with Mira Okonkwo")
                .contains("2 h 14 min")
                .contains("datetime=\"2026-11-26T19:00:00+01:00\"", "Thu 26 Nov, 19:00", "Berlin")
                .contains("Drifted", "At risk", "Edited on YouTube: title", "Put the edit into the file")
                .contains("8,532", "of 10,000")
                .contains("4f2a9c1")
                .contains("In memory: running timers are lost at exit");
    }

    @Test
    void what_needs_the_producer_stands_before_what_airs_next() {
        channel("A quorum of one", "Mira Okonkwo");
        assertThat(stage.get("/").body()).containsSubsequence("Needs you", "Edited on YouTube: title", "Next up");
    }

    @Test
    void of_a_thousand_files_with_findings_the_first_are_shown_and_the_others_counted() {
        List<Diagnostic> many = IntStream.range(0, 1_000)
                .mapToObj(number -> new Diagnostic(
                        "past-airtime",
                        Severity.WARNING,
                        new Location("episodes/old/%04d.yaml".formatted(number), 2, 1),
                        "The airtime is in the past.",
                        "Name the recording."))
                .toList();
        channel("A quorum of one", "Mira Okonkwo");
        stage.found(many);
        assertThat(stage.get("/").body())
                .contains("1,000", "episodes/old/0019.yaml", "And 980 more files")
                .doesNotContain("episodes/old/0020.yaml");
    }

    @Test
    void findings_stand_with_their_place_and_remedy() {
        channel("A quorum of one", "Mira Okonkwo");
        assertThat(stage.get("/").body())
                .containsSubsequence(
                        "Findings in the repository", "people/mira.yaml", "3:5", "Take it out", "unknown-key");
    }

    @Test
    void an_episode_s_page_tells_what_viewers_see_and_what_happened_when_and_why() {
        channel("A quorum of one", "Mira Okonkwo");
        assertThat(stage.get("/episodes/show/a").body())
                .contains("A quorum of one | The Show")
                .contains("We take it apart and put it back together, live.", "showrunner: show/a")
                .contains("Scheduled the event", "The file appeared", "50 units", "17:00:05")
                .contains("Who edited this?")
                .contains("episodes/show/a.yaml")
                .contains("http://localhost:8090/watch?v=vid00000012");
    }

    @Test
    void an_edit_on_an_episode_s_page_is_told_beside_what_the_file_says_and_its_texts_are_the_file_s() {
        channel("A quorum of one", "Mira Okonkwo");
        assertThat(stage.get("/episodes/show/a").body())
                .containsSubsequence(
                        "Does YouTube show what the file says?",
                        "<h3>Title</h3>",
                        "Somebody edited it on YouTube",
                        "The file says",
                        "A quorum of one",
                        "YouTube shows",
                        "Who edited this?",
                        "As the file has it")
                .doesNotContain("As viewers see it");
    }

    @Test
    void an_edited_text_of_many_lines_is_shown_line_by_line_and_escaped() {
        channel("A quorum of one", "Mira Okonkwo");
        stands(
                new Standing(Sync.DRIFTED, Health.ON_TRACK, "Edited on YouTube: description", "Put it into the file"),
                Drift.between(Field.DESCRIPTION, "One\n" + HOSTILE + "\nThree", "One\nTwo\nThree"));
        assertThat(stage.get("/episodes/show/a").body())
                .containsSubsequence(
                        "<h3>Description</h3>",
                        "<del class=\"diff__line is-gone\">",
                        "&lt;script&gt;alert(",
                        "<ins class=\"diff__line is-new\">",
                        "Two",
                        "Three")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void where_youtube_shows_what_the_file_says_no_difference_stands() {
        channel("A quorum of one", "Mira Okonkwo");
        stands(Standing.synced("YouTube shows what the file says"));
        assertThat(stage.get("/episodes/show/a").body())
                .contains("YouTube shows what the file says", "As viewers see it")
                .doesNotContain("Edited on YouTube", "class=\"diff\"", "class=\"edited\"", "As the file has it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/episodes", "/episodes/show/a"})
    void hostile_texts_are_shown_and_never_run(String path) {
        channel(HOSTILE, HOSTILE);
        HttpResponse<String> page = stage.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "<img src=x", "=\"javascript:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/episodes", "/episodes/show/a", "/nothing-here"})
    void no_page_has_scripts_or_styles_of_its_own(String path) {
        channel(HOSTILE, HOSTILE);
        assertThat(stage.get(path, "Accept", "text/html").body())
                .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
                .doesNotContain("<style")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[a-z][^>\"']* on[a-z]+=")
                .doesNotContainPattern("(src|href)=\"(https?:)?//(?!localhost:8090|github.com)");
    }

    @Test
    void a_channel_that_was_never_looked_at_says_that_it_starts() {
        assertThat(stage.get("/").body()).contains("Starting", "This page fills itself");
    }

    @Test
    void a_repository_that_does_not_answer_is_named_with_its_remedy() {
        stage.engine.say(new ChannelView(
                null, new Reading(null, "The repository did not answer", "Check the address", 0, 0), NOW, null));
        assertThat(stage.get("/").body())
                .contains("No channel to show yet", "The repository did not answer", "Check the address");
    }

    @Test
    void a_channel_without_episodes_shows_how_the_first_is_written() {
        stage.inForce(new CatalogueBuilder(REVISION, BERLIN).build());
        assertThat(stage.get("/").body()).contains("No episodes yet", "airtime:");
    }

    @Test
    void the_list_can_be_narrowed_to_a_phase_and_a_show() {
        stage.inForce(new CatalogueBuilder(REVISION, BERLIN)
                .show("one", "One", "")
                .show("two", "Two", "")
                .episode("one/a", "Coming of One", AIRTIME)
                .episode("two/a", "Coming of Two", AIRTIME)
                .episode("one/b", "Past of One", AIRTIME.minusDays(9))
                .build());
        assertThat(stage.get("/episodes?phase=aired").body())
                .contains("Past of One")
                .doesNotContain("Coming of");
        assertThat(stage.get("/episodes?show=two").body())
                .contains("Coming of Two")
                .doesNotContain("of One<");
        assertThat(stage.get("/episodes?phase=no-such").body()).contains("Past of One", "Coming of Two");
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        CatalogueBuilder catalogue = new CatalogueBuilder(REVISION, BERLIN).show("show", "The Show", "");
        for (int i = 1; i <= 120; i++) {
            catalogue.episode("show/" + i, "Number " + i + " of many", AIRTIME.plusDays(i));
        }
        stage.inForce(catalogue.build());
        assertThat(stage.get("/episodes?page=3").body())
                .contains("Number 101 of many", "Number 120 of many", "Page 3 of 3")
                .doesNotContain("Number 100 of many");
        assertThat(stage.get("/episodes?page=99999").body()).contains("No episode is like that");
    }

    @Test
    void a_producer_can_have_youtube_looked_at_now() {
        channel("A quorum of one", "Mira Okonkwo");
        HttpResponse<String> answer = stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve("/episodes/show/a/check"))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/episodes/show/a");
        // A signal is delivered some time after it was taken.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ToldEpisode.CHECKS).contains("episode/night-shift/show/a a producer"));
    }

    @Test
    void an_episode_nobody_follows_cannot_be_checked() {
        stage.inForce(new CatalogueBuilder(REVISION, BERLIN)
                .show("show", "The Show", "")
                .episode("show/b", "Not followed", AIRTIME)
                .build());
        HttpResponse<String> answer = stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve("/episodes/show/b/check"))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                "Accept",
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing follows this episode now");
    }

    private void channel(String title, String guest) {
        stage.inForce(new CatalogueBuilder(REVISION, BERLIN)
                .show("show", "The Show", "")
                .person(
                        "mira",
                        guest,
                        new Link("github", "https://github.com/mira-example"),
                        new Link(guest, "javascript:alert(1)"))
                .episode("show/a", title, AIRTIME, List.of("mira"), List.of(), EpisodeStatus.PLANNED, null)
                .diagnostic(new Diagnostic(
                        "unknown-key",
                        Severity.WARNING,
                        new Location("people/mira.yaml", 3, 5),
                        "Nothing is known of " + title,
                        "Take it out: " + guest))
                .build());
        EpisodeId id = EpisodeId.parse("show/a");
        Standing standing = new Standing(
                Sync.DRIFTED, Health.AT_RISK, "Edited on YouTube: title" + suffix(title), "Put the edit into the file");
        stage.engine.tell(new BoardRow(id, standing, "vid00000012", REVISION, "abcdef", NOW));
        stage.engine.say(
                id,
                new EpisodeView(
                        standing,
                        NOW,
                        "vid00000012",
                        REVISION,
                        NOW.plusSeconds(600),
                        List.of(new Drift(Field.TITLE, "Who edited this?" + suffix(title), title)),
                        List.of(new TimelineEntry(
                                Instant.parse("2026-11-25T16:00:05Z"),
                                "Scheduled the event",
                                "The file appeared" + suffix(title),
                                50))));
        stage.engine.say(new ChannelView(REVISION, new Reading(REVISION, null, null, 0, 1), NOW.minusSeconds(5), null));
        stage.engine.say(new BudgetView(
                LocalDate.of(2026, 11, 26),
                10_000,
                1_468,
                8_532,
                1_900,
                Map.of(),
                Instant.parse("2026-11-27T08:00:00Z")));
    }

    private void stands(Standing standing, Drift... drifts) {
        EpisodeId id = EpisodeId.parse("show/a");
        stage.engine.tell(new BoardRow(id, standing, "vid00000012", REVISION, "abcdef", NOW));
        stage.engine.say(
                id,
                new EpisodeView(
                        standing, NOW, "vid00000012", REVISION, NOW.plusSeconds(600), List.of(drifts), List.of()));
    }

    private static String suffix(String title) {
        return title.equals(HOSTILE) ? HOSTILE : "";
    }
}
