package dev.showrunner.episodes.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** Reads refs of a repository that somebody else, or Git's own housekeeping, is writing to meanwhile. */
final class Refs {
    private Refs() {}

    /**
     * Where a ref points; nothing when it does not exist. Read from disk each time it has changed there, and never
     * older than what an earlier call has told.
     *
     * @param name whole, as in {@code refs/heads/main}
     */
    static Optional<ObjectId> read(Repository repository, String name) throws IOException {
        Ref ref = repository.exactRef(name);
        if (ref == null || !ref.getStorage().isLoose()) {
            // JGit reads packed-refs before the ref's own file. Where the ref is packed in between, its file is gone
            // and
            // what JGit has read is from before: an older commit, or none.
            ref = repository.exactRef(name);
        }
        return Optional.ofNullable(ref).map(Ref::getObjectId);
    }
}
