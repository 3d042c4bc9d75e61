package dev.showrunner.thumbnails;

import dev.showrunner.episodes.diagnostics.Diagnostic;

/** An SVG that cannot be drawn. Carries what its author is told. */
final class UnusableSvg extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    UnusableSvg(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
