package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.engine.BreakEngine.Outcome;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks apply ID...}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Breaks a cluster, each break verified; all or nothing. Repeat it to go on after a crash.")
final class ApplyBreaks implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The breaks, in the order in which they are applied.")
    private List<String> ids;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        BreakCatalogue catalogue = options.catalogue();
        List<Break> breaks = CatalogueOptions.of(catalogue, ids);
        Outcome outcome = cluster.run(catalogue, (engine, journal) -> engine.apply(breaks));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            outcome.breaks().forEach(fields.putArray("applied")::add);
            ObjectNode masked = fields.putObject("masked");
            outcome.masked().forEach((id, by) -> by.forEach(masked.withArray(id)::add));
            out.println(fields.toPrettyString());
        } else {
            for (Break one : breaks) {
                List<String> by = outcome.masked().get(one.id());
                out.println(one.id()
                        + (outcome.breaks().contains(one.id()) ? ": applied" : ": was applied already")
                        + (by == null ? ", and seen" : "; cannot be seen under " + String.join(", ", by)));
            }
        }
        out.flush();
        return 0;
    }
}
