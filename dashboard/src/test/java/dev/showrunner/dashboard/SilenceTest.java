package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.rewrite.RewriteView;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that is slow, or gone for a while, takes nothing off the pages. */
class SilenceTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:04:05Z");
    private static final String PAGE = "/episodes/" + InventedDay.EPISODE;
    private static final String COCKPIT = PAGE + "/cockpit";

    private Stage stage;

    @BeforeEach
    void a_show_on_air() {
        stage = new Stage(0);
        stage.at(NOW);
        InventedChannel.on(stage, NOW, false, null);
        InventedDay.live(stage, NOW);
        InventedDay.asked(stage, NOW, Ask.of("ada-l", "Ada", NOW));
        InventedClusters.on(stage, NOW);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void what_was_last_known_stays_with_its_time_and_its_buttons() {
        stage.get(COCKPIT);
        stage.get("/clusters");
        stage.engine.fallSilent();
        stage.at(NOW.plusSeconds(20));

        assertThat(stage.get(COCKPIT).body())
                .contains("Temporal does not answer", "this is from", "19:04:05")
                .contains("Mark a chapter", "Yes, end it now", "They ask to repair", "ada-l", "Reveal")
                .doesNotContain("There is nothing to direct");
        assertThat(stage.get(PAGE).body()).contains("Temporal does not answer", "19:04:05", "Safe to air?");
        assertThat(stage.get("/clusters").body())
                .contains("Temporal does not answer", "19:04:05", "Reveal")
                .doesNotContain("No clusters");

        stage.engine.answerAgain();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stage.get(COCKPIT).body()
                                + stage.get("/clusters").body())
                        .doesNotContain("Temporal does not answer"));
    }

    @Test
    void where_nothing_was_ever_known_nothing_is_made_up() {
        InventedRewrite.on(stage, NOW, RewriteView.Phase.RUNNING);
        stage.engine.fallSilent();

        assertThat(stage.get(COCKPIT).body())
                .contains("Temporal does not answer")
                .doesNotContain("There is nothing to direct");
        assertThat(stage.get("/clusters").body())
                .contains("Temporal does not answer")
                .doesNotContain("No clusters");
        for (String path : List.of("/api/clusters", "/api/rewrites", "/api/plan", "/api/drift")) {
            HttpResponse<String> answer = stage.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("5");
            assertThat(answer.body()).as(path).contains("Temporal does not answer");
        }
    }

    @Test
    void a_rewrite_is_told_as_it_was_last_known() {
        InventedRewrite.on(stage, NOW, RewriteView.Phase.RUNNING);
        stage.get("/api/rewrites");
        stage.engine.fallSilent();

        assertThat(stage.get("/api/rewrites").body()).contains("\"phase\":\"running\"");
    }
}
