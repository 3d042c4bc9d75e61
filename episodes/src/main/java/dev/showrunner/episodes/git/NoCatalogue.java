package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.List;

/** A revision has no usable {@code channel.yaml}, and its history neither. Such a revision never comes into force. */
public final class NoCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    NoCatalogue(Revision revision, List<Diagnostic> diagnostics) {
        super("Revision " + revision.abbreviated() + " is not a channel");
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What was found wrong in it. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
