package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.RehearsalSource.Rehearsed;
import dev.showrunner.dashboard.RehearsalSource.State;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rehearsal of an episode, as its page offers it and tells of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final EpisodeId EPISODE = EpisodeId.parse("night/1");

    private Stage stage;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        stage.at(NOW);
        stage.inForce(new CatalogueBuilder(InventedChannel.REVISION, InventedChannel.BERLIN)
                .show("night", "Night", "")
                .episode(
                        EPISODE.toString(),
                        "One",
                        NOW.atZone(InventedChannel.BERLIN).plusDays(1))
                .build());
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @BeforeEach
    void forget() {
        stage.rehearsals.clear();
        stage.audit.entries.clear();
        stage.noRehearsal = null;
    }

    private String page() {
        return stage.get("/episodes/" + EPISODE).body();
    }

    private void stands(State state, @Nullable Instant ended, String... findings) {
        stage.rehearsals.put(
                EPISODE, new Rehearsed(state, NOW.minusSeconds(60), "Ada <Lovelace>", 40, ended, List.of(findings)));
    }

    private HttpResponse<String> press() {
        return stage.send(
                HttpRequest.newBuilder(stage.dashboard.uri().resolve("/episodes/" + EPISODE + "/rehearse"))
                        .POST(HttpRequest.BodyPublishers.noBody()),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }

    @Test
    void a_press_begins_one_and_the_page_tells_how_far_it_is() {
        assertThat(page()).contains("Rehearse it</button>").doesNotContain("its report");

        assertThat(press().statusCode()).isEqualTo(303);
        assertThat(stage.audit.entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).isEqualTo("said “rehearse”"));

        assertThat(page())
                .contains("Rehearsing", "asked for by a producer", "<progress max=\"100\" value=\"40\"")
                .doesNotContain("Rehearse it", "its report");
    }

    @Test
    void what_cannot_be_rehearsed_is_refused_in_words() {
        stage.noRehearsal = "night/2 is being rehearsed; one at a time. Try again in a minute.";

        assertThat(press())
                .satisfies(refused -> assertThat(refused.statusCode()).isEqualTo(409))
                .satisfies(refused -> assertThat(refused.body()).contains("one at a time"));
    }

    @Test
    void what_came_of_it_is_told_with_its_findings_and_its_report() {
        stands(State.AIRS, NOW.minusSeconds(30));
        assertThat(page())
                .contains("Airs as planned", "rehearsed for Ada &lt;Lovelace&gt;", "Rehearse it again", "its report");

        stands(State.FOUND, NOW, "Guests is red at the airtime: Not confirmed: <i>Jane</i>");
        assertThat(page()).contains("Would not air as planned", "&lt;i&gt;Jane", "its report");

        stands(State.FAILED, NOW, "The rehearsal broke off; the log says why.");
        assertThat(page()).contains("Could not be rehearsed", "broke off").doesNotContain("its report");
    }

    @Test
    void its_report_may_show_its_own_style_and_run_nothing() {
        assertThat(stage.get("/episodes/" + EPISODE + "/rehearsal").statusCode())
                .isEqualTo(404);
        stands(State.AIRS, NOW);

        HttpResponse<String> report = stage.get("/episodes/" + EPISODE + "/rehearsal");

        assertThat(report.body()).contains("<p>night/1");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
        assertThat(report.headers().firstValue("X-Frame-Options")).contains("DENY");
    }
}
