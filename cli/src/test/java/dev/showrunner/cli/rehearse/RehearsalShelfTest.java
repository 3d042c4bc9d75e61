package dev.showrunner.cli.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.dashboard.RehearsalSource.Rehearsed;
import dev.showrunner.dashboard.RehearsalSource.State;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalShelfTest {
    private static final EpisodeId EPISODE = EpisodeId.parse("talk/7");
    private static final Instant BEGAN = Instant.parse("2031-06-13T19:00:00Z");

    @TempDir
    Path folder;

    @Test
    void one_that_breaks_off_leaves_the_report_of_the_one_before() {
        RehearsalShelf shelf = new RehearsalShelf(folder.resolve("not-yet"));
        Rehearsed found = rehearsed(State.FOUND, "Guests is red at the airtime");
        Rehearsed failed = rehearsed(State.FAILED, "The rehearsal broke off");

        shelf.keep(EPISODE, found, Optional.of("<p>red</p>"));
        shelf.keep(EPISODE, failed, Optional.empty());

        assertThat(shelf.last(EPISODE)).contains(failed);
        assertThat(shelf.report(EPISODE)).contains("<p>red</p>");
    }

    @Test
    void a_file_that_cannot_be_read_counts_as_none() throws IOException {
        RehearsalShelf shelf = new RehearsalShelf(folder);
        shelf.keep(EPISODE, rehearsed(State.AIRS), Optional.empty());
        Path kept = folder.resolve("talk/7.json");

        for (String text : List.of("", "{", "[]", "{\"state\": \"SOLVED\"}", "{\"state\": \"AIRS\", \"began\": 7}")) {
            Files.writeString(kept, text);
            assertThat(shelf.last(EPISODE)).as(text).isEmpty();
        }
    }

    @Test
    void the_hundred_last_are_kept() throws IOException {
        RehearsalShelf shelf = new RehearsalShelf(folder);
        Instant longAgo = Instant.parse("2001-06-13T19:00:00Z");
        for (int i = 0; i < 100; i++) {
            EpisodeId id = new EpisodeId("talk", "e" + i);
            shelf.keep(id, rehearsed(State.AIRS), Optional.of("report"));
            Files.setLastModifiedTime(folder.resolve("talk/e" + i + ".json"), FileTime.from(longAgo.plusSeconds(i)));
        }
        shelf.keep(EPISODE, rehearsed(State.AIRS), Optional.of("report"));

        assertThat(shelf.last(EpisodeId.parse("talk/e0"))).isEmpty();
        assertThat(shelf.report(EpisodeId.parse("talk/e0"))).isEmpty();
        assertThat(shelf.report(EpisodeId.parse("talk/e50"))).contains("report");
        assertThat(shelf.last(EPISODE)).isPresent();
        assertThat(folder.resolve("talk").toFile().list()).hasSize(200);
    }

    private static Rehearsed rehearsed(State state, String... findings) {
        return new Rehearsed(state, BEGAN, "Ada", 100, BEGAN.plusSeconds(8), List.of(findings));
    }
}
