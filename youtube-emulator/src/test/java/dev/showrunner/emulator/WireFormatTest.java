package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Compression, overridden methods, unknown addresses. */
class WireFormatTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void a_compressed_body_is_read_and_a_compressed_reply_sent_on_request() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(
                    "{\"snippet\":{\"title\":\"Packed\",\"scheduledStartTime\":\"2026-12-01T00:00:00Z\"},\"status\":{\"privacyStatus\":\"public\"}}"
                            .getBytes(StandardCharsets.UTF_8));
        }
        Local.Answer answer = running.http()
                .send(running.http()
                        .request("/youtube/v3/liveBroadcasts?part=snippet,status,contentDetails")
                        .header("Content-Encoding", "gzip")
                        .header("Accept-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(answer.raw().body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("\"title\":\"Packed\"");
        }
    }

    @Test
    void a_body_that_only_claims_to_be_compressed_is_refused() throws Exception {
        Local.Answer answer = running.http()
                .send(running.http()
                        .request("/youtube/v3/liveBroadcasts?part=snippet")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("parseError");
    }

    @Test
    void a_compressed_bomb_is_refused_before_it_unfolds() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        Local.Answer answer = running.http()
                .send(running.http()
                        .request("/youtube/v3/liveBroadcasts?part=snippet")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_get_too_long_for_a_line_may_come_as_a_post() throws Exception {
        String id = GoogleClient.insert(running.google(), "T", RunningEmulator.NOW.plusSeconds(60))
                .getId();

        Local.Answer answer = running.http()
                .send(running.http()
                        .request("/youtube/v3/videos")
                        .header("X-HTTP-Method-Override", "GET")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("part=snippet&id=" + id)));

        assertThat(answer.json().path("items")).hasSize(1);
    }

    @Test
    void a_method_that_is_not_offered_says_so() throws Exception {
        Local.Answer answer = running.http().get("/youtube/v3/search?part=snippet&q=x");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/error/message").asText()).contains("GET /youtube/v3/search");
    }
}
