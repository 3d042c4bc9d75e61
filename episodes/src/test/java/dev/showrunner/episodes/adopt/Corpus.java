package dev.showrunner.episodes.adopt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a real channel lie, if they do. */
final class Corpus {
    private Corpus() {}

    /** Skips the test where there are none. */
    static Path folder() {
        String named = System.getenv("SHOWRUNNER_CORPUS");
        Path folder = Path.of(named == null ? "../../shared/corpus" : named);
        assumeTrue(
                Files.isDirectory(folder),
                "no corpus at " + folder.toAbsolutePath().normalize());
        return folder;
    }
}
