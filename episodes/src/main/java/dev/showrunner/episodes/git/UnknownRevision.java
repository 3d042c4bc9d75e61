package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;

/** Somebody asked for a commit that the mirror does not hold. */
public final class UnknownRevision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownRevision(Revision revision, Throwable cause) {
        super("Revision " + revision.abbreviated() + " is not in the channel repository's branch", cause);
    }
}
