package dev.showrunner.cli.breaks;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which breaks there are. */
final class CatalogueOptions {
    @Option(
            names = "--breaks",
            paramLabel = "DIR",
            description = "A folder with break files of your own, beside those that Showrunner brings along.")
    private @Nullable Path own;

    BreakCatalogue catalogue() {
        BreakCatalogue catalogue = BreakCatalogue.own();
        Path folder = own;
        if (folder == null) {
            return catalogue;
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError("There is no folder " + folder, "Name the folder that holds your break files");
        }
        BreakCatalogue more = BreakCatalogue.in(folder);
        if (!more.diagnostics().isEmpty()) {
            Diagnostic first = more.diagnostics().getFirst();
            throw new UserError(folder.resolve(first.location().toString()) + ": " + first.message(), first.remedy());
        }
        return catalogue.with(more);
    }

    /** The breaks with these ids, in this order. */
    static List<Break> of(BreakCatalogue catalogue, List<String> ids) {
        List<Break> breaks = new ArrayList<>();
        for (String id : ids) {
            Break one = catalogue.find(id);
            if (one == null) {
                throw new UserError("There is no break '" + id + "'", "See showrunner breaks list");
            }
            breaks.add(one);
        }
        return breaks;
    }
}
