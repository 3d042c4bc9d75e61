package dev.showrunner.activities.clusters.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalProcessTest {
    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        new LocalProcess("sleeper", folder).kill();
    }

    private LocalProcess started() {
        LocalProcess process = new LocalProcess("sleeper", folder);
        process.start(List.of("sleep", "600"));
        return process;
    }

    /** As its own shell wrote it, before who started it could say more. */
    private void onlyItsNumber() throws IOException {
        Path file = folder.resolve("sleeper.pid");
        FileTime written = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).split(" ", 2)[0] + "\n");
        Files.setLastModifiedTime(file, written);
    }

    @Test
    void it_is_started_once_and_stopped_by_another() {
        ProcessHandle first = started().running().orElseThrow();

        assertThat(started().running()).contains(first);
        new LocalProcess("sleeper", folder).stop();

        assertThat(first.isAlive()).isFalse();
    }

    @Test
    void it_is_known_even_if_who_started_it_was_killed_at_once() throws IOException {
        ProcessHandle process = started().running().orElseThrow();
        onlyItsNumber();

        new LocalProcess("sleeper", folder).stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void one_that_got_the_same_number_later_is_left_alone() throws IOException {
        ProcessHandle process = started().running().orElseThrow();
        String line = Files.readString(folder.resolve("sleeper.pid"));
        onlyItsNumber();
        Files.setLastModifiedTime(
                folder.resolve("sleeper.pid"), FileTime.from(Instant.now().minusSeconds(3600)));

        new LocalProcess("sleeper", folder).stop();

        assertThat(process.isAlive()).isTrue();
        Files.writeString(folder.resolve("sleeper.pid"), line);
    }
}
