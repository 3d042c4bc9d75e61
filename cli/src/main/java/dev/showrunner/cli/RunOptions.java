package dev.showrunner.cli;

import dev.showrunner.cli.engine.EngineChoice;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a channel runs, for the commands that run one. */
public final class RunOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = ".showrunner",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(names = "--port", defaultValue = "8080", description = "The dashboard's port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--temporal",
            paramLabel = "ENGINE",
            defaultValue = "auto",
            description = "auto, embedded, dev or HOST:PORT (default: ${DEFAULT-VALUE}).")
    private String temporal;

    /** The folder in which everything is kept. */
    public Path home() {
        return home;
    }

    /** The dashboard's port; 0 takes a free one. */
    public int port() {
        return port;
    }

    /**
     * What runs the workflows.
     *
     * @throws ParameterException when it is named in no way that is known
     */
    public EngineChoice engine() {
        try {
            return EngineChoice.parse(temporal);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Invalid value for --temporal: " + e.getMessage(), e);
        }
    }
}
