package dev.showrunner.activities.breaks.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.game.Game;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstruqtTrackTest {
    private static final InstruqtTrack TRACK = new InstruqtTrack(
            "broken-cluster", "A broken cluster", "academy", "kubernetes", "instruqt/k3s-v1-33-4", Game.in("game"));

    @TempDir
    private Path folder;

    private static List<Break> ofTheApi() {
        return BreakCatalogue.own().breaks().stream()
                .filter(InstruqtTrack::canHold)
                .toList();
    }

    @Test
    void every_break_of_the_api_is_a_challenge_that_does_not_give_itself_away() {
        List<Break> breaks = ofTheApi();

        Map<String, String> files = TRACK.files(breaks);

        assertThat(files).hasSize(3 + 4 * breaks.size()).containsKeys("track.yml", "config.yml");
        for (Break one : breaks) {
            assertThat(files.keySet()).noneMatch(path -> path.contains(one.id()));
            assertThat(files.entrySet())
                    .filteredOn(file -> file.getKey().endsWith("assignment.md"))
                    .noneMatch(file -> file.getValue().contains(one.id()))
                    .filteredOn(file -> file.getValue().contains("\ntitle: " + one.title() + "\n")
                            || file.getValue().contains("\ntitle: \"" + one.title() + "\"\n"))
                    .singleElement()
                    .satisfies(file -> assertThat(file.getValue()).contains(one.hints()));
        }
    }

    @Test
    void every_script_is_one_that_bash_can_read() throws Exception {
        List<String> scripts = new ArrayList<>();
        for (Map.Entry<String, String> file : TRACK.files(ofTheApi()).entrySet()) {
            if (InstruqtTrack.isScript(file.getKey())) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                scripts.add(Files.writeString(path, file.getValue()).toString());
            }
        }

        assertThat(Tools.run("sh", "-c", "for file; do bash -n \"$file\" || exit 1; done", "sh", scripts))
                .isEmpty();
        assumeTrue(Tools.has("shellcheck"), "needs shellcheck");
        assertThat(Tools.run("shellcheck", "--severity=warning", scripts)).isEmpty();
    }

    /** What the shell is told of a text never ends the text. */
    @Test
    void quotation_marks_in_a_sentence_stay_in_the_sentence() throws IOException {
        Map<String, String> files = TRACK.files(ofTheApi());

        assertThat(files.values()).anyMatch(text -> text.contains("'\\''"));
    }
}
