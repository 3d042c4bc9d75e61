package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.DraftSource.Draft;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.Step;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundTest {
    private final Stage stage = new Stage(0);

    @BeforeEach
    void channel() {
        InventedChannel.on(stage, Instant.now(), false, null);
        stage.draft = null;
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void it_begins_with_an_example_of_a_show_of_the_channel() {
        HttpResponse<String> page = stage.get("/playground");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<textarea", "airtime:", "broken-on-purpose", "Nothing is kept");
    }

    @Test
    void findings_stand_with_line_column_and_remedy_and_the_text_is_there_to_be_mended() {
        String path = "episodes/small-tools/draft.yaml";
        stage.draft = new Draft(
                path,
                List.of(new Diagnostic(
                        "unknown-field",
                        Severity.ERROR,
                        new Location(path, 3, 1),
                        "Nothing is called 'titel'.",
                        "Write 'title'.")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());

        HttpResponse<String> page = look("small-tools", "draft", "titel: A <script>alert(1)</script>");

        assertThat(page.body())
                .contains("3:1", "unknown-field", "Write 'title'.", "titel: A &lt;script")
                .doesNotContain("<script>alert", "As viewers would see it");
    }

    @Test
    void a_file_without_findings_is_said_to_be_fine() {
        stage.draft = new Draft(
                "episodes/small-tools/draft.yaml",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(Step.of(Step.Kind.INSERT, List.of(Field.TITLE), "The episode has no event yet")),
                List.of());

        assertThat(look("small-tools", "draft", "title: Fine").body()).contains("Nothing is wrong with it.");
    }

    @Test
    void what_cannot_be_an_episode_or_is_too_long_is_refused_in_words() {
        assertThat(look("../etc", "passwd", "title: x").body()).contains("lower-case letters, digits and dashes");
        assertThat(look("small-tools", "draft", "x".repeat(DraftSource.MOST_CHARACTERS + 1))
                        .body())
                .contains("longer than 64 KB")
                .doesNotContain("xxxxxxxxxxxxxxxx");
    }

    @Test
    void another_site_cannot_send_the_form() {
        HttpResponse<String> answer = stage.send(
                form("small-tools", "draft", "title: x"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> look(String show, String slug, String text) {
        return stage.send(
                form(show, slug, text),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    private HttpRequest.Builder form(String show, String slug, String text) {
        return HttpRequest.newBuilder(stage.dashboard.uri().resolve("/playground"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "show=" + encoded(show) + "&slug=" + encoded(slug) + "&text=" + encoded(text)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
