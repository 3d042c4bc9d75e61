package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.cli.Showrunner;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks verify [ID...]}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Says which breaks are in force at this moment. Changes nothing.",
        footer = {"", "Exit code: 0 all are, 1 some are not."})
final class VerifyBreaks implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "The breaks (default: those that were applied and not reverted).")
    private @Nullable List<String> ids;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        BreakCatalogue catalogue = options.catalogue();
        Map<String, Boolean> seen = cluster.run(catalogue, (engine, journal) -> {
            List<String> wanted = ids == null ? List.copyOf(journal.breaks().keySet()) : ids;
            List<Break> breaks = CatalogueOptions.of(catalogue, wanted);
            return engine.verify(breaks);
        });
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            seen.forEach(fields::put);
            out.println(fields.toPrettyString());
        } else if (seen.isEmpty()) {
            out.println("No break is applied.");
        } else {
            seen.forEach((id, isSeen) -> out.println(id + ": " + (isSeen ? "in force" : "not in force")));
        }
        out.flush();
        return seen.containsValue(false) ? Showrunner.FINDINGS : 0;
    }
}
