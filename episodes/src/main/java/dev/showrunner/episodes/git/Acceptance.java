package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Decides whether a fetched revision may come into force. */
@FunctionalInterface
interface Acceptance {
    /**
     * What speaks against a revision.
     *
     * @param reason what is wrong, in the producer's words
     * @param remedy what to do
     * @param diagnostics findings in its files
     */
    record Objection(String reason, String remedy, List<Diagnostic> diagnostics) {}

    /**
     * Looks at a revision whose objects are all in the mirror.
     *
     * @throws TreeTooLarge when it is more than the limits allow
     */
    Optional<Objection> examine(Revision fetched) throws TreeTooLarge;
}
