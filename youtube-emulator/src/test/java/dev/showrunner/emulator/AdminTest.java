package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code /emulator} endpoints, and what they say to nonsense. */
class AdminTest {
    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quota | {\"limit\":\"lots\"} | whole number of units",
                "quota | {\"limit\":-1} | whole number of units",
                "quota | {} | {\"limit\": N}",
                "quota | nonsense | not JSON",
                "faults | {} | Send a list of faults",
                "faults | [{\"effect\":\"statsu:503\"}] | faults[0].effect: 'statsu:503' is not an effect",
                "faults | [{\"effect\":\"status:200\"}] | is not an effect",
                "faults | [{\"effect\":\"reason:tired\"}] | is not an effect",
                "faults | [{\"effect\":\"drop-after\"},{\"efect\":\"x\"}] | faults[1] has no field 'efect'",
                "faults | [{\"effect\":\"drop-after\",\"times\":0}] | faults[0].times must be a whole number from 1",
                "faults | [{\"effect\":\"drop-after\",\"match\":{\"nth\":\"x\"}}] | faults[0].match.nth",
                "faults | [{\"effect\":\"drop-after\",\"match\":{\"verb\":\"x\"}}] | faults[0].match has no field 'verb'",
                "faults | [\"drop-after\"] | faults[0] must be an object",
                "clock | {} | either",
                "clock | {\"now\":\"noon\"} | 'noon' is not an RFC 3339",
                "clock | {\"advance\":\"1h\"} | '1h' is not an ISO 8601 duration",
                "clock | {\"advance\":\"PT999999999999999H\"} | is not an ISO 8601 duration",
                "encoder | {\"streamId\":\"x\",\"status\":\"on\"} | \"active\"",
                "encoder | {\"streamId\":\"x\",\"status\":\"active\"} | there is no stream 'x'",
                "videos | {} | list of video resources",
                "videos | [3] | videos[0] must be an object",
                "videos | [{\"id\":\"a\"}] | videos[0]: snippet.title is required",
                "videos | [{\"id\":\"../a\",\"snippet\":{\"title\":\"T\"}}] | videos[0]: id may have",
                "videos | [{\"snippet\":{\"title\":\"T\",\"publishedAt\":\"once\"}}] | snippet.publishedAt must be",
                "videos | [{\"snippet\":{\"title\":\"T\"},\"contentDetails\":{\"duration\":\"1h\"}}] | contentDetails.duration",
                "videos | [{\"snippet\":{\"title\":\"T\"},\"liveStreamingDetails\":{\"actualStartTime\":\"x\"}}] | liveStreamingDetails.actualStartTime must"
            })
    void nonsense_is_refused_in_words(String endpoint, String body, String said) throws Exception {
        Local.Answer answer = running.http().post("/emulator/" + endpoint, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).contains(said);
        assertThat(running.http().get("/emulator/faults").json()).isEmpty();
    }

    @Test
    void an_endpoint_that_is_not_there_names_those_that_are() throws Exception {
        Local.Answer answer = running.http().get("/emulator/reset");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("error").asText()).contains("POST /emulator/encoder");
    }

    @Test
    void the_quota_has_exactly_its_four_fields() throws Exception {
        JsonNode quota =
                running.http().post("/emulator/quota", "{\"limit\":500}").json();

        assertThat(quota.toString()).isEqualTo("{\"day\":\"2026-11-24\",\"used\":0,\"limit\":500,\"byMethod\":{}}");
    }

    @Test
    void the_clock_is_set_moved_and_told() throws Exception {
        running.http().post("/emulator/clock", "{\"now\":\"2030-01-01T12:00:00+02:00\"}");
        JsonNode clock = running.http()
                .post("/emulator/clock", "{\"advance\":\"-PT30M\"}")
                .json();

        assertThat(clock.path("now").asText()).isEqualTo("2030-01-01T09:30:00Z");
        assertThat(running.http().get("/emulator/clock").json()).isEqualTo(clock);
    }

    @Test
    void videos_are_put_on_the_channel_as_they_are_given() throws Exception {
        String video = """
                {"id":"dQw4w9WgXcQ","snippet":{"title":"Old <video>","description":"D","publishedAt":"2019-05-04T20:00:00+02:00",
                 "tags":["a"],"categoryId":"28","thumbnails":{"default":{"url":"https://elsewhere.example/x.jpg"}}},
                 "status":{"privacyStatus":"unlisted"},"contentDetails":{"duration":"PT1H"},
                 "statistics":{"viewCount":"42"},"someFuturePart":{"x":1}}""";
        running.http().post("/emulator/videos", "{\"items\":[" + video + "]}");

        JsonNode shown = running.http()
                .get("/youtube/v3/videos?part=snippet,status,contentDetails,statistics&id=dQw4w9WgXcQ")
                .json()
                .at("/items/0");
        assertThat(shown.at("/snippet/title").asText()).isEqualTo("Old <video>");
        assertThat(shown.at("/snippet/publishedAt").asText()).isEqualTo("2019-05-04T18:00:00Z");
        assertThat(shown.at("/snippet/thumbnails/default/url").asText())
                .startsWith(running.emulator().uri().toString());
        assertThat(shown.at("/status/privacyStatus").asText()).isEqualTo("unlisted");
        assertThat(shown.at("/contentDetails/duration").asText()).isEqualTo("PT1H");
        assertThat(shown.at("/statistics/viewCount").asText()).isEqualTo("42");
        assertThat(running.http()
                        .get("/emulator/videos")
                        .json()
                        .at("/items/0/resource/someFuturePart/x")
                        .asInt())
                .isEqualTo(1);
        assertThat(running.emulator().quota().used()).isEqualTo(1);
    }

    @Test
    void another_websites_page_is_kept_out_of_admin_and_pages() throws Exception {
        for (String path : new String[] {"/emulator/reset", "/studio/delete", "/o/oauth2/v2/auth"}) {
            Local.Answer answer = running.http()
                    .send(running.http()
                            .request(path)
                            .header("Origin", "https://evil.example")
                            .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void a_name_that_is_not_this_machines_is_kept_out_but_the_api_needs_a_token_anyway() throws Exception {
        assertThat(RawHttp.status(running.emulator().uri(), "GET /emulator/videos", "rebound.evil.example"))
                .isEqualTo(403);
        assertThat(RawHttp.status(running.emulator().uri(), "GET /studio", "evil.example:80"))
                .isEqualTo(403);
        assertThat(RawHttp.status(running.emulator().uri(), "GET /emulator/videos", "localhost:1"))
                .isEqualTo(200);
        assertThat(RawHttp.status(running.emulator().uri(), "GET /channel", "youtube.localhost"))
                .isEqualTo(200);
        assertThat(RawHttp.status(running.emulator().uri(), "GET /channel", "[::1]:8090"))
                .isEqualTo(200);
        assertThat(RawHttp.status(
                        running.emulator().uri(), "GET /youtube/v3/channels?part=id&mine=true", "evil.example"))
                .isEqualTo(401);
    }
}
