package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.signin.SignIn;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EngineLinkTest {
    private static final Instant NOW = Instant.parse("2026-11-26T17:00:00Z");

    @Test
    void an_episode_leads_to_its_workflow_on_the_engine_s_pages() {
        EngineInfo engine = new EngineInfo("local", true, "", URI.create("http://localhost:8233/"));
        try (Stage stage = new Stage(0, SignIn.NONE, null, engine)) {
            stage.at(NOW);
            InventedChannel.on(stage, NOW, false, null);

            assertThat(stage.get("/episodes/" + InventedDay.EPISODE).body())
                    .contains("http://localhost:8233/namespaces/default/workflows/"
                            + "episode%2Fnight-shift%2Fbroken-on-purpose%2F41\"");
        }
    }

    @Test
    void names_are_encoded_and_an_engine_without_pages_has_no_link() {
        EngineInfo engine = new EngineInfo("remote", true, "", URI.create("https://temporal.example/ui"));

        assertThat(engine.page("a b/c", "episode/x?y"))
                .contains(URI.create("https://temporal.example/ui/namespaces/a%20b%2Fc/workflows/episode%2Fx%3Fy"));
        assertThat(Stage.IN_MEMORY.page("default", "episode/x")).isEmpty();
    }
}
