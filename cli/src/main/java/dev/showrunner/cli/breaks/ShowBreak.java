package dev.showrunner.cli.breaks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code showrunner breaks show ID}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one break: what contestants may know, and with --answer what they must not.")
final class ShowBreak implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOptions options;

    @Parameters(paramLabel = "ID", description = "The break.")
    private String id;

    @Option(
            names = "--hints",
            paramLabel = "N",
            defaultValue = "0",
            description = "Show the first N of its three hints (default: ${DEFAULT-VALUE}).")
    private int hints;

    @Option(names = "--answer", description = "Show all hints, the fix and why it makes a good puzzle.")
    private boolean answer;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        Break one = CatalogueOptions.of(options.catalogue(), List.of(id)).getFirst();
        List<String> shown = one.hints().subList(0, answer ? 3 : Math.clamp(hints, 0, 3));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode fields = Words.json(one).put("symptom", one.symptom()).put("caution", one.caution());
            shown.forEach(fields.withArray("hints")::add);
            if (answer) {
                fields.put("fix", one.fix()).put("rationale", one.rationale());
            }
            out.println(fields.toPrettyString());
        } else {
            tell(one, shown, out);
        }
        out.flush();
        return 0;
    }

    private void tell(Break one, List<String> shown, PrintWriter out) {
        out.println(one.title());
        out.printf(
                "  %s, %s; in the way of: %s; shows on: %s%n",
                Words.of(one.layer()),
                Words.of(one.difficulty()),
                Words.of(one.blocks()),
                Words.of(one.needs().symptom()));
        out.println("  Symptom: " + one.symptom());
        for (int i = 0; i < shown.size(); i++) {
            out.println("  Hint " + (i + 1) + ": " + shown.get(i));
        }
        if (answer) {
            out.println("  Fix: " + one.fix());
            out.println("  Why: " + one.rationale());
        }
        if (!one.caution().isEmpty()) {
            out.println("  Caution: " + one.caution());
        }
    }
}
