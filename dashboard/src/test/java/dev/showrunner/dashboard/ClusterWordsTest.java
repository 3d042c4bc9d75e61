package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterView;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said to clusters, once and more than once. */
class ClusterWordsTest {
    /** As the engine has it, which says how long a cluster may be kept. */
    private final Instant now = Instant.now();

    private static final String PAGE = "/episodes/" + InventedDay.EPISODE;

    private Stage stage;

    @BeforeEach
    void a_show_on_air_with_clusters() {
        stage = new Stage(0);
        stage.at(now);
        InventedChannel.on(stage, now, false, null);
        InventedDay.live(stage, now);
        InventedClusters.on(stage, now);
        InventedDay.asked(stage, now, Ask.of("ada-l", "Ada", now));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void somebody_who_is_let_in_twice_gets_one_link_that_works() {
        String cluster = live().id();
        List<HttpResponse<String>> answers = List.of(
                        CompletableFuture.supplyAsync(() -> letIn(cluster)),
                        CompletableFuture.supplyAsync(() -> letIn(cluster)))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .singleElement()
                .satisfies(refused -> assertThat(refused.body()).contains("was let into 1 already, by a producer"));
        assertThat(live().journal())
                .filteredOn(line -> line.what().startsWith("A link for ada-l"))
                .hasSize(1);
    }

    @Test
    void a_hint_is_revealed_once_however_often_its_button_is_pressed() {
        String cluster = live().id();
        assertThat(stage.get(PAGE + "/cockpit").body())
                .containsSubsequence("Reveal hint 2 of 1</summary>", "name=\"number\" value=\"2\"");

        HttpResponse<String> answer = say(cluster, "hint", "number=2&back=cockpit");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE + "/cockpit#cluster-" + cluster);
        assertThat(say(cluster, "hint", "number=2&back=").statusCode()).isEqualTo(303);
        assertThat(live().contest().revealed())
                .containsExactly("Look at what the deployment waits for", "kubectl rollout status");
        assertThat(say(cluster, "hint", "number=4").body()).contains("Hint 3 comes first.");
        assertThat(say(cluster, "hint", "").statusCode()).isEqualTo(400);
    }

    @Test
    void a_program_names_the_hint_too_and_a_second_request_reveals_none_more() {
        String cluster = live().id();

        assertThat(ask(cluster, "{\"number\": 2}")).isEqualTo(200);
        assertThat(ask(cluster, "{\"number\": 2}")).isEqualTo(200);

        assertThat(live().contest().revealed()).hasSize(2);
        assertThat(ask(cluster, "{\"number\": 4}")).isEqualTo(409);
        assertThat(ask(cluster, "{}")).isEqualTo(400);
    }

    @Test
    void a_cluster_goes_on_without_what_is_left_out_when_a_producer_says_why() {
        String cluster = stage.dashboard.context().getBean(Clusters.class).all().value().orElseThrow().stream()
                .map(ClusterView::state)
                .filter(state -> state.phase() == ClusterPhase.BROKEN)
                .map(ClusterState::id)
                .findFirst()
                .orElseThrow();
        assertThat(stage.get("/clusters").body())
                .contains("The break coredns-gone is left out", "/clusters/" + cluster + "/accept", "Go on without it");
        assertThat(say(cluster, "accept", "reason=").statusCode()).isEqualTo(409);

        assertThat(say(cluster, "accept", "reason=Two+are+enough").statusCode()).isEqualTo(303);

        assertThat(stage.get("/clusters").body()).doesNotContain("is left out", "/accept");
        assertThat(stage.audit.entries)
                .extracting(AuditEntry::words, AuditEntry::after)
                .containsExactly(tuple("said “accept” (cluster 2)", "Two are enough"));
        assertThat(say(live().id(), "accept", "reason=Why+not").body()).contains("No break of it is left out");
    }

    private int ask(String cluster, String body) {
        return stage.send(
                        HttpRequest.newBuilder(stage.dashboard.uri().resolve("/api/clusters/" + cluster + "/hint"))
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        "Content-Type",
                        "application/json")
                .statusCode();
    }

    @Test
    void every_word_to_a_cluster_stands_in_the_audit_trail_and_no_link_does() {
        String cluster = live().id();
        String link = letIn(cluster).body();
        String secret = link.replaceAll("(?s).*/access/[^/]+/([A-Za-z0-9_-]{43}).*", "$1");
        say(cluster, "hint", "number=2");
        say(cluster, "hint", "number=2");
        say(cluster, "extend", "reason=They+are+close");
        say(cluster, "invite", "handle=@Grace&role=observer");
        say(cluster, "destroy", "");

        assertThat(secret).hasSize(43);
        assertThat(stage.audit.entries)
                .extracting(AuditEntry::words, AuditEntry::who, AuditEntry::after)
                .containsExactly(
                        tuple("said “invite” (cluster 1, ada-l as fixer)", "a producer", "asked in the chat"),
                        tuple("said “hint” (cluster 1, hint 2)", "a producer", null),
                        tuple("said “extend” (cluster 1)", "a producer", "They are close"),
                        tuple("said “invite” (cluster 1, grace as observer)", "a producer", null),
                        tuple("said “destroy” (cluster 1)", "a producer", null));
        assertThat(stage.audit.entries.toString())
                .contains(InventedDay.EPISODE.toString())
                .doesNotContain(secret);
    }

    @Test
    void a_cluster_nobody_knows_is_not_there() {
        HttpResponse<String> answer = say("of-another-show", "destroy", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no cluster of-another-show.");
    }

    @Test
    void what_was_done_and_could_not_be_written_down_is_said() {
        String cluster = live().id();
        stage.audit.full = true;

        HttpResponse<String> answer = say(cluster, "hint", "number=2");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("It was done, but the audit trail could not be written.");
        assertThat(live().contest().revealed()).hasSize(2);
    }

    @Test
    void a_word_that_depends_on_what_nobody_tells_is_not_said() {
        String cluster = live().id();
        stage.engine.fallSilent();
        stage.at(now.plusSeconds(20));

        HttpResponse<String> answer = say(cluster, "hint", "number=2");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("nobody knows which hint is next");
    }

    @Test
    void a_word_whose_answer_is_missing_may_have_been_heard_and_programs_do_not_repeat_it() {
        String cluster = live().id();
        stage.engine.loseAnswers();

        HttpResponse<String> answer = say(cluster, "extend", "reason=They+are+close");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.body()).contains("nobody knows whether this was done");
    }

    @Test
    void the_log_tells_no_secret_of_a_link_that_could_not_be_followed() {
        String cluster = live().id();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            stage.engine.loseAnswers();

            HttpResponse<String> answer = stage.send(
                    HttpRequest.newBuilder(stage.dashboard.uri().resolve("/access/" + cluster + "/" + "s".repeat(43)))
                            .POST(HttpRequest.BodyPublishers.noBody()),
                    "Sec-Fetch-Site",
                    "same-origin");

            assertThat(answer.statusCode()).isEqualTo(504);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("POST /access/" + cluster + "/… was answered with 504"))
                .noneMatch(line -> line.contains("sss"));
    }

    private ClusterState live() {
        return stage.dashboard.context().getBean(Clusters.class).all().value().orElseThrow().stream()
                .map(ClusterView::state)
                .filter(state -> state.phase() == ClusterPhase.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> letIn(String cluster) {
        return post(PAGE + "/asks/ada-l", "cluster=" + cluster);
    }

    private HttpResponse<String> say(String cluster, String word, String form) {
        return post("/clusters/" + cluster + "/" + word, form);
    }

    private HttpResponse<String> post(String path, String form) {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }
}
