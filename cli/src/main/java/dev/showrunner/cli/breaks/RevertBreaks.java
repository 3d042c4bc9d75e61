package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.engine.BreakEngine.Outcome;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks revert [ID...]}. */
@Command(
        name = "revert",
        mixinStandardHelpOptions = true,
        description = "Takes back exactly what was changed; what somebody has changed since is left alone and named.")
final class RevertBreaks implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "The breaks, in the order in which they are reverted (default: all, the last one first).")
    private @Nullable List<String> ids;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        BreakCatalogue catalogue = options.catalogue();
        List<String> wanted = ids;
        if (wanted != null) {
            CatalogueOptions.of(catalogue, wanted);
        }
        Outcome outcome = cluster.run(
                catalogue, (engine, journal) -> wanted == null ? engine.revertAll() : engine.revert(wanted));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            outcome.breaks().forEach(fields.putArray("reverted")::add);
            ObjectNode leftAlone = fields.putObject("leftAlone");
            outcome.leftAlone().forEach((id, places) -> places.forEach(leftAlone.withArray(id)::add));
            out.println(fields.toPrettyString());
        } else {
            outcome.breaks().forEach(id -> out.println(id + ": reverted"));
            outcome.leftAlone()
                    .forEach((id, places) -> places.forEach(
                            place -> out.println(id + ": left alone, for somebody has changed it: " + place)));
            if (outcome.breaks().isEmpty()) {
                out.println("No break was in force.");
            }
        }
        out.flush();
        return 0;
    }
}
