package dev.showrunner.cli.validate;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.report.SourceText;
import java.util.List;

/**
 * What was found, and the texts it was found in.
 *
 * @param diagnostics ordered by place
 * @param source the lines they are about
 */
record Checked(List<Diagnostic> diagnostics, SourceText source) {
    Checked {
        diagnostics = List.copyOf(diagnostics);
    }

    boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** Only what lies at or below a path of the channel; everything for an empty path. */
    Checked below(String path) {
        if (path.isEmpty()) {
            return this;
        }
        return new Checked(
                diagnostics.stream()
                        .filter(diagnostic -> {
                            String file = diagnostic.location().file();
                            return file.equals(path) || file.startsWith(path + "/");
                        })
                        .toList(),
                source);
    }

    /** The same with paths as they are seen from another folder, so that editors and annotations find the files. */
    Checked seenThrough(String prefix) {
        if (prefix.isEmpty()) {
            return this;
        }
        return new Checked(
                diagnostics.stream()
                        .map(diagnostic -> new Diagnostic(
                                diagnostic.rule(),
                                diagnostic.severity(),
                                moved(diagnostic.location(), prefix),
                                diagnostic.message(),
                                diagnostic.remedy()))
                        .toList(),
                (file, line) -> source.line(file.substring(prefix.length()), line));
    }

    private static Location moved(Location location, String prefix) {
        return new Location(prefix + location.file(), location.line(), location.column());
    }
}
