package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String HOSTILE = "</title><script>alert(1)</script>\" onmouseover=\"x' &amp;";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @Test
    void the_channel_shows_what_is_live_what_comes_and_what_was() throws Exception {
        String live = insert("On air", 1);
        insert("Tomorrow", 24);
        running.http().post("/emulator/videos", "[{\"id\":\"old\",\"snippet\":{\"title\":\"Long ago\"}}]");
        String stream = GoogleClient.insertStream(running.google(), "S").getId();
        running.google()
                .liveBroadcasts()
                .bind(live, List.of("id"))
                .setStreamId(stream)
                .execute();
        running.encoder(stream, "active");
        running.google()
                .liveBroadcasts()
                .transition("live", live, List.of("id"))
                .execute();

        String page = running.http().get("/channel").text();

        assertThat(page.indexOf("Live now")).isBetween(0, page.indexOf("On air"));
        assertThat(page.indexOf("On air")).isLessThan(page.indexOf("Upcoming</h2>"));
        assertThat(page.indexOf("Tomorrow")).isBetween(page.indexOf("Upcoming</h2>"), page.indexOf("Past videos"));
        assertThat(page.indexOf("Long ago")).isGreaterThan(page.indexOf("Past videos"));
        assertThat(page).contains("in 24 hours").contains("LIVE");
    }

    @Test
    void the_root_leads_to_the_channel_and_an_empty_channel_says_what_to_do() throws Exception {
        assertThat(running.http().get("/").raw().headers().firstValue("Location"))
                .contains("/channel");
        assertThat(running.http().get("/channel").text()).contains("Nothing is scheduled");
        assertThat(running.http().get("/studio").text()).contains("The channel has no video");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/channel", "/watch?v=bad", "/studio", "/studio/edit?v=bad"})
    void hostile_texts_are_shown_as_text(String path) throws Exception {
        String title = HOSTILE.replace("\"", "\\\"");
        running.http()
                .post(
                        "/emulator/videos",
                        "[{\"id\":\"bad\",\"snippet\":{\"title\":\"" + title + "\",\"description\":\"" + title
                                + " https://x.example/\\\"onclick=alert(1) javascript:alert(2)\",\"tags\":[\"" + title
                                + "\"]}}]");

        Local.Answer page = running.http().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .doesNotContain("<script>alert")
                .doesNotContain("\" onmouseover")
                .doesNotContain("\"onclick")
                .doesNotContain("href=\"javascript")
                .contains("&lt;script&gt;alert(1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/channel", "/studio", "/watch?v=none", "/nothing"})
    void a_page_asks_nobody_else_for_anything(String path) throws Exception {
        Local.Answer page = running.http().get(path);

        assertThat(page.raw().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("img-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.text()).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
        assertThat(page.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void the_watch_page_renders_the_description_as_viewers_see_it() throws Exception {
        running.http().post("/emulator/videos", """
                        [{"id":"v","snippet":{"title":"T","categoryId":"28","description":"#one #two #three #four\\nSee https://example.com/a?b=1&c=2.\\n\\n0:00 Start\\n1:30 Middle\\n1:02:03 End"}}]""");

        String page = running.http().get("/watch?v=v").text();

        assertThat(page)
                .contains("href=\"https://example.com/a?b&#x3D;1&amp;c&#x3D;2\"")
                .contains("<span class=\"link\">1:02:03</span>")
                .contains("Chapters")
                .contains("Science &amp; Technology");
        assertThat(page.substring(page.indexOf("class=\"hashtags\""), page.indexOf("<h1>T")))
                .contains("#one", "#two", "#three")
                .doesNotContain("#four");
    }

    @Test
    void a_person_edits_by_hand_what_the_api_then_shows_and_nothing_else_changes() throws Exception {
        String id = insert("Before", 24);
        running.http()
                .put(
                        "/youtube/v3/videos?part=snippet",
                        "{\"id\":\"" + id
                                + "\",\"snippet\":{\"title\":\"Before\",\"description\":\"D\",\"categoryId\":\"28\",\"tags\":[\"kept\"]}}");
        int used = running.emulator().quota().used();

        Local.Answer saved = form(
                "/studio/save",
                "v",
                id,
                "title",
                "After",
                "description",
                "one\r\ntwo",
                "start",
                "2026-12-31T23:00",
                "privacy",
                "unlisted");

        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        var video = running.http()
                .get("/youtube/v3/videos?part=snippet,status,liveStreamingDetails&id=" + id)
                .json()
                .at("/items/0");
        assertThat(video.at("/snippet/title").asText()).isEqualTo("After");
        assertThat(video.at("/snippet/description").asText()).isEqualTo("one\ntwo");
        assertThat(video.at("/snippet/tags/0").asText()).isEqualTo("kept");
        assertThat(video.at("/snippet/categoryId").asText()).isEqualTo("28");
        assertThat(video.at("/status/privacyStatus").asText()).isEqualTo("unlisted");
        assertThat(video.at("/liveStreamingDetails/scheduledStartTime").asText())
                .isEqualTo("2026-12-31T23:00:00Z");
        assertThat(running.emulator().quota().used()).isEqualTo(used + 1);
    }

    @Test
    void a_form_with_a_mistake_comes_back_with_what_was_typed() throws Exception {
        String id = insert("Before", 24);

        Local.Answer refused =
                form("/studio/save", "v", id, "title", "a < b", "description", "typed", "privacy", "public");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("invalidTitle")
                .contains("value=\"a &lt; b\"")
                .contains("typed</textarea>");
        assertThat(running.http().get("/studio/edit?v=" + id).text()).contains("value=\"Before\"");
    }

    @Test
    void the_studio_switches_the_encoder_moves_the_broadcast_and_deletes() throws Exception {
        String id = insert("T", 1);
        String stream = GoogleClient.insertStream(running.google(), "S").getId();
        running.google()
                .liveBroadcasts()
                .bind(id, List.of("id"))
                .setStreamId(stream)
                .execute();

        assertThat(form("/studio/transition", "v", id, "to", "live").text()).contains("errorStreamInactive");
        assertThat(form("/studio/encoder", "stream", stream, "status", "active", "back", "https://evil.example/")
                        .raw()
                        .headers()
                        .firstValue("Location"))
                .contains("/studio?done=encoder");
        assertThat(form("/studio/transition", "v", id, "to", "live").status()).isEqualTo(303);
        running.advance("PT1S");
        assertThat(running.http().get("/studio/edit?v=" + id).text()).contains("End the stream");
        form("/studio/transition", "v", id, "to", "complete");
        assertThat(form("/studio/delete", "v", id).status()).isEqualTo(303);
        assertThat(running.http().get("/studio/edit?v=" + id).status()).isEqualTo(404);
    }

    @Test
    void a_form_without_an_origin_is_not_taken() throws Exception {
        String id = insert("T", 1);

        Local.Answer answer = running.http()
                .send(running.http().request("/studio/delete").POST(HttpRequest.BodyPublishers.ofString("v=" + id)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(running.http().get("/watch?v=" + id).status()).isEqualTo(200);
    }

    @Test
    void a_long_channel_is_shown_in_pages() throws Exception {
        StringBuilder videos = new StringBuilder("[");
        for (int i = 0; i < 60; i++) {
            videos.append(i == 0 ? "" : ",")
                    .append("{\"snippet\":{\"title\":\"Video ")
                    .append(i)
                    .append("\"}}");
        }
        running.http().post("/emulator/videos", videos + "]");

        assertThat(running.http().get("/channel").text()).contains("/channel?page=1");
        assertThat(running.http().get("/channel?page=1").text())
                .doesNotContain("page=2")
                .contains("class=\"card\"");
        assertThat(running.http().get("/channel?page=999999").status()).isEqualTo(200);
    }

    private String insert(String title, int hours) throws Exception {
        return GoogleClient.insert(running.google(), title, RunningEmulator.NOW.plus(Duration.ofHours(hours)))
                .getId();
    }

    private Local.Answer form(String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(fields[i])
                    .append("=")
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append("&");
        }
        return running.http()
                .send(running.http()
                        .request(path)
                        .header("Origin", running.emulator().uri().toString().replaceFirst("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }
}
