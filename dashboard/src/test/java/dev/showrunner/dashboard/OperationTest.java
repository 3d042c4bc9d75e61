package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Health, metrics, static files, starting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTest {
    private Stage stage;

    @BeforeAll
    void start() {
        stage = new Stage(0);
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void liveness_needs_nothing_but_the_process() {
        stage.unready.add("The worker has stopped polling");
        try {
            assertThat(stage.get("/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            stage.unready.clear();
        }
    }

    @Test
    void readiness_says_what_is_missing() throws IOException {
        assertThat(stage.get("/health/readiness").statusCode()).isEqualTo(200);
        stage.unready.add("The worker has stopped polling");
        try {
            HttpResponse<String> answer = stage.get("/health/readiness");
            assertThat(answer.statusCode()).isEqualTo(503);
            JsonNode body = new ObjectMapper().readTree(answer.body());
            assertThat(body.get("status").asText()).isEqualTo("DOWN");
            assertThat(body.get("details").get("worker").asText()).isEqualTo("The worker has stopped polling");
        } finally {
            stage.unready.clear();
        }
    }

    @Test
    void metrics_are_in_prometheus_format() {
        stage.get("/api/status");
        HttpResponse<String> metrics = stage.get("/metrics");
        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(metrics.body()).contains("# TYPE", "jvm_memory_used_bytes", "uri=\"/api/status\"");
    }

    @Test
    void styles_and_scripts_are_kept_for_good_under_their_fingerprint() {
        Matcher css = Pattern.compile("/assets/[0-9a-f]{12}/app\\.css")
                .matcher(stage.get("/").body());
        assertThat(css.find()).isTrue();
        HttpResponse<String> answer = stage.get(css.group());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(stage.get("/assets/000000000000/app.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(stage.get("/assets/000000000000/unknown.css").statusCode()).isEqualTo(404);
    }

    @Test
    void the_api_is_described() {
        assertThat(stage.get("/api/openapi.yml").body())
                .contains("openapi: 3", "/api/status", "/api/episodes/{show}/{slug}", "thumbnailUrl")
                .doesNotContain("/assets/");
    }

    @Test
    void a_port_that_is_taken_is_said_plainly() {
        int taken = stage.dashboard.uri().getPort();
        DashboardSettings settings =
                new DashboardSettings("127.0.0.1", taken, Stage.CHANNEL, Stage.IN_MEMORY, null, stage.dashboard.uri());
        DashboardSources sources = new DashboardSources(
                stage.engine.client(),
                stage,
                stage,
                stage,
                stage,
                stage,
                stage,
                stage,
                stage.audit,
                stage.clock,
                List.of());
        assertThatThrownBy(() -> Dashboard.start(settings, sources))
                .isInstanceOf(DashboardUnavailable.class)
                .hasMessage("The dashboard cannot listen on 127.0.0.1 port " + taken
                        + ": another program does, or the address is not this machine's."
                        + " Stop that program or choose another port.");
    }
}
