package dev.showrunner.cli;

import java.net.URI;
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
        return new RunningDashboard(dashboard);
    }
}
