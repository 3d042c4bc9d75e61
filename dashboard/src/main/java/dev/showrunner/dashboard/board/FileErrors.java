package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that are invalid, each with the errors that make it so. */
final class FileErrors {
    /**
     * An invalid file.
     *
     * @param first its first error
     * @param more how many others it has
     * @param lastValid the revision in which it was last valid, where that is known
     */
    record InvalidFile(Diagnostic first, int more, Optional<Revision> lastValid) {}

    private final Map<String, List<Diagnostic>> byFile;
    private final LastValidRevision lastValid;

    private FileErrors(Map<String, List<Diagnostic>> byFile, LastValidRevision lastValid) {
        this.byFile = byFile;
        this.lastValid = lastValid;
    }

    static FileErrors of(Collection<Diagnostic> diagnostics, LastValidRevision lastValid) {
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                byFile.computeIfAbsent(diagnostic.location().file(), file -> new ArrayList<>())
                        .add(diagnostic);
            }
        }
        return new FileErrors(byFile, lastValid);
    }

    Optional<InvalidFile> in(String file) {
        List<Diagnostic> errors = byFile.getOrDefault(file, List.of());
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new InvalidFile(errors.getFirst(), errors.size() - 1, lastValid.of(file)));
    }

    List<Diagnostic> firstOfEachFile() {
        return byFile.values().stream().map(List::getFirst).toList();
    }
}
