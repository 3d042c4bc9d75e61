package dev.showrunner.cli.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Finds or starts the engine that was asked for. */
public final class Engines {
    private Engines() {}

    /**
     * Starts or connects.
     *
     * @param folder where a dev server keeps its state
     * @param environment {@code PATH}, {@code SHOWRUNNER_TEMPORAL_BINARY} and {@code TEMPORAL_…}
     * @throws dev.showrunner.cli.UserError when there is none
     */
    public static Engine start(EngineChoice choice, Path folder, Map<String, String> environment) {
        return switch (choice) {
            case EngineChoice.Embedded embedded -> new EmbeddedEngine();
            case EngineChoice.Address address -> RemoteEngine.at(address.target());
            case EngineChoice.Dev dev -> DevEngine.start(folder, binary(environment));
            case EngineChoice.Auto auto -> auto(folder, environment);
        };
    }

    private static Engine auto(Path folder, Map<String, String> environment) {
        Optional<Engine> configured = RemoteEngine.configured();
        if (configured.isPresent()) {
            return configured.get();
        }
        Optional<Path> binary = binary(environment);
        return binary.isPresent() ? DevEngine.start(folder, binary) : new EmbeddedEngine();
    }

    private static Optional<Path> binary(Map<String, String> environment) {
        String configured = environment.get("SHOWRUNNER_TEMPORAL_BINARY");
        if (configured != null && !configured.isBlank()) {
            return Optional.of(Path.of(configured));
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("temporal"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
