package dev.showrunner.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update replaces every mutable field of each part it names, and touches no other part. */
class PartSemanticsTest {
    private static final String BROADCASTS = "/youtube/v3/liveBroadcasts";
    private static final String VIDEOS = "/youtube/v3/videos";

    @RegisterExtension
    final RunningEmulator running = new RunningEmulator();

    private String id;

    @BeforeEach
    void a_broadcast_with_everything_set() throws Exception {
        String start = RunningEmulator.NOW.plus(Duration.ofDays(1)).toString();
        JsonNode inserted = running.http()
                .post(BROADCASTS + "?part=snippet,status,contentDetails", """
                        {"snippet":{"title":"T","description":"D","categoryId":"28","scheduledStartTime":"%s",
                         "scheduledEndTime":"%s","futureField":"kept"},
                         "status":{"privacyStatus":"unlisted","selfDeclaredMadeForKids":true},
                         "contentDetails":{"enableAutoStart":true,"enableAutoStop":true,"enableDvr":false,
                          "enableEmbed":false,"recordFromStart":false,"latencyPreference":"low","projection":"360",
                          "closedCaptionsType":"closedCaptionsEmbedded","enableClosedCaptions":true,
                          "startWithSlate":true,"enableContentEncryption":true,
                          "monitorStream":{"enableMonitorStream":false,"broadcastStreamDelayMs":5000}}}""".formatted(
                        start, RunningEmulator.NOW.plus(Duration.ofHours(26)).toString()))
                .json();
        id = inserted.path("id").asText();
        running.http()
                .put(
                        VIDEOS + "?part=snippet,status,localizations,recordingDetails,paidProductPlacementDetails",
                        """
                        {"id":"%s","snippet":{"title":"T","description":"D","categoryId":"28","tags":["a","b"],
                         "defaultLanguage":"en","defaultAudioLanguage":"en-GB"},
                         "status":{"privacyStatus":"private","license":"creativeCommon","embeddable":false,
                          "publicStatsViewable":false,"selfDeclaredMadeForKids":true,"containsSyntheticMedia":true,
                          "publishAt":"2027-01-01T00:00:00Z"},
                         "localizations":{"de":{"title":"T","description":"D"}},
                         "recordingDetails":{"recordingDate":"2026-01-01T00:00:00Z"},
                         "paidProductPlacementDetails":{"hasPaidProductPlacement":true}}""".formatted(id));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "GONE",
            value = {
                "/snippet/description, ''",
                "/snippet/tags, GONE",
                "/snippet/defaultLanguage, GONE",
                "/snippet/defaultAudioLanguage, GONE"
            })
    void a_videos_snippet_without_a_field_clears_it(String field, String then) throws Exception {
        assertThat(video().at(field).isMissingNode()).isFalse();

        put(VIDEOS, "snippet", "\"snippet\":{\"title\":\"New\",\"categoryId\":\"27\"}");

        assertThat(value(video(), field)).isEqualTo(then);
        assertThat(value(video(), "/snippet/title")).isEqualTo("New");
        assertThat(value(video(), "/status/license")).isEqualTo("creativeCommon");
        assertThat(value(video(), "/localizations/de/title")).isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "GONE",
            value = {
                "/status/privacyStatus, public",
                "/status/license, youtube",
                "/status/embeddable, true",
                "/status/publicStatsViewable, true",
                "/status/selfDeclaredMadeForKids, GONE",
                "/status/containsSyntheticMedia, GONE",
                "/status/publishAt, GONE",
                "/status/madeForKids, false"
            })
    void a_videos_status_without_a_field_takes_the_default(String field, String then) throws Exception {
        assertThat(value(video(), field)).isNotEqualTo(then);

        put(VIDEOS, "status", "\"status\":{}");

        assertThat(value(video(), field)).isEqualTo(then);
        assertThat(video().at("/snippet/tags").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "localizations,/localizations/de",
        "recordingDetails,/recordingDetails/recordingDate",
        "paidProductPlacementDetails,/paidProductPlacementDetails/hasPaidProductPlacement"
    })
    void another_part_named_but_not_sent_is_emptied(String part, String field) throws Exception {
        assertThat(video().at(field).isMissingNode()).isFalse();

        put(VIDEOS, part, "\"snippet\":{\"title\":\"ignored\"}");

        assertThat(video().at(field).isMissingNode()).isTrue();
        assertThat(value(video(), "/snippet/title")).isEqualTo("T");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "GONE",
            value = {
                "/contentDetails/enableAutoStart, false",
                "/contentDetails/enableAutoStop, false",
                "/contentDetails/enableDvr, true",
                "/contentDetails/enableEmbed, true",
                "/contentDetails/enableClosedCaptions, false",
                "/contentDetails/enableContentEncryption, false",
                "/contentDetails/recordFromStart, true",
                "/contentDetails/startWithSlate, false",
                "/contentDetails/closedCaptionsType, closedCaptionsDisabled",
                "/contentDetails/latencyPreference, normal",
                "/contentDetails/projection, rectangular",
                "/contentDetails/monitorStream/enableMonitorStream, true",
                "/contentDetails/monitorStream/broadcastStreamDelayMs, 0"
            })
    void a_broadcasts_content_details_without_a_field_take_the_default(String field, String then) throws Exception {
        assertThat(value(broadcast(), field)).isNotEqualTo(then);

        put(BROADCASTS, "contentDetails", "\"contentDetails\":{}");

        assertThat(value(broadcast(), field)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "GONE",
            value = {
                "/snippet/description, ''",
                "/snippet/scheduledEndTime, GONE",
                "/snippet/futureField, GONE",
                "/snippet/categoryId, 22"
            })
    void a_broadcasts_snippet_without_a_field_clears_it(String field, String then) throws Exception {
        assertThat(value(broadcast(), field)).isNotEqualTo(then);

        put(
                BROADCASTS,
                "snippet",
                "\"snippet\":{\"title\":\"New\",\"scheduledStartTime\":\"2026-12-24T18:00:00+01:00\"}");

        assertThat(value(broadcast(), field)).isEqualTo(then);
        assertThat(value(broadcast(), "/snippet/scheduledStartTime")).isEqualTo("2026-12-24T17:00:00Z");
    }

    @Test
    void what_only_the_video_has_outlives_an_update_of_the_broadcast() throws Exception {
        put(BROADCASTS, "snippet", "\"snippet\":{\"title\":\"New\",\"scheduledStartTime\":\"2026-12-24T18:00:00Z\"}");

        assertThat(video().at("/snippet/tags").size()).isEqualTo(2);
        assertThat(value(video(), "/snippet/defaultLanguage")).isEqualTo("en");
    }

    @Test
    void title_description_category_and_privacy_are_the_same_on_video_and_broadcast() throws Exception {
        put(
                VIDEOS,
                "snippet,status",
                "\"snippet\":{\"title\":\"By video\",\"description\":\"V\",\"categoryId\":\"27\"},"
                        + "\"status\":{\"privacyStatus\":\"public\"}");
        assertThat(value(broadcast(), "/snippet/title")).isEqualTo("By video");
        assertThat(value(broadcast(), "/snippet/description")).isEqualTo("V");
        assertThat(value(broadcast(), "/snippet/categoryId")).isEqualTo("27");
        assertThat(value(broadcast(), "/status/privacyStatus")).isEqualTo("public");
        assertThat(value(broadcast(), "/snippet/scheduledStartTime")).isEqualTo("2026-11-25T18:00:00Z");

        put(
                BROADCASTS,
                "snippet,status",
                "\"snippet\":{\"title\":\"By broadcast\",\"categoryId\":\"24\","
                        + "\"scheduledStartTime\":\"2026-12-24T18:00:00Z\"},\"status\":{\"privacyStatus\":\"unlisted\"}");
        assertThat(value(video(), "/snippet/title")).isEqualTo("By broadcast");
        assertThat(value(video(), "/snippet/categoryId")).isEqualTo("24");
        assertThat(value(video(), "/status/privacyStatus")).isEqualTo("unlisted");
        assertThat(value(video(), "/liveStreamingDetails/scheduledStartTime")).isEqualTo("2026-12-24T18:00:00Z");
    }

    @Test
    void a_field_that_nobody_here_knows_survives_a_read_and_a_write() throws Exception {
        assertThat(value(broadcast(), "/snippet/futureField")).isEqualTo("kept");

        put(BROADCASTS, "snippet", "\"snippet\":" + broadcast().path("snippet"));

        assertThat(value(broadcast(), "/snippet/futureField")).isEqualTo("kept");
    }

    @Test
    void a_part_that_is_not_named_is_not_written() throws Exception {
        put(VIDEOS, "status", "\"snippet\":{\"title\":\"ignored\"},\"status\":{\"privacyStatus\":\"public\"}");

        assertThat(value(video(), "/snippet/title")).isEqualTo("T");
    }

    @Test
    void what_only_youtube_writes_is_ignored_when_sent() throws Exception {
        put(
                VIDEOS,
                "snippet,status",
                "\"snippet\":{\"title\":\"T\",\"categoryId\":\"28\",\"channelId\":\"UCother\",\"publishedAt\":\"2001-01-01T00:00:00Z\"},"
                        + "\"status\":{\"uploadStatus\":\"failed\"}");

        assertThat(value(video(), "/snippet/channelId")).isEqualTo("UC_local_youtube_channel");
        assertThat(value(video(), "/snippet/publishedAt")).isEqualTo("2026-11-24T18:00:00Z");
        assertThat(value(video(), "/status/uploadStatus")).isEqualTo("uploaded");
    }

    @Test
    void a_null_clears_as_absence_does() throws Exception {
        put(
                VIDEOS,
                "snippet",
                "\"snippet\":{\"title\":\"T\",\"categoryId\":\"28\",\"tags\":null,\"description\":null}");

        assertThat(video().at("/snippet/tags").isMissingNode()).isTrue();
        assertThat(value(video(), "/snippet/description")).isEmpty();
    }

    private void put(String path, String parts, String body) throws Exception {
        Local.Answer answer = running.http().put(path + "?part=" + parts, "{\"id\":\"" + id + "\"," + body + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode video() throws Exception {
        return running.http()
                .get(
                        VIDEOS + "?id=" + id
                                + "&part=snippet,status,localizations,recordingDetails,paidProductPlacementDetails,liveStreamingDetails")
                .json()
                .at("/items/0");
    }

    private JsonNode broadcast() throws Exception {
        return running.http()
                .get(BROADCASTS + "?id=" + id + "&part=snippet,status,contentDetails")
                .json()
                .at("/items/0");
    }

    @SuppressWarnings("NullAway") // a missing field is null here, as the tables say
    private static String value(JsonNode resource, String field) {
        JsonNode node = resource.at(field);
        return node.isMissingNode() ? null : node.asText();
    }
}
