package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import dev.showrunner.activities.youtube.Merge.Target;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.workflows.failure.Bug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an update puts on the wire, letter by letter. */
class MergeTest {
    private static final Instant START = Instant.parse("2027-03-01T19:00:00Z");
    private static final Desired WISH = Wishes.episode("klustered/42", START);

    @Test
    void what_was_read_goes_back_letter_by_letter() throws IOException {
        String read = "{\"id\":\"v1\",\"kind\":\"youtube#video\",\"etag\":\"e\",\"snippet\":{\"title\":\"Old\","
                + "\"publishedAt\":\"2020-01-01T00:00:00+01:00\",\"when\":\"2020-01-01T00:00:00.123456Z\","
                + "\"number\":1.50,\"big\":12345678901234567890,\"nothing\":null,\"list\":[1,\"a\",{\"b\":[]}],"
                + "\"quote\":\"\\\"\\u2028 é 🎬\"},\"statistics\":{\"viewCount\":\"7\"}}";

        assertThat(merged(Target.VIDEO, read, Field.TITLE))
                .isEqualTo("{\"id\":\"v1\",\"snippet\":{\"title\":\"" + WISH.title() + "\","
                        + "\"publishedAt\":\"2020-01-01T00:00:00+01:00\",\"when\":\"2020-01-01T00:00:00.123456Z\","
                        + "\"number\":1.50,\"big\":12345678901234567890,\"nothing\":null,\"list\":[1,\"a\",{\"b\":[]}],"
                        + "\"quote\":\"\\\"\\u2028 é 🎬\"}}");
    }

    @Test
    void only_the_parts_that_hold_the_fields_are_named_and_sent() throws IOException {
        String read = "{\"id\":\"v1\",\"snippet\":{\"title\":\"Old\"},\"status\":{\"privacyStatus\":\"public\"}}";

        assertThat(Target.VIDEO.parts(Set.of(Field.TITLE, Field.TAGS))).containsExactly("snippet");
        assertThat(merged(Target.VIDEO, read, Field.PRIVACY))
                .isEqualTo("{\"id\":\"v1\",\"status\":{\"privacyStatus\":\"private\"}}");
        assertThat(Target.BROADCAST.parts(EnumSet.of(Field.START, Field.LIVE_SETTINGS, Field.PRIVACY)))
                .containsExactly("contentDetails", "snippet", "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-01T19:00:00Z", "2027-03-01T19:00:00.000Z", "2027-03-01T20:00:00+01:00"})
    void another_spelling_of_the_same_start_is_no_change(String spelling) throws IOException {
        String read = "{\"id\":\"v1\",\"snippet\":{\"scheduledStartTime\":\"" + spelling + "\"}}";

        assertThat(merged(Target.BROADCAST, read, Field.START)).isEmpty();
    }

    @Test
    void a_start_is_written_with_milliseconds_in_utc() throws IOException {
        String read = "{\"id\":\"v1\",\"snippet\":{\"scheduledStartTime\":\"2027-01-01T00:00:00Z\"}}";

        assertThat(merged(Target.BROADCAST, read, Field.START))
                .isEqualTo("{\"id\":\"v1\",\"snippet\":{\"scheduledStartTime\":\"2027-03-01T19:00:00.000Z\"}}");
    }

    @Test
    void a_part_that_is_missing_altogether_is_begun() throws IOException {
        assertThat(merged(Target.VIDEO, "{\"id\":\"v1\"}", Field.PRIVACY))
                .isEqualTo("{\"id\":\"v1\",\"status\":{\"privacyStatus\":\"private\"}}");
    }

    @Test
    void a_time_of_publication_stays_with_what_stays_private() throws IOException {
        String read =
                "{\"id\":\"v1\",\"status\":{\"privacyStatus\":\"public\",\"publishAt\":\"2031-01-01T00:00:00Z\"}}";

        assertThat(merged(Target.VIDEO, read, Field.PRIVACY)).contains("publishAt");
    }

    @Test
    void a_field_that_the_call_cannot_write_is_a_bug() {
        assertThatThrownBy(() -> Target.VIDEO.parts(Set.of(Field.START)))
                .isInstanceOf(Bug.class)
                .hasMessage("videos.update cannot write START.");
        assertThatThrownBy(() -> Target.BROADCAST.parts(Set.of(Field.TAGS))).isInstanceOf(Bug.class);
        assertThatThrownBy(() -> Target.VIDEO.parts(Set.of(Field.THUMBNAIL))).isInstanceOf(Bug.class);
    }

    private static String merged(Target target, String read, Field field) throws IOException {
        GenericJson json = GsonFactory.getDefaultInstance().fromString(read, GenericJson.class);
        String before = json.toString();
        String sent = Merge.of(target, new Resource(json), WISH, EnumSet.of(field))
                .map(MergeTest::text)
                .orElse("");
        assertThat(json.toString()).as("what was read").isEqualTo(before);
        return sent;
    }

    private static String text(GenericJson json) {
        try {
            return GsonFactory.getDefaultInstance().toString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
