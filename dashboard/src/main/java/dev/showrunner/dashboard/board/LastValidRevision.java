package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.catalogue.Revision;
import java.util.Optional;

/** Knows in which revision a file that is now invalid was last valid. */
@FunctionalInterface
public interface LastValidRevision {
    /** That revision, where it is known. */
    Optional<Revision> of(String path);
}
