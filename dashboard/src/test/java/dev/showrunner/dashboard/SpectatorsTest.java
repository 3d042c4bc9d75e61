package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What who watches a show may know of its clusters: late, and never what was broken. */
class SpectatorsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:12:00Z");

    private final ObjectMapper json = new ObjectMapper();
    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(0);
        stage.at(NOW);
        InventedChannel.on(stage, NOW, false, null);
        InventedClusters.on(stage, NOW);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void spectators_learn_how_it_stands_and_nothing_of_what_was_broken() throws Exception {
        JsonNode live = live();
        String told = stage.get("/api/clusters/" + live.path("id").asText() + "/public")
                .body();

        assertThat(json.readTree(told).path("breaks").asInt())
                .isEqualTo(live.path("breaks").size())
                .isEqualTo(3);
        for (JsonNode one : live.path("breaks")) {
            assertThat(told)
                    .doesNotContain(one.path("id").asText(), one.path("title").asText());
        }
        assertThat(told).doesNotContain("Look at what", "kubectl", "mira-example", "0 of 3 pods");
    }

    @Test
    void spectators_learn_it_a_minute_late() throws Exception {
        JsonNode live = live();
        JsonNode told =
                json.readTree(stage.get("/api/clusters/" + live.path("id").asText() + "/public")
                        .body());

        assertThat(told.path("asOf").asText()).isEqualTo(NOW.minusSeconds(60).toString());
        assertThat(told.path("elapsedSeconds").asLong())
                .isEqualTo(Duration.ofMinutes(11).toSeconds());
    }

    private JsonNode live() throws Exception {
        for (JsonNode cluster : json.readTree(stage.get("/api/clusters").body())) {
            if (cluster.path("phase").asText().equals("live")) {
                return cluster;
            }
        }
        throw new AssertionError("no cluster is live");
    }
}
