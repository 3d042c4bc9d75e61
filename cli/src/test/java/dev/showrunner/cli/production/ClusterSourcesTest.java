package dev.showrunner.cli.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.clusters.game.Game.Images;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSourcesTest {
    private static Images images(Map<String, String> environment) {
        return ClusterSources.game(Settings.load(environment, Path.of("none"))).images();
    }

    @Test
    void clusters_run_our_game_unless_the_settings_name_another() {
        assertThat(images(Map.of())).isEqualTo(Images.DEFAULT);
    }

    @Test
    void a_second_version_of_ones_own_has_a_page_of_its_own() {
        String second = "ghcr.io/night-shift/quotes:2@sha256:" + "1".repeat(64);

        Images images = images(Map.of("SHOWRUNNER_GAME_SECOND", second));

        assertThat(images.page()).isEmpty();
        assertThat(images.digest()).hasValue("sha256:" + "1".repeat(64));
        assertThat(images(Map.of("SHOWRUNNER_GAME_SECOND", second, "SHOWRUNNER_GAME_PAGE", "quotes v2"))
                        .page())
                .isEqualTo("quotes v2");
    }

    @Test
    void our_app_shows_quotes_of_the_settings_and_else_its_own() {
        assertThat(images(Map.of()).quotes()).contains("Try it once more, slowly.");
        assertThat(images(Map.of("SHOWRUNNER_GAME_QUOTES", "Once more, slowly. | Once|")))
                .isEqualTo(Images.DEFAULT.showing(Images.DEFAULT.page(), List.of("Once more, slowly.", "Once")));
    }

    @Test
    void an_app_of_ones_own_shows_the_quotes_that_the_settings_name() {
        assertThat(images(Map.of("SHOWRUNNER_GAME_SECOND", "own:2")).quotes()).isEmpty();
        assertThat(images(Map.of("SHOWRUNNER_GAME_SECOND", "own:2", "SHOWRUNNER_GAME_QUOTES", "Once"))
                        .quotes())
                .containsExactly("Once");
    }

    @Test
    void what_is_no_image_is_named() {
        assertThatThrownBy(() -> images(Map.of("SHOWRUNNER_GAME_FIRST", "{evil: yaml}")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("game.first");
    }
}
