package dev.showrunner.cli;

import dev.showrunner.dashboard.Loopback;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which dashboard a command asks. */
public final class DashboardOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--dashboard",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where Showrunner runs (default: ${DEFAULT-VALUE}).")
    private URI dashboard;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = ".showrunner",
            description = "The home of the Showrunner that runs; a dashboard with sign-in is shown its key (default:"
                    + " ${DEFAULT-VALUE}).")
    private Path home;

    /**
     * The dashboard.
     *
     * @throws ParameterException when the address is none of the web
     */
    public RunningDashboard running() {
        boolean isWeb = "http".equals(dashboard.getScheme()) || "https".equals(dashboard.getScheme());
        if (!isWeb || dashboard.getHost() == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for --dashboard: '" + dashboard + "' is not like http://localhost:8080");
        }
        // The key is for this machine; nothing that lies elsewhere gets to see it.
        boolean isHere = Loopback.is(dashboard.getHost());
        return new RunningDashboard(
                dashboard, isHere ? new HomeKeys(home).find("command").orElse(null) : null);
    }
}
