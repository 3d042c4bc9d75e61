package dev.showrunner.cli.keep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.cli.DashboardOption;
import dev.showrunner.episodes.report.Visible;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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

/** {@code showrunner keep}. */
@Command(
        name = "keep",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a patch that takes over what somebody edited on YouTube into the episode's file.",
            "Nothing is changed, here or there, until it is applied and committed:",
            "  showrunner keep VIDEO | git apply"
        },
        footer = {"", "Exit code: 0 a patch was written, 2 usage, 3 there is none, and why."})
public final class KeepCommand implements Callable<Integer> {
    private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]{11}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VIDEO", description = "The video's id, eleven characters.")
    private String video;

    @Mixin
    private DashboardOption dashboard;

    @Option(names = "--json", description = "Write the patch with what it takes over as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (!VIDEO.matcher(video).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid VIDEO '" + video + "': give the eleven characters after v= in its address");
        }
        JsonNode kept = dashboard.running().keep(video);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(kept.toPrettyString());
        } else {
            out.print(kept.path("patch").asText());
            tell(kept, spec.commandLine().getErr());
        }
        out.flush();
        return ExitCode.OK;
    }

    private static void tell(JsonNode kept, PrintWriter err) {
        err.println("Takes over " + words(kept.path("taken")) + " into "
                + Visible.of(kept.path("path").asText()) + ".");
        if (kept.path("verbatim").asBoolean()) {
            err.println("Title, description and tags then stand in the file word for word:"
                    + " changes of guests, show or templates do not reach them.");
        }
        if (!kept.path("left").isEmpty()) {
            err.println("Not taken over: " + words(kept.path("left")) + ". Change the show's file, or repair.");
        }
        err.flush();
    }

    private static String words(JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(Visible.of(field.asText().replace('-', ' '))));
        return String.join(", ", names);
    }
}
