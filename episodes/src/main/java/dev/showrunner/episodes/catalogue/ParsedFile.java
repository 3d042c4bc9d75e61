package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of the catalogue, read by itself. A function of its placement and its bytes, so it may be kept as long as
 * {@link Placement} and {@link ChannelFile#blobId()} stay the same.
 *
 * @param file which file
 * @param placement what its path says of it
 * @param id what it declares, as far as that can be told from a file with errors; empty where it cannot
 * @param declaration what it says; absent when the file has an error
 * @param diagnostics what was found wrong in it, ordered by place
 */
public record ParsedFile(
        ChannelFile file,
        Placement placement,
        String id,
        @Nullable Declaration declaration,
        List<Diagnostic> diagnostics) {
    public ParsedFile {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the file can be used: it has no finding of severity {@link Severity#ERROR}. */
    public boolean isValid() {
        return declaration != null;
    }

    /**
     * What a valid file says.
     *
     * @throws NullPointerException when it is not valid
     */
    Declaration require() {
        return Objects.requireNonNull(declaration, file.path());
    }
}
