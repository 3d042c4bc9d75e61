package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.plan.ChannelPlan;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.report.PlanJson;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.Hold;
import dev.showrunner.workflows.rewrite.Progress;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page and the JSON of published videos. */
class PublishedTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 22, 18, 0, 0, 0, BERLIN);
    private static final String BEFORE = "1".repeat(40);
    private static final String REVISION = "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678";
    private static final String HOSTILE = "<script>alert('\"&`{{x}}</script><img src=x onerror=alert(1)>";
    private static final int VIDEOS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final List<Candidate> videos =
            IntStream.rangeClosed(1, VIDEOS).mapToObj(PublishedTest::video).toList();
    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(NOW.toInstant());
        archive("Mira Okonkwo");
        units(10_000, 1_468);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static Candidate video(int number) {
        return new Candidate(
                EpisodeId.parse("show/" + number),
                "vid%08d".formatted(number),
                NOW.minusDays(number + 2).toInstant());
    }

    private void archive(String name) {
        Catalogue now = catalogue(REVISION, name);
        Revised.on(stage, catalogue(BEFORE, "Mira O."), now, videos);
        stage.inForce(now);
    }

    private static Catalogue catalogue(String revision, String name) {
        CatalogueBuilder catalogue = new CatalogueBuilder(revision, BERLIN)
                .show("show", "The Show", "")
                .person("mira", name);
        for (int number = 1; number <= VIDEOS; number++) {
            Candidate video = video(number);
            catalogue.episode(
                    video.episode().toString(),
                    "Part " + number,
                    video.airtime().atZone(BERLIN),
                    List.of("mira"),
                    List.of(),
                    EpisodeStatus.PLANNED,
                    video.videoId());
        }
        return catalogue.build();
    }

    private void units(int limit, int used) {
        stage.engine.say(new BudgetView(
                LocalDate.of(2026, 11, 22),
                limit,
                used,
                limit - used,
                2_000,
                Map.of("rewrite", used),
                Instant.parse("2026-11-23T08:00:00Z")));
    }

    private RewriteView view(RewriteView.Phase phase, Progress progress, int left, Finding... findings) {
        return new RewriteView(
                REVISION,
                BEFORE,
                phase,
                progress,
                videos.subList(0, Math.min(50, left)),
                left,
                2 + 100 * left,
                25,
                phase == RewriteView.Phase.WAITING ? "51 units are needed and 12 of 10000 are left today" : "",
                phase == RewriteView.Phase.WAITING ? Instant.parse("2026-11-23T08:00:00Z") : null,
                List.of(findings),
                VIDEOS,
                NOW.minusMinutes(12).toInstant(),
                null);
    }

    private void waits() {
        stage.engine.say(view(RewriteView.Phase.WAITING_FOR_APPROVAL, new Progress(60, 0, 0, 2), 60));
    }

    private static Finding drift(int number, String title) {
        return new Finding(
                video(number),
                Finding.Kind.DRIFTED,
                "Somebody edited the title on YouTube",
                "Repair it, or take the edit over into the file",
                List.of(new Drift(Field.TITLE, title, "Part " + number + " | The Show")),
                NOW.minusHours(5).toInstant());
    }

    private HttpResponse<String> post(String path) {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(path)).POST(HttpRequest.BodyPublishers.noBody()),
                "Sec-Fetch-Site",
                "same-origin",
                "Accept",
                "text/html");
    }

    /** On a busy machine the engine may not answer in the time a page gives it. */
    private static void told(ThrowingRunnable check) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(check);
    }

    @Test
    void a_rewrite_that_waits_shows_what_changes_and_what_it_costs_next_to_the_button() {
        waits();
        told(() -> assertThat(stage.get("/published").body())
                .containsSubsequence(
                        "60 videos wait for your approval",
                        "4f2a9c1",
                        "changes 60 of 60 published videos",
                        "More than 25 at once",
                        "at most 6,002 units",
                        "6,532 left for rewrites today, done today",
                        "action=\"/published/approvals/" + REVISION + "\"",
                        "Approve 60 videos",
                        "What would change",
                        "Part 1",
                        "Description",
                        "Mira O.",
                        "Mira Okonkwo",
                        "Drawn again: Mira Okonkwo is new on it, Mira O. is off it",
                        "Part 50",
                        "and 10 more")
                .doesNotContain("Part 51<"));
    }

    @Test
    void what_cannot_be_paid_today_is_done_on_a_day_that_is_named() {
        units(10_000, 6_000);
        waits();
        told(() -> assertThat(stage.get("/published").body()).contains("2,000 left for rewrites today, done tomorrow"));
    }

    @Test
    void an_approval_begins_it_and_leads_back_to_the_page() {
        waits();
        HttpResponse<String> answer = post("/published/approvals/" + REVISION);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/published");
        assertThat(ToldRewrite.APPROVALS).contains(REVISION + " a producer");
    }

    @Test
    void an_approval_of_another_revision_is_refused_in_words() {
        waits();
        HttpResponse<String> answer = post("/published/approvals/0000000");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Revision 0000000 is not the one that waits");
    }

    @Test
    void everything_can_be_looked_at_now() {
        waits();
        assertThat(post("/published/look").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ToldRewrite.LOOKS).contains("a producer"));
    }

    @Test
    void a_look_whose_answer_is_missing_is_told_as_that_and_not_as_a_failure() {
        waits();
        stage.engine.loseAnswers();

        HttpResponse<String> answer = post("/published/look");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("nobody knows whether this was done");
    }

    @Test
    void what_somebody_put_off_says_by_whom_and_until_when_and_goes_on_when_told() {
        Hold hold = new Hold(NOW.toInstant().plus(Duration.ofHours(2)), "Ada <b>", HOSTILE);
        RewriteView held = view(RewriteView.Phase.WAITING, Progress.NONE, 3);
        stage.engine.say(new RewriteView(
                held.revision(),
                held.before(),
                held.phase(),
                held.progress(),
                held.left(),
                held.leftCount(),
                held.unitsLeft(),
                held.limit(),
                held.reason(),
                held.resumesAt(),
                held.findings(),
                held.published(),
                held.scannedAt(),
                hold));
        ToldRewrite.HOLDS.clear();
        ToldRewrite.HOLDS.add(hold);
        stage.audit.entries.clear();
        told(() -> assertThat(stage.get("/published").body())
                .contains("Held by Ada &lt;b&gt;", "Nothing is written until", "action=\"/published/go-on\"")
                .doesNotContain("<b>"));

        assertThat(post("/published/go-on").statusCode()).isEqualTo(303);

        assertThat(ToldRewrite.HOLDS).isEmpty();
        assertThat(stage.audit.entries)
                .extracting(AuditEntry::words, AuditEntry::who)
                .containsExactly(tuple("said “go on”", "a producer"));
    }

    @Test
    void an_edit_can_be_repaired_from_the_page() {
        stage.engine.say(view(RewriteView.Phase.DONE, Progress.NONE, 0, drift(3, "Part 3, the good one")));
        told(() ->
                assertThat(stage.get("/published").body()).contains("action=\"/published/drift/vid00000003/repair\""));
        assertThat(post("/published/drift/vid00000003/repair").statusCode()).isEqualTo(303);
        assertThat(ToldRewrite.REPAIRS).contains("vid00000003 a producer");
    }

    @Test
    void an_edit_can_be_kept_by_a_patch_that_is_shown_and_downloaded() {
        stage.engine.say(view(RewriteView.Phase.DONE, Progress.NONE, 0, drift(3, "Part 3, the good one")));
        stage.edits.put(
                "vid00000003",
                new EditSource.Patch(
                        REVISION,
                        "episodes/show/3.yaml",
                        "--- a/episodes/show/3.yaml\n+++ b/episodes/show/3.yaml\n@@ -1 +1 @@\n-title: Part 3\n+title: "
                                + HOSTILE + "\n",
                        Set.of(Field.TITLE, Field.PRIVACY),
                        Set.of(Field.PLAYLIST),
                        true));
        told(() -> assertThat(stage.get("/published").body())
                .contains("href=\"/published/drift/vid00000003/keep\"", "Keep theirs"));

        assertThat(stage.get("/published/drift/vid00000003/keep").body())
                .containsSubsequence(
                        "A change of one file takes over title and who can see it",
                        "word for word",
                        "Not taken over: playlist",
                        "href=\"/api/drift/vid00000003/patch\"",
                        "episodes/show/3.yaml",
                        "title: Part 3",
                        "&lt;script&gt;",
                        "git apply keep-vid00000003.patch",
                        "4f2a9c1")
                .doesNotContain("<script>alert");
        HttpResponse<String> patch = stage.get("/api/drift/vid00000003/patch");
        assertThat(patch.body()).startsWith("--- a/episodes/show/3.yaml\n").endsWith(HOSTILE + "\n");
        assertThat(patch.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"keep-vid00000003.patch\"");
        assertThat(stage.get("/api/drift/vid00000003/keep").body())
                .contains("\"taken\":[\"title\",\"privacy\"]", "\"left\":[\"playlist\"]", "\"verbatim\":true");
        assertThat(stage.keeps).as("YouTube is looked at once for all of it").hasValue(1);
    }

    @Test
    void where_nothing_can_be_kept_the_page_says_why() {
        stage.engine.say(view(RewriteView.Phase.DONE, Progress.NONE, 0, drift(3, "x")));
        told(() -> assertThat(stage.get("/published/drift/vid00000003/keep").body())
                .contains("YouTube shows nothing that somebody else edited", "Look at everything again")
                .doesNotContain("Download"));
        assertThat(stage.get("/api/drift/vid00000003/patch").statusCode()).isEqualTo(409);
        assertThat(stage.get("/api/drift/nobodys0001/keep").statusCode()).isEqualTo(404);
        assertThat(stage.get("/published/drift/nobodys0001/keep").statusCode()).isEqualTo(404);
    }

    @Test
    void before_anything_is_published_the_page_says_what_it_is_for() {
        told(() -> assertThat(stage.get("/published").body())
                .contains("No published videos yet")
                .doesNotContain("<form"));
        assertThat(post("/published/look").statusCode()).isEqualTo(409);
        assertThat(stage.get("/api/plan").statusCode()).isEqualTo(404);
    }

    @Test
    void a_rewrite_that_sleeps_says_how_far_it_is_and_when_it_goes_on() {
        stage.engine.say(view(RewriteView.Phase.WAITING, new Progress(60, 18, 15, 903), 42));
        told(() -> assertThat(stage.get("/published").body())
                .containsSubsequence(
                        "51 units are needed",
                        "18",
                        "of 60 videos",
                        "15 written, 42 left",
                        "903",
                        "Goes on",
                        "in 15 h",
                        "Mon 23 Nov, 09:00",
                        "Berlin",
                        "What comes next"));
    }

    @Test
    void an_edit_is_shown_line_by_line_with_what_to_do_and_since_when() {
        stage.engine.say(view(RewriteView.Phase.DONE, Progress.NONE, 0, drift(3, "Part 3, the good one")));
        told(() -> assertThat(stage.get("/published").body())
                .containsSubsequence(
                        "All but 1 show what the repository says",
                        "Edited on YouTube",
                        "what YouTube shows",
                        "Part 3",
                        "5 h",
                        "Part 3, the good one",
                        "Part 3 | The Show",
                        "Repair it, or take the edit over"));
    }

    @Test
    void what_is_left_for_another_reason_says_why_and_what_to_do() {
        stage.engine.say(view(
                RewriteView.Phase.DONE,
                Progress.NONE,
                0,
                new Finding(
                        video(4),
                        Finding.Kind.GONE,
                        "YouTube does not show the video vid00000004",
                        "Take its id out of the file",
                        List.of(),
                        NOW.minusDays(3).toInstant())));
        told(() -> assertThat(stage.get("/published").body())
                .containsSubsequence("Left as they are", "Gone", "YouTube does not show the video", "Take its id out"));
    }

    @Test
    void hostile_texts_are_shown_and_never_run() {
        archive(HOSTILE);
        stage.engine.say(
                view(RewriteView.Phase.WAITING_FOR_APPROVAL, new Progress(60, 0, 0, 2), 60, drift(2, HOSTILE)));
        assertThat(stage.get("/published").body())
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "<img src=x")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<[a-z][^>\"']* on[a-z]+=");
    }

    @Test
    void home_says_what_waits_and_how_far_a_rewrite_is() {
        stage.engine.say(view(
                RewriteView.Phase.WAITING_FOR_APPROVAL,
                new Progress(60, 0, 0, 2),
                60,
                drift(2, "Other"),
                drift(3, "x")));
        told(() -> assertThat(stage.get("/").body())
                .containsSubsequence(
                        "Needs you",
                        "60 published videos would be rewritten",
                        "/published",
                        "2 published videos were edited on YouTube"));

        stage.engine.say(view(RewriteView.Phase.WAITING, new Progress(60, 18, 15, 903), 42));
        stage.dashboard.changed();
        told(() -> assertThat(stage.get("/").body())
                .containsSubsequence("Published videos are rewritten", "18 of 60 done", "goes on", "in 15 h")
                .doesNotContain("Needs you"));
    }

    @Test
    void the_plan_as_json_spells_changes_as_the_command_does() throws IOException {
        waits();
        told(() -> assertThat(stage.get("/api/plan").statusCode()).isEqualTo(200));
        JsonNode plan = json.readTree(stage.get("/api/plan").body());
        assertThat(plan.get("revision").asText()).isEqualTo(REVISION);
        assertThat(plan.get("before").asText()).isEqualTo(BEFORE);
        assertThat(plan.get("phase").asText()).isEqualTo("waiting-for-approval");
        assertThat(plan.get("videos").asInt()).isEqualTo(60);
        assertThat(plan.get("more").asInt()).isEqualTo(10);

        StringBuilder printed = new StringBuilder();
        ChannelPlan same = new ChannelPlan(
                videos.subList(0, 50).stream()
                        .map(video -> stage.changes.get(video.videoId()))
                        .toList(),
                60);
        PlanJson.write(same, new ChannelPlan.Price(0, 0, 1), printed);
        assertThat(plan.get("changes"))
                .isEqualTo(json.readTree(printed.toString()).get("changes"));
    }
}
