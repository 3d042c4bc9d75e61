package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One file of a commit, and the commit on top of it in which that file is another. Made in our mirror. */
final class AmendedCommit {
    private static final int LARGEST = 64 * 1024;

    private final Repository mirror;
    private final ObjectId tip;
    private final String path;

    AmendedCommit(Repository mirror, ObjectId tip, String path) {
        this.mirror = mirror;
        this.tip = tip;
        this.path = path;
    }

    /** Whose commits these are. */
    static PersonIdent author(Instant at) {
        return new PersonIdent("Showrunner", "showrunner@localhost", at, ZoneOffset.UTC);
    }

    /** The file's text; nothing where there is no such regular file, or a larger one than channels have. */
    Optional<String> text() throws IOException {
        try (RevWalk walk = new RevWalk(mirror);
                ObjectReader reader = mirror.newObjectReader();
                TreeWalk found =
                        TreeWalk.forPath(reader, path, walk.parseCommit(tip).getTree())) {
            if (found == null || !FileMode.REGULAR_FILE.equals(found.getFileMode(0))) {
                return Optional.empty();
            }
            ObjectId blob = found.getObjectId(0);
            return reader.getObjectSize(blob, Constants.OBJ_BLOB) > LARGEST
                    ? Optional.empty()
                    : Optional.of(new String(reader.open(blob).getBytes(), UTF_8));
        }
    }

    /** The commit with this text. Its objects lie in the mirror; no branch has it. */
    ObjectId with(String text, String message, Instant at) throws IOException {
        try (RevWalk walk = new RevWalk(mirror);
                ObjectReader reader = mirror.newObjectReader();
                ObjectInserter inserter = mirror.newObjectInserter()) {
            RevCommit before = walk.parseCommit(tip);
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, text.getBytes(UTF_8));
            DirCache index = DirCache.read(reader, before.getTree());
            DirCacheEditor editor = index.editor();
            editor.add(new DirCacheEditor.PathEdit(path) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(blob);
                }
            });
            editor.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setParentId(before);
            commit.setAuthor(author(at));
            commit.setCommitter(author(at));
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }
}
