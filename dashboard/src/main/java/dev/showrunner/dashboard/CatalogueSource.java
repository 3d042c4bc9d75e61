package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the channel repository says. Asked several times a second, so answers come from memory; safe for use by several
 * threads.
 */
public interface CatalogueSource {
    /** The catalogue of the revision in force; empty until a readable revision was seen. */
    Optional<Catalogue> inForce();

    /** What an earlier revision said; what is in force where that is not known any more. */
    default Optional<Catalogue> at(Revision revision) {
        return inForce();
    }

    /** Everything found wrong in the newest revision that was read, ordered by place. */
    List<Diagnostic> diagnostics();

    /**
     * The revision in which a file that is now invalid was last valid.
     *
     * @param path from the root of the repository, with {@code /}
     */
    default Optional<Revision> lastValid(String path) {
        return Optional.empty();
    }

    /**
     * When what calendars say of an episode was last changed: the newest of the commits that made its file, its show's,
     * its guests' and the channel's what they are, or took one away. The same on every machine, and never earlier than
     * it was at an earlier revision.
     */
    default Optional<Instant> changedAt(EpisodeId episode) {
        return Optional.empty();
    }

    /** When the revision in force was committed. */
    default Optional<Instant> committedAt() {
        return Optional.empty();
    }
}
