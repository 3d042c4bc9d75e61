package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.diagnostics.CompositionRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;

/** A template that cannot be used, with the place and the remedy. */
final class TemplateMistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    TemplateMistake(Location location, String message, String remedy) {
        this(CompositionRules.BAD_TEMPLATE.at(location, message, remedy));
    }

    TemplateMistake(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
