package dev.showrunner.episodes.validation;

import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What reading a revision and composing every episode of it found.
 *
 * @param diagnostics ordered by place
 */
public record Validation(List<Diagnostic> diagnostics) {
    public Validation {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Composes all that was read; nothing is drawn and nobody is asked. */
    public static Validation of(Reading reading) {
        Stream<Diagnostic> composed =
                reading.catalogue().stream().flatMap(catalogue -> new Composer("").check(catalogue).stream());
        return new Validation(Stream.concat(reading.diagnostics().stream(), composed)
                .distinct()
                .sorted(Comparator.comparing(Diagnostic::location).thenComparing(Diagnostic::rule))
                .toList());
    }

    /** Whether anything found is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
