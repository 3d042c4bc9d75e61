package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.List;

/** What came of composing an episode. */
public sealed interface Composition {
    /** What was found, ordered by place. */
    List<Diagnostic> diagnostics();

    /**
     * The episode can be shown.
     *
     * @param desired what YouTube should show
     * @param diagnostics warnings, such as what a limit made the description leave out
     */
    record Composed(Desired desired, List<Diagnostic> diagnostics) implements Composition {
        public Composed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The episode cannot be shown as the catalogue stands and stays at its last valid revision.
     *
     * @param diagnostics why; at least one
     */
    record Refused(List<Diagnostic> diagnostics) implements Composition {
        public Refused {
            diagnostics = List.copyOf(diagnostics);
        }
    }
}
