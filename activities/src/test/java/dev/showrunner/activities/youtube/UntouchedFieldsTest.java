package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Law 4: fields not owned are byte-identical after a write. Every mutable field of the video and its broadcast, and
 * some that no client knows, first get an odd value through the wire; after each write every leaf of both resources is
 * compared.
 */
class UntouchedFieldsTest {
    private static final String VIDEO_PARTS =
            "snippet,status,localizations,recordingDetails,paidProductPlacementDetails,contentDetails";
    private static final String BROADCAST_PARTS = "snippet,status,contentDetails,monetizationDetails";

    /** Where each field stands, with those that YouTube derives from it. */
    private static final Map<Field, Set<String>> OWNED = Map.of(
            Field.TITLE, Set.of("/snippet/title", "/snippet/localized/title"),
            Field.DESCRIPTION, Set.of("/snippet/description", "/snippet/localized/description"),
            Field.TAGS, Set.of("/snippet/tags"),
            Field.CATEGORY, Set.of("/snippet/categoryId"),
            Field.LANGUAGE, Set.of("/snippet/defaultLanguage"),
            Field.PRIVACY, Set.of("/status/privacyStatus", "/status/publishAt"),
            Field.MADE_FOR_KIDS, Set.of("/status/selfDeclaredMadeForKids", "/status/madeForKids"),
            Field.START, Set.of("/snippet/scheduledStartTime"),
            Field.LIVE_SETTINGS,
                    Set.of(
                            "/contentDetails/enableAutoStart",
                            "/contentDetails/enableAutoStop",
                            "/contentDetails/enableDvr",
                            "/contentDetails/latencyPreference"),
            Field.STREAM, Set.of("/contentDetails/boundStreamId", "/contentDetails/boundStreamLastUpdateTimeMs"));

    private final LocalYouTube youtube = new LocalYouTube();
    private final YouTubeBroadcasts broadcasts = youtube.broadcasts();
    private final Desired wish = Wishes.episode("klustered/42", youtube.now().plus(Duration.ofDays(3)));
    private final Desired changed = Wishes.allChanged(wish);
    private String id = "";

    @BeforeEach
    void give_every_field_an_odd_value() throws Exception {
        id = broadcasts.insert(wish);
        ObjectNode broadcast = fixture("odd-broadcast.json");
        broadcast.put("id", id);
        ((ObjectNode) broadcast.get("snippet"))
                .put("scheduledStartTime", wish.start().toString())
                .put("scheduledEndTime", wish.start().plus(Duration.ofDays(9)).toString());
        youtube.put("youtube/v3/liveBroadcasts?part=" + BROADCAST_PARTS, broadcast);
        ObjectNode video = fixture("odd-video.json");
        video.put("id", id);
        youtube.put(
                "youtube/v3/videos?part=snippet,status,localizations,recordingDetails,paidProductPlacementDetails",
                video);
    }

    @AfterEach
    void stop() {
        youtube.close();
    }

    @ParameterizedTest(name = "writing {0} of a video leaves every other field as it was")
    @EnumSource(names = {"TITLE", "DESCRIPTION", "TAGS", "CATEGORY", "LANGUAGE", "PRIVACY", "MADE_FOR_KIDS"})
    void writing_a_field_of_a_video_leaves_every_other_field_as_it_was(Field field) {
        Map<String, String> before = leaves();

        broadcasts.describe(id, changed, EnumSet.of(field));

        assertOnlyChanged(before, field);
    }

    @ParameterizedTest(name = "writing {0} of a broadcast leaves every other field as it was")
    @EnumSource(names = {"TITLE", "DESCRIPTION", "CATEGORY", "START", "PRIVACY", "MADE_FOR_KIDS", "LIVE_SETTINGS"})
    void writing_a_field_of_a_broadcast_leaves_every_other_field_as_it_was(Field field) {
        Map<String, String> before = leaves();

        broadcasts.reschedule(id, changed, EnumSet.of(field));

        assertOnlyChanged(before, field);
    }

    @Test
    void binding_a_stream_leaves_every_other_field_as_it_was() {
        Map<String, String> before = leaves();

        broadcasts.bind(id, broadcasts.stream("Main"));

        Set<String> changes = changes(before, leaves());
        assertThat(changes).contains("broadcast/contentDetails/boundStreamId");
        changes.remove("broadcast/status/lifeCycleStatus");
        assertThat(changes).allMatch(path -> isOwned(path, Field.STREAM));
    }

    @Test
    void setting_a_thumbnail_leaves_every_field_as_it_was() {
        Map<String, String> before = leaves();

        broadcasts.setThumbnail(id, Pixels.png(), "image/png", wish);

        assertThat(changes(before, leaves()))
                .isNotEmpty()
                .allMatch(path -> path.contains("/snippet/thumbnails/") || path.endsWith("/hasCustomThumbnail"));
    }

    @Test
    void the_monitor_stream_stays_off_when_live_settings_are_written() throws Exception {
        String fresh = broadcasts.insert(Wishes.episode("klustered/43", wish.start()));

        broadcasts.reschedule(fresh, changed, EnumSet.of(Field.LIVE_SETTINGS));

        assertThat(youtube.resource("liveBroadcasts", fresh, "contentDetails")
                        .at("/contentDetails/monitorStream/enableMonitorStream")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void a_video_without_a_language_any_more_loses_it_alone() {
        Map<String, String> before = leaves();
        Desired speechless = new Desired(
                wish.episode(),
                wish.revision(),
                wish.title(),
                wish.description(),
                wish.tags(),
                wish.category(),
                wish.privacy(),
                null,
                wish.madeForKids(),
                wish.start(),
                wish.duration(),
                wish.live(),
                null,
                wish.thumbnail(),
                null,
                Set.of());

        broadcasts.describe(id, speechless, EnumSet.of(Field.LANGUAGE));

        assertThat(changes(before, leaves())).containsExactly("video/snippet/defaultLanguage");
    }

    private void assertOnlyChanged(Map<String, String> before, Field field) {
        Set<String> changes = changes(before, leaves());
        assertThat(changes).as("what %s changed", field).isNotEmpty();
        assertThat(changes).allMatch(path -> isOwned(path, field), "belongs to " + field);
    }

    private static boolean isOwned(String path, Field field) {
        String inResource = path.substring(path.indexOf('/'));
        return OWNED.getOrDefault(field, Set.of()).stream()
                .anyMatch(owned -> inResource.equals(owned) || inResource.startsWith(owned + "/"));
    }

    private static Set<String> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> String.valueOf(before.get(path)).equals(String.valueOf(after.get(path))));
        return paths;
    }

    private Map<String, String> leaves() {
        Map<String, String> leaves = new TreeMap<>();
        collect("video", youtube.resource("videos", id, VIDEO_PARTS), leaves);
        collect("broadcast", youtube.resource("liveBroadcasts", id, BROADCAST_PARTS), leaves);
        leaves.remove("video/etag");
        leaves.remove("broadcast/etag");
        assertThat(leaves).hasSizeGreaterThan(60);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), leaves);
            }
        } else {
            leaves.put(path, node.toString());
        }
    }

    private static ObjectNode fixture(String name) throws IOException {
        try (InputStream in = UntouchedFieldsTest.class.getResourceAsStream("/youtube/" + name)) {
            return (ObjectNode) LocalYouTube.JSON.readTree(in);
        }
    }
}
