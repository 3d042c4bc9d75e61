package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.youtube.model.LiveBroadcast;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatPageTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void what_a_viewer_types_is_read_by_programs_as_a_viewers() throws Exception {
        LiveBroadcast event = event();

        Local.Answer sent = write(event.getId(), "Ada", "!fix ada-l");
        JsonNode item = list(event).at("/items/0");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(item.at("/snippet/displayMessage").asText()).isEqualTo("!fix ada-l");
        assertThat(item.at("/authorDetails/displayName").asText()).isEqualTo("Ada");
        assertThat(item.at("/authorDetails/isChatOwner").asBoolean()).isFalse();
    }

    @Test
    void the_page_shows_everything_and_runs_nothing() throws Exception {
        LiveBroadcast event = event();
        write(event.getId(), "<script>alert(1)</script>", "<img src=x onerror=alert(2)>");

        String page = running.http().get("/live_chat?v=" + event.getId()).text();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)", "&lt;img src")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(running.http().get("/watch?v=" + event.getId()).text()).contains("/live_chat?v=" + event.getId());
    }

    @Test
    void a_message_that_is_too_long_or_empty_is_refused_in_words() throws Exception {
        LiveBroadcast event = event();

        assertThat(write(event.getId(), "Ada", "x".repeat(201)).text()).contains("at most 200 characters");
        assertThat(write(event.getId(), "Ada", " ").status()).isEqualTo(400);
        assertThat(write("none", "Ada", "hello").status()).isEqualTo(404);
        assertThat(list(event).path("items")).isEmpty();
    }

    @Test
    void a_form_of_another_site_is_refused() throws Exception {
        LiveBroadcast event = event();

        Local.Answer answer = running.http()
                .send(running.http()
                        .request("/live_chat")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString("v=" + event.getId() + "&text=hello")));

        assertThat(answer.status()).isEqualTo(403);
    }

    private LiveBroadcast event() throws Exception {
        return running.google()
                .liveBroadcasts()
                .insert(
                        List.of("snippet", "status", "contentDetails"),
                        GoogleClient.broadcast("T", RunningEmulator.NOW.plus(Duration.ofHours(1))))
                .execute();
    }

    private JsonNode list(LiveBroadcast event) throws Exception {
        return running.http()
                .get("/youtube/v3/liveChat/messages?part=snippet&part=authorDetails&liveChatId="
                        + event.getSnippet().getLiveChatId())
                .json();
    }

    private Local.Answer write(String video, String name, String text) throws Exception {
        String form = "v=" + video + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return running.http()
                .send(running.http()
                        .request("/live_chat")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", running.emulator().uri().toString().replaceFirst("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
