package dev.showrunner.cli.rewrites;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.cli.DashboardOption;
import dev.showrunner.cli.RunningDashboard;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.episodes.report.Visible;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner rewrites}. */
@Command(
        name = "rewrites",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how far the rewriting of published videos is.",
            "Done, left, units, when it will be finished, what waits for approval, and which videos are left alone."
        },
        footer = {
            "",
            "Exit code: 0 done or under way by itself, 1 it waits for you, 2 usage, 3 nothing runs or nothing is followed."
        })
public final class RewritesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DashboardOption dashboard;

    @Option(names = "--json", description = "Write it as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RunningDashboard running = dashboard.running();
        JsonNode rewrite = running.rewrites();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(rewrite.toPrettyString());
        } else {
            tell(rewrite, running, out);
        }
        out.flush();
        boolean isAsking = rewrite.path("phase").asText().equals("waiting-for-approval")
                || !rewrite.path("findings").isEmpty();
        return isAsking ? Showrunner.FINDINGS : ExitCode.OK;
    }

    private static void tell(JsonNode rewrite, RunningDashboard running, PrintWriter out) {
        String phase = Visible.of(rewrite.path("phase").asText().replace('-', ' '));
        String revision = Visible.of(rewrite.path("revision").asText());
        out.printf(
                Locale.ROOT,
                "%s: %,d of %,d videos done, %,d written, %,d left%n",
                phase,
                rewrite.path("done").asInt(),
                rewrite.path("total").asInt(),
                rewrite.path("written").asInt(),
                rewrite.path("left").asInt());
        out.printf(
                Locale.ROOT,
                "  %,d units spent, at most %,d to come%s%n",
                rewrite.path("units").asInt(),
                rewrite.path("unitsLeft").asInt(),
                rewrite.path("finishedOn").isTextual()
                        ? ", finished on "
                                + Visible.of(rewrite.path("finishedOn").asText()) + " in Los Angeles"
                        : "");
        if (!rewrite.path("reason").asText().isEmpty()) {
            out.println("  " + Visible.of(rewrite.path("reason").asText()));
        }
        if (rewrite.path("resumesAt").isTextual()) {
            out.println("  goes on at " + Visible.of(rewrite.path("resumesAt").asText()));
        }
        if (phase.equals("waiting for approval")) {
            out.println("  read " + running.page() + ", then: showrunner approve "
                    + revision.substring(0, Math.min(7, revision.length())));
        }
        for (JsonNode finding : rewrite.path("findings")) {
            out.println("! " + Visible.of(finding.path("episode").asText()) + "  "
                    + Visible.of(finding.path("videoId").asText()) + "  "
                    + Visible.of(finding.path("reason").asText()));
            out.println("  " + Visible.of(finding.path("remedy").asText()));
        }
    }
}
