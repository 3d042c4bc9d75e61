package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.rewrite.Hold;
import dev.showrunner.workflows.rewrite.RewriteView;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CockpitTest {
    private static final EpisodeId OVER = EpisodeId.parse("broken-on-purpose/40");
    private static final Instant NOW = Instant.parse("2026-11-26T17:00:00Z");
    private static final String PAGE = "/episodes/" + InventedDay.EPISODE;
    private static final String COCKPIT = PAGE + "/cockpit";

    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(0);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @BeforeEach
    void an_episode_that_airs_soon() {
        stage.at(NOW);
        InventedChannel.on(stage, NOW, false, null);
        InventedDay.before(stage, NOW);
        ToldEpisode.DIRECTIONS.clear();
    }

    @Test
    void the_cockpit_shows_what_is_red_and_what_to_press() {
        String page = stage.get(COCKPIT).body();

        assertThat(page)
                .contains("2 gates red", "Not confirmed: jonas", "They will be there", "Go live", "Hold")
                .doesNotContain("class=\"on-air\"", "is-live", "Mark a chapter");
    }

    @Test
    void what_cannot_be_taken_back_is_asked_for_first() {
        assertThat(stage.get(COCKPIT).body())
                .containsSubsequence("id=\"desk-live\"", "<summary", "data-key=\"g\"", "</summary>", "Yes, go live now")
                .containsSubsequence("id=\"repair-drift\"", "<summary", "</summary>", "/repair", "Yes, overwrite it");
    }

    @Test
    void a_show_that_youtube_starts_cannot_be_held_here() {
        assertThat(stage.get(COCKPIT).body()).contains("Hold it off air").doesNotContain("keep the encoder off");

        InventedDay.before(stage, NOW, GoLive.YOUTUBE);

        assertThat(stage.get(COCKPIT).body()).contains("keep the encoder off").doesNotContain("Hold it off air");
    }

    @Test
    void only_what_viewers_see_is_red_and_can_be_marked_and_ended() {
        InventedDay.live(stage, NOW);

        assertThat(stage.get(COCKPIT).body())
                .contains("class=\"on-air\"", "is-live", "Mark a chapter", "Yes, end it now", "The symptom", "3:07")
                .doesNotContain("Go live", "Hold it off air");
    }

    @Test
    void who_asks_in_the_chat_is_listed_and_hostile_names_do_nothing() {
        InventedDay.live(stage, NOW);
        InventedDay.asked(stage, NOW, Ask.of("ada-l", "<script>alert(1)</script>", NOW), Ask.of("grace", "Grace", NOW));

        assertThat(stage.get(COCKPIT).body())
                .contains("They ask to repair", "ada-l", "grace", "&lt;script&gt;", "no cluster takes people now")
                .doesNotContain("<script>alert");
    }

    @Test
    void nobody_is_let_in_who_did_not_ask_or_where_nothing_takes_them() {
        InventedDay.live(stage, NOW);
        InventedDay.asked(stage, NOW, Ask.of("ada-l", "Ada", NOW));

        assertThat(letIn("mallory").body()).contains("Nobody asked in the chat for mallory");
        assertThat(letIn("ada-l").body()).contains("This cluster takes nobody now");
        assertThat(letIn("ada-l").statusCode()).isEqualTo(409);
    }

    private static HttpResponse<String> letIn(String handle) {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(PAGE + "/asks/" + handle))
                        .POST(HttpRequest.BodyPublishers.ofString("cluster=red")),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    @Test
    void the_episodes_page_has_the_gates_and_the_run_of_show() {
        assertThat(stage.get(PAGE).body())
                .contains("Safe to air?", "Waived by Mira", "Guests are reminded", "Open the cockpit");
    }

    @Test
    void what_a_producer_says_reaches_the_episode_and_leads_back() {
        HttpResponse<String> answer = say("waive", "gate=guests&words=She+stands+beside+me&by=Ada&back=cockpit");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(COCKPIT);
        assertThat(ToldEpisode.DIRECTIONS)
                .singleElement()
                .satisfies(said -> assertThat(said).contains("WAIVE", "Ada", "guests", "She stands beside me"));
    }

    @Test
    void what_a_producer_says_stands_in_the_audit_trail_and_what_is_refused_does_not() {
        stage.audit.entries.clear();

        say("waive", "gate=guests&words=She+stands+%3Cb%3Ebeside+me&by=Ada&back=cockpit");
        say("go-live", "back=cockpit&words=" + ToldEpisode.REFUSED.replace(' ', '+'));
        stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(PAGE + "/repair"))
                        .POST(BodyPublishers.ofString("by=Mira")),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(stage.audit.entries)
                .extracting(AuditEntry::words, AuditEntry::who, AuditEntry::episode, AuditEntry::after)
                .containsExactly(
                        tuple(
                                "said “waive” (guests)",
                                "Ada",
                                InventedDay.EPISODE.toString(),
                                "She stands <b>beside me"),
                        tuple("said “repair”", "Mira", InventedDay.EPISODE.toString(), null));
        assertThat(stage.get("/audit").body())
                .containsSubsequence("Mira", "said “repair”", "Ada", "said “waive” (guests)", "&lt;b&gt;beside me");
    }

    @Test
    void what_goes_on_around_the_show_can_be_helped_from_its_gates() {
        try (Stage beset = new Stage(0)) {
            beset.at(NOW);
            InventedChannel.on(beset, NOW, false, null);
            InventedClusters.on(beset, NOW);
            InventedDay.beset(beset, NOW);
            String cluster = beset.dashboard.context().getBean(Clusters.class).of(InventedDay.EPISODE).value().stream()
                    .flatMap(List::stream)
                    .map(view -> view.state())
                    .filter(state -> state.target().name().equals("2"))
                    .map(state -> state.id())
                    .findFirst()
                    .orElseThrow();

            for (String page : List.of(PAGE, COCKPIT)) {
                assertThat(beset.get(page).body())
                        .containsSubsequence(
                                "href=\"/clusters#" + cluster + "\"",
                                "See to the cluster",
                                "/directions/ask-units",
                                "Ask again now",
                                "Put it off until after the show",
                                PAGE + "/hold-rewrite");
            }
        }
        say("ask-units", "by=Ada&back=cockpit");
        assertThat(ToldEpisode.DIRECTIONS)
                .singleElement()
                .satisfies(said -> assertThat(said).contains("ASK_UNITS", "Ada"));
    }

    @Test
    void a_rewrite_is_put_off_until_the_show_is_over_by_somebody_who_says_why() {
        InventedRewrite.on(stage, NOW, RewriteView.Phase.RUNNING);
        InventedDay.beset(stage, NOW);
        ToldRewrite.HOLDS.clear();
        stage.audit.entries.clear();

        HttpResponse<String> answer = stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(PAGE + "/hold-rewrite"))
                        .POST(BodyPublishers.ofString("words=The+show+first&by=Ada&back=cockpit")),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.headers().firstValue("Location")).contains(COCKPIT);
        // It airs in a quarter of an hour, for an hour and a half; half an hour is left for what runs on.
        assertThat(ToldRewrite.HOLDS)
                .containsExactly(new Hold(NOW.plus(Duration.ofMinutes(15 + 90 + 30)), "Ada", "The show first"));
        assertThat(stage.audit.entries)
                .extracting(AuditEntry::words, AuditEntry::who, AuditEntry::after)
                .containsExactly(tuple("said “hold”", "Ada", "The show first"));
    }

    @Test
    void a_confirmed_guest_can_be_said_to_drop_out() {
        InventedDay.live(stage, NOW);
        assertThat(stage.get(COCKPIT).body()).contains("Somebody drops out", "/directions/guest-drops");

        say("guest-drops", "guest=jonas&by=Ada&back=cockpit");

        assertThat(ToldEpisode.DIRECTIONS)
                .singleElement()
                .satisfies(said -> assertThat(said).contains("GUEST_DROPS", "Ada", "jonas"));
    }

    @Test
    void what_cannot_be_done_is_answered_in_words() {
        HttpResponse<String> answer = say("go-live", "back=cockpit&words=" + ToldEpisode.REFUSED.replace(' ', '+'));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Not safe to air: Texts.");
    }

    @Test
    void what_nobody_can_say_is_not_found() {
        assertThat(say("explode", "back=").statusCode()).isEqualTo(404);
    }

    @Test
    void another_site_cannot_say_anything() {
        HttpResponse<String> answer = stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(PAGE + "/directions/end"))
                        .POST(BodyPublishers.ofString("back=")),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ToldEpisode.DIRECTIONS).isEmpty();
    }

    @Test
    void a_program_reads_gates_and_milestones() throws IOException {
        JsonNode day =
                new ObjectMapper().readTree(stage.get("/api" + PAGE).body()).path("day");

        assertThat(day.path("safe").asBoolean()).isFalse();
        assertThat(day.path("gates").findValuesAsText("id")).contains("drift", "guests");
        assertThat(day.at("/milestones/0/id").asText()).isEqualTo("guestReminder");
        assertThat(day.path("stage").asText()).isEqualTo("ready");
    }

    @Test
    void an_episode_that_is_over_shows_its_record() {
        over(List.of(
                new Mark(0, "Hello", "Ada"), new Mark(61, "The alarm", "Ada"), new Mark(3729, "The <repair>", "Ada")));

        assertThat(stage.get("/episodes/" + OVER).body())
                .contains("Showrunner committed these chapters as <code>4f2a9c1</code>")
                .contains("Record", "1,234 views", "56 likes", "1:02:09", "The &lt;repair&gt;");
        assertThat(stage.get("/episodes/" + OVER + "/chapters.patch").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_show_without_chapters_tells_that_its_file_knows_that_it_aired() {
        over(List.of());

        assertThat(stage.get("/episodes/" + OVER).body())
                .contains("Showrunner committed to its file that it has aired as <code>4f2a9c1</code>");
    }

    private static void over(List<Mark> marks) {
        Instant began = NOW.minus(Duration.ofDays(4));
        stage.engine.say(
                OVER,
                new EpisodeRecord(
                        OVER,
                        new Subject("night-shift", "video", List.of()),
                        began,
                        began,
                        began.plus(Duration.ofMinutes(62)),
                        marks,
                        Map.of(),
                        List.of(new Statistics(began.plus(Duration.ofDays(1)), 1234, 56L, null)),
                        ChapterStanding.committed("4f2a9c1d5e6b7f8091a2b3c4d5e6f708192a3b4c")));
    }

    private static HttpResponse<String> say(String kind, String form) {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(PAGE + "/directions/" + kind))
                        .POST(BodyPublishers.ofString(form)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }
}
