package dev.showrunner.episodes.catalogue;

import java.util.Optional;

/**
 * Remembers how a file read when it last was valid, so that an invalid file keeps its episode at that revision without
 * holding up the others. Git's history is one, an earlier {@link Reading} another.
 */
@FunctionalInterface
public interface LastValid {
    /** Remembers nothing: an invalid file is left out. */
    LastValid NONE = invalid -> Optional.empty();

    /**
     * The last version of a file that {@linkplain ParsedFile#isValid() could be used}.
     *
     * @param invalid the file as it stands now; its path and {@linkplain ParsedFile#placement() placement} hold for
     *     older versions, too
     */
    Optional<ParsedFile> find(ParsedFile invalid);

    /** This memory first, then the other. */
    default LastValid orElse(LastValid other) {
        return invalid -> find(invalid).or(() -> other.find(invalid));
    }
}
