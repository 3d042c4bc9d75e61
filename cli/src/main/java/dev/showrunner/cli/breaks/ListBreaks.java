package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.showrunner.activities.breaks.Break;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the breaks there are.")
final class ListBreaks implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Mixin
    private WishOptions wish;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        write(
                wish.wish().among(options.catalogue().breaks()),
                json,
                spec.commandLine().getOut());
        return 0;
    }

    @SuppressWarnings("BooleanParameter") // the option itself
    static void write(List<Break> breaks, boolean json, PrintWriter out) {
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            breaks.forEach(one -> array.add(Words.json(one)));
            out.println(array.toPrettyString());
        } else {
            for (Break one : breaks) {
                out.printf(
                        "%-34s %-13s %-12s %-14s %s%n",
                        one.id(),
                        Words.of(one.layer()),
                        Words.of(one.difficulty()),
                        Words.of(one.needs().symptom()),
                        one.title());
            }
        }
        out.flush();
    }
}
