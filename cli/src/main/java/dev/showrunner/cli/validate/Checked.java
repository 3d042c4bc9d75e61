package dev.showrunner.cli.validate;

import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.report.SourceText;
import dev.showrunner.episodes.validation.Validation;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /**
     * All that is known about a revision without asking anybody: its files, the composed texts, the shows' drawings,
     * the breaks that are named.
     */
    static Checked of(Reading reading, ChannelFiles files) {
        Stream<Diagnostic> drawings = reading.catalogue().stream()
                .flatMap(catalogue -> catalogue.shows().values().stream())
                .map(Show::thumbnail)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(path -> files.find(path).stream())
                .flatMap(file -> ThumbnailRenderer.check(file, files).stream());
        Stream<Diagnostic> breaks =
                reading.catalogue().stream().flatMap(catalogue -> ChannelBreaks.check(catalogue).stream());
        Stream<Diagnostic> texts = Validation.of(reading).diagnostics().stream();
        return new Checked(
                Stream.of(texts, drawings, breaks)
                        .flatMap(Function.identity())
                        .sorted(Comparator.comparing(Diagnostic::location))
                        .toList(),
                SourceText.of(files));
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
