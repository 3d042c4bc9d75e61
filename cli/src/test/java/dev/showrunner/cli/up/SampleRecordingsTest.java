package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.emulator.YouTubeEmulator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SampleRecordingsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_past_episodes_recordings_are_on_the_local_youtube_once_however_often_they_are_put_there()
            throws IOException {
        try (YouTubeEmulator youtube =
                YouTubeEmulator.builder().port(0).clock(CLOCK).start()) {
            SampleRecordings.publish(youtube.uri(), CLOCK);
            SampleRecordings.publish(youtube.uri(), CLOCK);
            try (InputStream videos =
                    youtube.uri().resolve("/emulator/videos").toURL().openStream()) {
                assertThat(new ObjectMapper().readTree(videos).findValuesAsText("id"))
                        .containsExactlyInAnyOrder("sampleRed01", "sampleRed02", "sampleCof01", "sampleCof02");
            }
        }
    }
}
