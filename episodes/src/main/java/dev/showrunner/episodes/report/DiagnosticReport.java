package dev.showrunner.episodes.report;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.io.IOException;
import java.util.List;

/**
 * A form in which diagnostics are written. Whatever file names and texts hold, the output stays what it is: no control
 * character of theirs reaches a terminal, no line of theirs becomes a command.
 */
public interface DiagnosticReport {
    /**
     * Writes the whole report, in the order given.
     *
     * @param source the texts the diagnostics are about
     */
    void write(List<Diagnostic> diagnostics, SourceText source, Appendable out) throws IOException;
}
