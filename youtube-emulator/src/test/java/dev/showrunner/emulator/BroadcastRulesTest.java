package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.emulator.wire.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an insert needs and how far its fields may go. */
class BroadcastRulesTest {
    private static final String INSERT = "/youtube/v3/liveBroadcasts?part=snippet,status,contentDetails";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @ParameterizedTest
    @CsvSource({
        "/snippet/title, titleRequired",
        "/snippet/scheduledStartTime, scheduledStartTimeRequired",
        "/status/privacyStatus, privacyStatusRequired"
    })
    void an_insert_without_a_required_field_is_refused(String field, String reason) throws Exception {
        ObjectNode body = body();
        remove(body, field);

        Local.Answer answer = running.http().post(INSERT, body.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.json().at("/error/errors/0/domain").asText()).isEqualTo("youtube.liveBroadcast");
        assertThat(running.emulator().calls().getLast().units()).isEqualTo(1);
        assertThat(running.http().get("/emulator/videos").json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/snippet/title, a < b, invalidTitle",
        "/snippet/title, a > b, invalidTitle",
        "/snippet/description, <b>, invalidDescription",
        "/snippet/categoryId, 18, invalidCategoryId",
        "/snippet/categoryId, 999, invalidCategoryId",
        "/snippet/scheduledStartTime, tomorrow, invalidScheduledStartTime",
        "/snippet/scheduledStartTime, 2026-11-24T17:58:59Z, invalidScheduledStartTime",
        "/snippet/scheduledEndTime, 2026-11-24T18:30:00Z, invalidScheduledEndTime",
        "/snippet/scheduledEndTime, later, invalidScheduledEndTime",
        "/status/privacyStatus, secret, invalidPrivacyStatus",
        "/contentDetails/enableAutoStart, perhaps, invalidAutoStart",
        "/contentDetails/enableAutoStop, perhaps, invalidAutoStop",
        "/contentDetails/enableEmbed, perhaps, invalidEmbedSetting",
        "/contentDetails/latencyPreference, instant, invalidLatencyPreferenceOptions",
        "/contentDetails/projection, cube, invalidProjection"
    })
    void a_value_out_of_bounds_is_refused_with_its_reason(String field, String value, String reason) throws Exception {
        Local.Answer answer = running.http().post(INSERT, with(field, value).toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @Test
    void a_title_has_a_hundred_characters_at_most_and_an_emoji_is_one() throws Exception {
        assertThat(status("/snippet/title", "🎬".repeat(100))).isEqualTo(200);
        assertThat(status("/snippet/title", "x".repeat(101))).isEqualTo(400);
    }

    @Test
    void a_description_has_five_thousand_bytes_at_most() throws Exception {
        String longest = "é".repeat(2500);
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(5000);
        assertThat(status("/snippet/description", longest)).isEqualTo(200);
        assertThat(status("/snippet/description", longest + "x")).isEqualTo(400);
    }

    @Test
    void starting_now_is_taken_since_clients_send_the_current_second() throws Exception {
        assertThat(status("/snippet/scheduledStartTime", "2026-11-24T18:00:00.000Z"))
                .isEqualTo(200);
        assertThat(status("/snippet/scheduledStartTime", "2026-11-24T20:00:00+02:00"))
                .isEqualTo(200);
    }

    @Test
    void a_start_that_stays_the_same_may_have_passed() throws Exception {
        String id =
                running.http().post(INSERT, body().toString()).json().path("id").asText();
        running.advance("P2D");

        ObjectNode late = body().put("id", id);
        assertThat(running.http()
                        .put("/youtube/v3/liveBroadcasts?part=snippet", late.toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_is_not_json_is_a_parse_error() throws Exception {
        assertThat(running.http().post(INSERT, "{\"snippet\":").reason()).isEqualTo("parseError");
        assertThat(running.http().post(INSERT, "[]").reason()).isEqualTo("parseError");
    }

    @Test
    void an_update_of_nothing_known_is_refused() throws Exception {
        assertThat(running.http()
                        .put("/youtube/v3/liveBroadcasts?part=snippet", body().toString())
                        .reason())
                .isEqualTo("idRequired");
        Local.Answer unknown = running.http()
                .put(
                        "/youtube/v3/liveBroadcasts?part=snippet",
                        body().put("id", "nothing").toString());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.reason()).isEqualTo("liveBroadcastNotFound");
    }

    @Test
    void a_video_without_a_broadcast_is_not_one() throws Exception {
        running.http().post("/emulator/videos", "[{\"id\":\"old\",\"snippet\":{\"title\":\"Old\"}}]");

        assertThat(running.http().delete("/youtube/v3/liveBroadcasts?id=old").reason())
                .isEqualTo("liveBroadcastNotFound");
    }

    @Test
    void tags_have_five_hundred_characters_where_a_space_counts_as_quotes() throws Exception {
        String id =
                running.http().post(INSERT, body().toString()).json().path("id").asText();

        assertThat(tags(id, "x".repeat(496) + "\",\"" + "yyy")).isEqualTo(200);
        assertThat(tags(id, "x".repeat(497) + "\",\"" + "yyy")).isEqualTo(400);
        assertThat(tags(id, "x".repeat(494) + "\",\"" + "y y")).isEqualTo(200);
        assertThat(tags(id, "x".repeat(495) + "\",\"" + "y y")).isEqualTo(400);
        assertThat(tags(id, "a<b")).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, invalidVideoMetadata",
        "'{\"title\":\"T\"}', invalidVideoMetadata",
        "'{\"categoryId\":\"28\"}', invalidVideoMetadata",
        "'{\"title\":\"T\",\"categoryId\":\"28\",\"defaultLanguage\":\"nb\"}', invalidVideoMetadata",
        "'{\"title\":\"T\",\"categoryId\":\"28\",\"defaultLanguage\":\"not a language\"}', invalidVideoMetadata",
        "'{\"title\":\"T\",\"categoryId\":\"43\"}', invalidCategoryId",
        "'{\"title\":\"<\",\"categoryId\":\"28\"}', invalidTitle"
    })
    void a_videos_snippet_needs_title_and_category(String snippet, String reason) throws Exception {
        String id =
                running.http().post(INSERT, body().toString()).json().path("id").asText();

        Local.Answer answer = running.http()
                .put("/youtube/v3/videos?part=snippet", "{\"id\":\"" + id + "\",\"snippet\":" + snippet + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.json().at("/error/errors/0/domain").asText()).isEqualTo("youtube.video");
    }

    @Test
    void a_video_can_be_published_later_only_from_private() throws Exception {
        String id =
                running.http().post(INSERT, body().toString()).json().path("id").asText();
        String path = "/youtube/v3/videos?part=status";
        String status = "{\"id\":\"%s\",\"status\":{\"privacyStatus\":\"%s\",\"publishAt\":\"2027-01-01T00:00:00Z\"}}";

        assertThat(running.http().put(path, status.formatted(id, "unlisted")).reason())
                .isEqualTo("invalidPublishAt");
        assertThat(running.http().put(path, status.formatted(id, "private")).status())
                .isEqualTo(200);
        running.advance("P60D");
        assertThat(running.http()
                        .get("/youtube/v3/videos?part=status&id=" + id)
                        .json()
                        .at("/items/0/status/privacyStatus")
                        .asText())
                .isEqualTo("public");
    }

    @Test
    void translations_need_a_default_language() throws Exception {
        String id =
                running.http().post(INSERT, body().toString()).json().path("id").asText();

        assertThat(running.http()
                        .put(
                                "/youtube/v3/videos?part=localizations",
                                "{\"id\":\"" + id + "\",\"localizations\":{\"de\":{\"title\":\"T\"}}}")
                        .reason())
                .isEqualTo("defaultLanguageNotSet");
    }

    private int tags(String id, String tags) throws Exception {
        String body = "{\"id\":\"" + id + "\",\"snippet\":{\"title\":\"T\",\"categoryId\":\"28\",\"tags\":[\"" + tags
                + "\"]}}";
        return running.http().put("/youtube/v3/videos?part=snippet", body).status();
    }

    private int status(String field, String value) throws Exception {
        return running.http().post(INSERT, with(field, value).toString()).status();
    }

    private static ObjectNode with(String field, String value) {
        ObjectNode body = body();
        String[] path = field.split("/", -1);
        Json.child(body, path[1]).put(path[2], value);
        return body;
    }

    private static void remove(ObjectNode body, String field) {
        String[] path = field.split("/", -1);
        Json.child(body, path[1]).remove(path[2]);
    }

    private static ObjectNode body() {
        ObjectNode body = Json.object();
        body.putObject("snippet").put("title", "T").put("scheduledStartTime", "2026-11-24T19:00:00Z");
        body.putObject("status").put("privacyStatus", "public");
        body.putObject("contentDetails");
        return body;
    }
}
