package dev.showrunner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for one command's work, removed with all that is in it.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements AutoCloseable {
    /**
     * Makes one.
     *
     * @throws UserError when there is no room or no right for it
     */
    public static ScratchFolder make() {
        try {
            return new ScratchFolder(Files.createTempDirectory("showrunner"));
        } catch (IOException e) {
            throw new UserError(
                    "The repository cannot be copied to read it",
                    "Check the space and rights of " + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " cannot be removed", e);
        }
    }
}
