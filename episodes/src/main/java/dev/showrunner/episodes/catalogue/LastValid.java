package dev.showrunner.episodes.catalogue;

import java.util.Optional;

/**
 * Remembers how a file read when it last was valid, so that an invalid file keeps its episode at that revision without
 * holding up the others. Git's history is one, an earlier {@link Reading} another.
 */
@FunctionalInterface
public interface LastValid {
    /** Remembers nothing: an invalid file is left out. */
    LastValid NONE = path -> Optional.empty();

    /** The last version of the file at this path that {@linkplain ParsedFile#isValid() could be used}. */
    Optional<ParsedFile> find(String path);

    /** This memory first, then the other. */
    default LastValid orElse(LastValid other) {
        return path -> find(path).or(() -> other.find(path));
    }
}
