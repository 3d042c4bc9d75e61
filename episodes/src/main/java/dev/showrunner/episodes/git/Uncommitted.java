package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Files as they lie in a folder, made a commit that only the mirror knows. */
final class Uncommitted {
    /** No file of a channel is near this; a recording that lies about is left out. */
    private static final long LARGEST = 20L << 20;

    private Uncommitted() {}

    /** The commit; equal files on the same parent give the same one. */
    static Revision commit(Repository mirror, ChannelFiles files, Optional<Revision> parent) throws IOException {
        try (ObjectInserter inserter = mirror.newObjectInserter();
                RevWalk commits = new RevWalk(mirror)) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(mirror, inserter, files));
            int time = 0;
            if (parent.isPresent()) {
                RevCommit before = Mirror.parse(commits, Mirror.id(parent.get()));
                time = before.getCommitTime();
                commit.setParentId(before);
            }
            PersonIdent nobody =
                    new PersonIdent("Showrunner", "showrunner@localhost", Instant.ofEpochSecond(time), ZoneOffset.UTC);
            commit.setAuthor(nobody);
            commit.setCommitter(nobody);
            commit.setMessage("Not committed\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return Mirror.revision(id);
        }
    }

    private static ObjectId tree(Repository mirror, ObjectInserter inserter, ChannelFiles files) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (ChannelFile file : files.list()) {
            if (file.size() > LARGEST) {
                continue;
            }
            ObjectId blob = ObjectId.fromString(file.blobId());
            if (!mirror.getObjectDatabase().has(blob)) {
                blob = inserter.insert(Constants.OBJ_BLOB, files.read(file, LARGEST));
            }
            DirCacheEntry entry = new DirCacheEntry(file.path());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }
}
