package dev.showrunner.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

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
    void every_route_answers_with_the_security_headers() throws IOException {
        List<UriRouteInfo<?, ?>> routes =
                stage.dashboard.context().getBean(Router.class).uriRoutes().toList();
        assertThat(routes).hasSizeGreaterThan(12);
        stage.begin(EpisodeId.parse("x/x"), "Ada");
        for (UriRouteInfo<?, ?> route : routes) {
            String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x");
            String head = head(route.getHttpMethodName() + " " + path, "localhost");
            assertThat(head)
                    .as(path)
                    .containsPattern("Content-Security-Policy: default-src 'none'; "
                            + (path.endsWith("/rehearsal")
                                    ? "style-src 'sha256-[^']+'; base-uri"
                                    : "script-src 'self'; style-src 'self'"))
                    .contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: same-origin")
                    .contains("Cache-Control: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:80", "[::1]:8080"})
    void this_machine_s_own_names_are_answered(String host) throws IOException {
        assertThat(head("GET /api/status", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", "10.0.0.7", "[::2]"})
    void a_name_that_somebody_pointed_at_this_machine_is_refused(String host) throws IOException {
        assertThat(head("GET /api/status", host)).startsWith("HTTP/1.1 421");
        assertThat(head("GET /events", host)).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, ':not a uri'"
    })
    void another_site_s_form_is_refused(String header, String value) {
        HttpResponse<String> answer = stage.send(post("/episodes/show/a/check", new byte[0]), header, value);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_body_larger_than_the_limit_is_refused() {
        assertThat(stage.send(post("/episodes/show/a/check", new byte[3 * 1024 * 1024]))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[64 * 1024 * 1024]);
        }
        HttpResponse<String> answer =
                stage.send(post("/episodes/show/a/check", bomb.toByteArray()), "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void an_unknown_address_is_a_page_for_people_and_a_problem_for_programs() throws IOException {
        HttpResponse<String> page = stage.get("/nothing-here", "Accept", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("There is nothing at this address", "To the home page");

        HttpResponse<String> problem = stage.get("/api/episodes/show/unknown", "Accept", BROWSER);
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode details = new ObjectMapper().readTree(problem.body());
        assertThat(details.get("type").asText()).isEqualTo("about:blank");
        assertThat(details.get("status").asInt()).isEqualTo(404);
        assertThat(details.get("instance").asText()).isEqualTo("/api/episodes/show/unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/status", "/", "/episodes/show/a"})
    void a_defect_shows_neither_its_message_nor_where_it_is(String path) {
        stage.defect = new IllegalStateException("secret token in dev.showrunner.Something");
        stage.dashboard.changed();
        try {
            HttpResponse<String> answer = stage.get(path, "Accept", BROWSER);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Showrunner could not answer")
                    .doesNotContain("secret", "Exception", "dev.showrunner");
        } finally {
            stage.defect = null;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/episodes/..%2f..%2fetc/passwd",
                "/thumbnails/%2e%2e/x",
                "/assets/x/..%2fapp.css",
                "/episodes/A/B",
                "/thumbnails/show/%00"
            })
    void paths_lead_nowhere_else(String path) throws IOException {
        assertThat(head("GET " + path, "localhost")).containsPattern("^HTTP/1.1 40[04]");
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return HttpRequest.newBuilder(stage.dashboard.uri().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /** Status line and headers; speaks HTTP itself, since clients insist on the right Host. */
    private String head(String request, String host) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), stage.dashboard.uri().getPort())) {
            String text = request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int end = 0;
            for (int next = socket.getInputStream().read();
                    next >= 0 && end < 4;
                    next = socket.getInputStream().read()) {
                head.write(next);
                end = next == '\r' || next == '\n' ? end + 1 : 0;
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
