package dev.showrunner.cli.adopt;

import dev.showrunner.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;

/** Writes files where nothing lies yet. */
final class NewFiles {
    private NewFiles() {}

    /**
     * Writes them in their order.
     *
     * @param contents texts by path from the root
     * @throws UserError when something lies there already or nothing may be written
     */
    static void write(Path root, Map<String, String> contents) {
        contents.forEach((path, content) -> {
            Path target = root.resolve(path);
            try {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, content, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new UserError(
                        target + " cannot be written", "Check that you may write there and that nothing lies there", e);
            }
        });
    }
}
