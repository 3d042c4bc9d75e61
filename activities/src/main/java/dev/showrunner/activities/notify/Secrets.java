package dev.showrunner.activities.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets by name: {@code SHOWRUNNER_SECRET_DISCORD_STUDIO}, a file named by the same with {@code _FILE}, else the file
 * {@code discord-studio} among the home's secrets. Read each time, so that one can be replaced.
 *
 * @param environment the process's
 * @param folder the home's secrets
 */
public record Secrets(Map<String, String> environment, Path folder) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
    private static final int LARGEST = 8_192;

    /** The variable that holds it. */
    static String variable(String name) {
        return "SHOWRUNNER_SECRET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What to do about one that is not there. */
    static String remedy(String name) {
        return "Set " + variable(name) + ", or put it into the file secrets/" + name + " of the home.";
    }

    /** The secret, if this process may read it and it is not empty. */
    Optional<String> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String said = environment.get(variable(name));
        if (said != null && !said.isBlank()) {
            return Optional.of(said.strip());
        }
        String file = environment.get(variable(name) + "_FILE");
        return contents(file == null || file.isBlank() ? folder.resolve(name) : Path.of(file.strip()));
    }

    private static Optional<String> contents(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // told like one that is missing
        }
    }
}
