package dev.showrunner.episodes.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** One branch of a remote. */
interface Source {
    /**
     * Brings the newest commit of the branch and everything it reaches into the mirror. Idempotent: what the mirror has
     * is not brought again. Moves nothing that is in force.
     *
     * @return the newest commit
     */
    ObjectId retrieve(Mirror mirror) throws RetrievalFailed, IOException;

    /**
     * A commit that the branch is to have, and the newest one of the branch, on which it was made.
     *
     * @param path of the only file in which they differ
     */
    record Step(String path, ObjectId from, ObjectId to) {}

    /**
     * Moves the branch on by one commit that lies in the mirror. Never forces.
     *
     * @return false when the branch has moved in the meantime; nothing was changed then
     * @throws RetrievalFailed when the remote refuses, or when its answer was lost
     */
    boolean publish(Mirror mirror, Step step) throws RetrievalFailed, IOException;

    /** The source of a remote's branch. */
    static Source of(Remote remote, String branch, RemoteAccess access, Limits limits) {
        return switch (remote) {
            case Remote.Folder folder -> new FolderSource(folder, branch, limits);
            case Remote.Http http -> new NetworkSource(http, branch, access, limits);
            case Remote.Ssh ssh -> new NetworkSource(ssh, branch, access, limits);
        };
    }
}
