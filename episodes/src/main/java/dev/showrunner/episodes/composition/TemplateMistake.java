package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import dev.showrunner.episodes.diagnostics.Severity;

/** A template that cannot be used, with the place and the remedy. */
final class TemplateMistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    TemplateMistake(Location location, String message, String remedy) {
        super(message);
        this.diagnostic = new Diagnostic("template", Severity.ERROR, location, message, remedy);
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
