package dev.showrunner.activities.clusters.game;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.game.Game.Images;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Our own app and its database, run as the manifests say. */
class QuotesBoardTest {
    private static final String FIRST = "4.8.1";
    private static final String SECOND = "5.3.0";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Running {
        private static final String HOSTILE = "It's <b>\"50 %\"</b> & \\ ${done}";

        private LocalGame game;

        @BeforeAll
        void start(@TempDir Path folder) throws IOException, SQLException, InterruptedException {
            game = LocalGame.start(folder, Images.DEFAULT.showing(Images.DEFAULT.page(), List.of(HOSTILE)));
        }

        @AfterAll
        void stop() throws IOException {
            if (game != null) {
                game.close();
            }
        }

        @Test
        void the_first_version_says_so_and_shows_what_the_database_holds() throws Exception {
            String page = LocalGame.get(game.app(FIRST, HERE, Map.of())).body();

            assertThat(page).contains("Version 1").doesNotContain(Images.DEFAULT.page());
            assertThat(Goal.unescaped(page)).contains(HOSTILE);
            assertThat(page).doesNotContain("<b>").doesNotContain("No quote");
        }

        @Test
        void the_second_version_is_the_other_release_of_the_image() throws Exception {
            String page = LocalGame.get(game.app(SECOND, HERE, Map.of())).body();

            assertThat(page).contains(Images.DEFAULT.page()).doesNotContain("Version 1");
            assertThat(Goal.unescaped(page)).contains(HOSTILE);
        }

        @Test
        void a_wrong_password_is_told_and_not_shown() throws Exception {
            URI app = game.app(SECOND, HERE, Map.of("DATABASE_PASSWORD", "hunter<2>"));

            HttpResponse<String> page = LocalGame.get(app);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("No quote today", "password authentication failed")
                    .doesNotContain("hunter", game.password());
            assertThat(LocalGame.get(app.resolve("/healthz")).body()).isEqualTo("ok\n");
        }

        @Test
        void a_database_that_is_away_is_told() throws Exception {
            URI app = game.app(SECOND, HERE, Map.of("DATABASE_HOST", "database.invalid"));

            assertThat(LocalGame.get(app).body()).contains("No quote today", "database.invalid");
        }

        @Test
        void there_is_nothing_else_to_be_read() throws Exception {
            URI app = game.app(SECOND, HERE, Map.of());

            for (String path : List.of("/index.php", "/../app.log", "/.env")) {
                assertThat(LocalGame.get(app.resolve(path)).statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void images_of_ones_own_bring_their_own_app() {
        Game game = Game.in("game", Images.of("quotes:1", "quotes:2", "postgres:17"));

        ObjectNode deployment = only(game, "Deployment");
        assertThat(deployment.at("/spec/template/spec/containers/0").has("command"))
                .isFalse();
        assertThat(deployment.at("/spec/template/spec").has("volumes")).isFalse();
        assertThat(game.manifests())
                .filteredOn(object -> object.path("kind").asText().equals("ConfigMap"))
                .hasSize(1);
    }

    @Test
    void our_app_is_carried_by_a_registry_of_ones_own_too() {
        String mirror = "registry.example:5000/mirror/adminer";

        assertThat(Images.of(mirror + ":4.8.1", mirror + ":5.3.0@sha256:" + "0".repeat(64), "postgres:17")
                        .carryOurApp())
                .isTrue();
        assertThat(Images.of(mirror + ":4.8.1", "example/notadminer:2", "postgres:17")
                        .carryOurApp())
                .isFalse();
    }

    private static ObjectNode only(Game game, String kind) {
        return game.manifests().stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
