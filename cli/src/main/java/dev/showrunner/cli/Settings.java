package dev.showrunner.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings by name: the environment first ({@code SHOWRUNNER_POLL}), then a properties file ({@code poll}). Secrets are
 * given as environment variables or as paths of files, never in the channel repository.
 */
public final class Settings {
    private final Map<String, String> environment;
    private final Properties file;

    private Settings(Map<String, String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * Reads the file if it exists.
     *
     * @throws UserError when it exists and cannot be read
     */
    public static Settings load(Map<String, String> environment, Path propertiesFile) {
        Properties properties = new Properties();
        if (Files.exists(propertiesFile)) {
            try (Reader in = Files.newBufferedReader(propertiesFile)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new UserError("Settings cannot be read from " + propertiesFile, "Correct or remove the file", e);
            }
        }
        return new Settings(environment, properties);
    }

    /** The environment the process was given. */
    public Map<String, String> environment() {
        return environment;
    }

    /** A setting by its name in the properties file, such as {@code youtube.root}. Blank counts as absent. */
    public Optional<String> text(String name) {
        String variable =
                "SHOWRUNNER_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(file.getProperty(name)).filter(value -> !value.isBlank()))
                .map(String::strip);
    }

    /**
     * A duration in ISO-8601 ({@code PT15S}).
     *
     * @throws UserError when it is none
     */
    public Duration duration(String name, Duration otherwise) {
        return text(name).map(value -> parse(name, value)).orElse(otherwise);
    }

    private static Duration parse(String name, String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new UserError(
                    "The setting " + name + " is not a duration: " + value, "Write it like PT15S or PT2M", e);
        }
    }
}
