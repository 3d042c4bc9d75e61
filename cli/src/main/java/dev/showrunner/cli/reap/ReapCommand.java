package dev.showrunner.cli.reap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.showrunner.activities.cluster.Reaper;
import dev.showrunner.activities.cluster.Reaper.Deed;
import dev.showrunner.activities.cluster.Reaper.Finding;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.Showrunner;
import dev.showrunner.cli.production.ClusterSources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner reap}. */
@Command(
        name = "reap",
        mixinStandardHelpOptions = true,
        description = {
            "Destroys clusters that are past their destroy-by time.",
            "It asks nobody but the providers what exists, so it works when everything else is lost."
        })
public final class ReapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            defaultValue = ".showrunner",
            description = "Where settings and local clusters lie (default: ${DEFAULT-VALUE}).")
    private Path home;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        Settings settings = Settings.load(System.getenv(), home.resolve("showrunner.properties"));
        List<Finding> findings =
                new Reaper(ClusterSources.of(settings, home), InstantSource.system(), Duration.ZERO).reap();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(findings).toPrettyString());
        } else {
            text(findings, out);
        }
        out.flush();
        return findings.stream().anyMatch(finding -> finding.deed() == Deed.FAILED) ? Showrunner.FAILED : 0;
    }

    private static void text(List<Finding> findings, PrintWriter out) {
        if (findings.isEmpty()) {
            out.println("There are no clusters.");
        }
        for (Finding finding : findings) {
            out.printf(
                    "%-11s %-14s %-46s %-32s %s  %s%n",
                    word(finding.deed()),
                    finding.provider(),
                    finding.id(),
                    finding.episode(),
                    finding.destroyBy(),
                    finding.detail());
        }
    }

    private static ArrayNode json(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            array.addObject()
                    .put("provider", finding.provider())
                    .put("id", finding.id())
                    .put("episode", finding.episode())
                    .put("destroyBy", finding.destroyBy())
                    .put("deed", word(finding.deed()))
                    .put("detail", finding.detail());
        }
        return array;
    }

    private static String word(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
