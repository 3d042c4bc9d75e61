package dev.showrunner.cli.up;

import dev.showrunner.cli.UserError;
import dev.showrunner.cli.engine.EngineChoice;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code showrunner up}: everything on this machine, with a sample channel and a local YouTube. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything on this machine: engine, local YouTube, dashboard, and a sample channel to commit to.",
            "Nothing leaves the machine. A second start on the same home continues where the first one ended."
        })
public final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = ".showrunner",
            description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--port", defaultValue = "8080", description = "The dashboard's port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--youtube-port",
            defaultValue = "8090",
            description = "The local YouTube's port (default: ${DEFAULT-VALUE}).")
    private int youtubePort;

    @Option(
            names = "--temporal",
            paramLabel = "ENGINE",
            defaultValue = "auto",
            description = "auto, embedded, dev or HOST:PORT (default: ${DEFAULT-VALUE}).")
    private String temporal;

    @Override
    public Integer call() throws InterruptedException {
        EngineChoice engine = engine();
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (Home home = Home.take(folder)) {
            Log.into(home.log());
            try (Studio studio = Studio.open(home, new Studio.Ports(port, youtubePort), engine)) {
                studio.announce(out);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(end, ended), "shutdown"));
                end.await();
                out.println("Stopping …");
                out.flush();
            }
        } finally {
            ended.countDown();
        }
        return 0;
    }

    // The process exits when the shutdown hook returns, so it waits until everything is closed.
    private static void stop(CountDownLatch end, CountDownLatch ended) {
        end.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EngineChoice engine() {
        if (port == youtubePort && port != 0) {
            throw new UserError(
                    "Dashboard and local YouTube cannot share port " + port, "Choose another --port or --youtube-port");
        }
        try {
            return EngineChoice.parse(temporal);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Invalid value for --temporal: " + e.getMessage(), e);
        }
    }
}
