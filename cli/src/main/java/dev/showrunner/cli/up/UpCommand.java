package dev.showrunner.cli.up;

import dev.showrunner.cli.RunOptions;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.engine.EngineChoice;
import dev.showrunner.cli.production.Ending;
import dev.showrunner.cli.production.Home;
import dev.showrunner.cli.production.Log;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private RunOptions options;

    @Option(
            names = "--youtube-port",
            defaultValue = "8090",
            description = "The local YouTube's port (default: ${DEFAULT-VALUE}).")
    private int youtubePort;

    @Override
    public Integer call() throws InterruptedException {
        EngineChoice engine = engine();
        PrintWriter out = spec.commandLine().getOut();
        try (Home home = Home.take(options.home());
                Ending ending = Ending.onSignal()) {
            Log.into(home.log());
            try (Studio studio = Studio.open(home, new Studio.Ports(options.port(), youtubePort), engine)) {
                studio.announce(out);
                ending.await();
                out.println("Stopping …");
                out.flush();
            }
        }
        return 0;
    }

    private EngineChoice engine() {
        int port = options.port();
        if (port == youtubePort && port != 0) {
            throw new UserError(
                    "Dashboard and local YouTube cannot share port " + port, "Choose another --port or --youtube-port");
        }
        return options.engine();
    }
}
