package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A real bare repository whose commits are built without a work tree, so that tests may hold entries no checkout would
 * allow and make hundreds of commits a second.
 */
final class Scratch implements AutoCloseable {
    private final Repository repository;
    private final Path folder;
    private final Map<String, Entry> entries = new TreeMap<>();
    private Instant now = Instant.parse("2027-03-01T12:00:00Z");

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Entry(FileMode mode, byte[] content) {}

    Scratch(Path folder) {
        IsolatedGit.install();
        try {
            this.folder = folder;
            this.repository = new FileRepositoryBuilder()
                    .setBare()
                    .setGitDir(folder.toFile())
                    .build();
            this.repository.create(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a channel.yaml, not yet committed. */
    static Scratch channel(Path folder) {
        return new Scratch(folder).put("channel.yaml", "name: Test Channel\nzone: Europe/London\n");
    }

    Path folder() {
        return folder;
    }

    Remote.Folder remote() {
        return new Remote.Folder(folder);
    }

    Repository repository() {
        return repository;
    }

    Scratch put(String path, String content) {
        return put(path, content.getBytes(UTF_8));
    }

    Scratch put(String path, byte[] content) {
        entries.put(path, new Entry(FileMode.REGULAR_FILE, content));
        return this;
    }

    Scratch symlink(String path, String target) {
        entries.put(path, new Entry(FileMode.SYMLINK, target.getBytes(UTF_8)));
        return this;
    }

    Scratch submodule(String path) {
        entries.put(path, new Entry(FileMode.GITLINK, new byte[0]));
        return this;
    }

    Scratch remove(String path) {
        entries.remove(path);
        return this;
    }

    Scratch rename(String from, String to) {
        Entry entry = entries.remove(from);
        if (entry == null) {
            throw new IllegalArgumentException(from);
        }
        entries.put(to, entry);
        return this;
    }

    Scratch clear() {
        entries.clear();
        return this;
    }

    boolean has(String path) {
        return entries.containsKey(path);
    }

    Map<String, byte[]> regularFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        entries.forEach((path, entry) -> {
            if (entry.mode().equals(FileMode.REGULAR_FILE)) {
                files.put(path, entry.content());
            }
        });
        return files;
    }

    /** Commits on top of main. */
    Revision commit(String message) {
        return commitOnto(head(), "main", message);
    }

    /** Commits as if main had never existed, or had ended at {@code parent}: a force-push. */
    Revision rewrite(@Nullable Revision parent, String message) {
        return commitOnto(parent, "main", message);
    }

    Revision commitOnto(@Nullable Revision parent, String branch, String message) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(inserter));
            if (parent != null) {
                commit.setParentId(ObjectId.fromString(parent.id()));
            }
            now = now.plusSeconds(60);
            PersonIdent author = new PersonIdent("A Producer", "producer@example.org", now, ZoneOffset.UTC);
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            point(branch, id);
            return new Revision(id.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Commits a tree of {@code width} times the same tree, {@code depth} levels of it: a few objects, endless paths.
     */
    Revision bomb(int width, int depth) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, "name: Bomb\n".getBytes(UTF_8));
            FileMode mode = FileMode.REGULAR_FILE;
            for (int level = 0; level < depth; level++) {
                TreeFormatter tree = new TreeFormatter();
                for (int i = 0; i < width; i++) {
                    tree.append("f" + i, mode, id);
                }
                id = inserter.insert(tree);
                mode = FileMode.TREE;
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(id);
            PersonIdent author = new PersonIdent("Nobody", "nobody@example.org", now, ZoneOffset.UTC);
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage("Bomb");
            ObjectId bomb = inserter.insert(commit);
            inserter.flush();
            point("main", bomb);
            return new Revision(bomb.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (var named : entries.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(named.getKey());
            entry.setFileMode(named.getValue().mode());
            entry.setObjectId(
                    named.getValue().mode().equals(FileMode.GITLINK)
                            ? ObjectId.fromString("1234567890123456789012345678901234567890")
                            : inserter.insert(
                                    Constants.OBJ_BLOB, named.getValue().content()));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private void point(String branch, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef("refs/heads/" + branch);
        update.setNewObjectId(id);
        update.forceUpdate();
    }

    void deleteBranch(String branch) {
        try {
            RefUpdate update = repository.updateRef("refs/heads/" + branch);
            update.setForceUpdate(true);
            update.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    Revision head() {
        try {
            Ref ref = repository.exactRef("refs/heads/main");
            return ref == null || ref.getObjectId() == null
                    ? null
                    : new Revision(ref.getObjectId().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
