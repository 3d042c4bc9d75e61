package dev.showrunner.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Marker;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRecordingsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void the_past_episodes_recordings_are_on_the_local_youtube_once_however_often_they_are_put_there()
            throws IOException {
        try (YouTubeEmulator youtube =
                YouTubeEmulator.builder().port(0).clock(CLOCK).start()) {
            Catalogue catalogue = sample();
            SampleRecordings.publish(youtube.uri(), catalogue, new Composer("any"), CLOCK);
            SampleRecordings.publish(youtube.uri(), catalogue, new Composer("any"), CLOCK);
            try (InputStream videos =
                    youtube.uri().resolve("/emulator/videos").toURL().openStream()) {
                JsonNode there = new ObjectMapper().readTree(videos);
                assertThat(there.findValuesAsText("id"))
                        .containsExactlyInAnyOrder("sampleRed01", "sampleRed02", "sampleCof01", "sampleCof02");
                assertThat(there.findValuesAsText("description"))
                        .as("they carry the texts Showrunner would have written")
                        .allMatch(description -> Marker.find(description).isPresent());
            }
        }
    }

    private Catalogue sample() throws IOException {
        for (Map.Entry<String, byte[]> file : SampleChannel.files(CLOCK).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return new CatalogueReader(CLOCK)
                .read(FolderFiles.of(folder), new Revision("0".repeat(40)))
                .catalogue()
                .orElseThrow();
    }
}
