package dev.showrunner.cli.approve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.cli.DashboardOption;
import dev.showrunner.cli.RunningDashboard;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner approve}. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a rewrite of published videos begin that waits for approval.",
            "What it changes, and what it costs, is on the dashboard's page /published."
        },
        footer = {
            "",
            "Exit code: 0 approved, 2 usage, 3 not approved: nothing waits, another revision does, or nothing runs."
        })
public final class ApproveCommand implements Callable<Integer> {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "REV",
            description = "The commit that waits, as the dashboard names it: seven characters of its id or more.")
    private String revision;

    @Mixin
    private DashboardOption dashboard;

    @Option(names = "--json", description = "Write where the rewrite stands as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RunningDashboard running = dashboard.running();
        JsonNode rewrite = running.approve(commit());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(rewrite.toPrettyString());
        } else {
            int left = rewrite.path("left").asInt();
            out.println("Approved: " + count(left, "published video") + " may be rewritten, for at most "
                    + count(rewrite.path("unitsLeft").asInt(), "unit") + ".");
            out.println("Follow it on " + running.page());
        }
        out.flush();
        return ExitCode.OK;
    }

    private String commit() {
        String commit = revision.toLowerCase(Locale.ROOT);
        if (!COMMIT.matcher(commit).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid REV '" + revision
                            + "': give seven or more characters of the commit's id, such as 4f2a9c1");
        }
        return commit;
    }

    private static String count(int number, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", number, word, number == 1 ? "" : "s");
    }
}
