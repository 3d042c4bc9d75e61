package dev.showrunner.dashboard.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.showrunner.dashboard.Dashboard;
import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.Stage;
import dev.showrunner.dashboard.ToldChannel;
import dev.showrunner.dashboard.WebhookSecret;
import dev.showrunner.workflows.channel.ChannelView;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GitHookTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final byte[] PUSH = "{\"ref\":\"refs/heads/main\"}".getBytes(UTF_8);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-06T00:00:00Z"));
    private final HttpClient http = HttpClient.newHttpClient();
    private Stage stage;
    private Dashboard dashboard;

    @BeforeAll
    void start() {
        stage = new Stage(0);
        stage.engine.say(new ChannelView(null, null, null, null));
        dashboard = start(Stage.CHANNEL);
    }

    private Dashboard start(String channel) {
        return Dashboard.start(
                new DashboardSettings(
                        "127.0.0.1", 0, channel, Stage.IN_MEMORY, null, URI.create("http://localhost:8090")),
                new DashboardSources(
                        stage.engine.client(),
                        stage,
                        stage,
                        stage,
                        stage,
                        stage,
                        stage,
                        stage,
                        stage.audit,
                        now::get,
                        List.of()),
                new WebhookSecret(() -> Optional.of(SECRET)));
    }

    @AfterAll
    void stop() {
        dashboard.close();
        stage.close();
    }

    @BeforeEach
    void forget() {
        ToldChannel.NUDGES.clear();
        now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
    }

    private HttpResponse<String> send(URI to, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to.resolve("/hooks/git")).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    @Test
    void a_push_that_is_proven_makes_the_channel_look() throws Exception {
        HttpResponse<String> answer = send(
                dashboard.uri(),
                PUSH,
                "Content-Type",
                "application/json",
                "X-GitHub-Event",
                "push",
                "X-Hub-Signature-256",
                signature(PUSH));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertNudges(1);
    }

    @Test
    void a_delivery_that_the_engine_did_not_answer_counts_when_it_is_sent_again() throws Exception {
        String[] headers = {"X-GitHub-Delivery", "sent-twice", "X-Hub-Signature-256", signature(PUSH)};
        stage.engine.loseAnswers();
        try {
            assertThat(send(dashboard.uri(), PUSH, headers).statusCode()).isEqualTo(504);
        } finally {
            stage.engine.answerAgain();
        }

        assertThat(send(dashboard.uri(), PUSH, headers).statusCode()).isEqualTo(202);
        assertNudges(2);
    }

    private static void assertNudges(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> ToldChannel.NUDGES.size() >= count);
        assertThat(ToldChannel.NUDGES).hasSize(count).containsOnly("webhook");
    }

    @Test
    void a_form_as_older_forges_send_it_is_taken_by_its_bytes() throws Exception {
        byte[] form = "payload=%7B%22ref%22%3A%22refs%2Fheads%2Fmain%22%7D".getBytes(UTF_8);
        assertThat(send(
                                dashboard.uri(),
                                form,
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-Hub-Signature-256",
                                signature(form))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_wrong_signature_is_refused_in_one_clear_sentence() throws Exception {
        HttpResponse<String> answer =
                send(dashboard.uri(), PUSH, "X-Hub-Signature-256", signature("something else".getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("The signature does not match. Give the Git server and Showrunner the same secret.")
                .doesNotContain(SECRET);
        assertThat(ToldChannel.NUDGES).isEmpty();
    }

    @Test
    void an_unsigned_request_and_an_empty_one_are_refused() throws Exception {
        assertThat(send(dashboard.uri(), PUSH).statusCode()).isEqualTo(401);
        assertThat(send(dashboard.uri(), new byte[0]).statusCode()).isEqualTo(400);
    }

    @Test
    void a_delivery_that_is_repeated_at_once_is_passed_on_once_and_again_when_sent_again_by_hand() throws Exception {
        String[] headers = {"X-GitHub-Delivery", "72d3162e-cc78-11e3", "X-Hub-Signature-256", signature(PUSH)};

        assertThat(send(dashboard.uri(), PUSH, headers).statusCode()).isEqualTo(202);
        assertThat(send(dashboard.uri(), PUSH, headers).statusCode()).isEqualTo(202);
        assertNudges(1);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
        assertThat(send(dashboard.uri(), PUSH, headers).statusCode()).isEqualTo(202);
        assertNudges(2);
    }

    @Test
    void a_channel_that_is_not_followed_yet_is_said_and_the_delivery_counts_again() throws Exception {
        String[] headers = {"X-GitHub-Delivery", "a-delivery", "X-Hub-Signature-256", signature(PUSH)};
        try (Dashboard early = start("not-yet")) {
            assertThat(send(early.uri(), PUSH, headers).statusCode()).isEqualTo(503);
            assertThat(send(early.uri(), PUSH, headers).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void without_a_secret_no_webhook_is_taken() throws Exception {
        assertThat(send(stage.dashboard.uri(), PUSH, "X-Hub-Signature-256", signature(PUSH))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        byte[] huge = new byte[3 << 20];
        assertThat(send(dashboard.uri(), huge, "X-Hub-Signature-256", signature(huge))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_proxy_that_passes_the_public_name_on_is_answered_here_and_nowhere_else() throws Exception {
        assertThat(raw("POST /hooks/git", signature(PUSH))).startsWith("HTTP/1.1 202");
        assertThat(raw("POST /hooks/git", "sha256=00")).startsWith("HTTP/1.1 401");
        assertThat(raw("GET /api/status", signature(PUSH))).startsWith("HTTP/1.1 421");
        assertThat(raw("GET /hooks/../api/status", signature(PUSH))).startsWith("HTTP/1.1 421");
    }

    /** Speaks HTTP itself, since clients insist on the right Host. */
    private String raw(String request, String signature) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), dashboard.uri().getPort())) {
            String head = request + " HTTP/1.1\r\nHost: showrunner.example.org\r\nX-Hub-Signature-256: " + signature
                    + "\r\nContent-Length: " + PUSH.length + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().write(PUSH);
            return new String(socket.getInputStream().readNBytes(12), UTF_8);
        }
    }
}
