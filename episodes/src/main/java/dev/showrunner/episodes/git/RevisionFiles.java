package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files of one revision, read out of the mirror's objects. Nothing is ever checked out, so no name in the tree
 * reaches the file system. Sizes are looked up once; contents are read when asked for. Safe for use by several threads.
 */
final class RevisionFiles implements ChannelFiles {
    private static final String SYMBOLIC_LINK = "symbolic link";
    private static final String SUBMODULE = "submodule";
    private static final String UNPRINTABLE = "file whose name holds control characters";

    private final Repository repository;
    private final SortedMap<String, ChannelFile> files;
    private final SortedMap<String, Refused> refused;

    private RevisionFiles(
            Repository repository, SortedMap<String, ChannelFile> files, SortedMap<String, Refused> refused) {
        this.repository = repository;
        this.files = Collections.unmodifiableSortedMap(files);
        this.refused = Collections.unmodifiableSortedMap(refused);
    }

    /** A revision without files. */
    static RevisionFiles none(Repository repository) {
        return new RevisionFiles(repository, new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Reads a whole tree.
     *
     * @throws TreeTooLarge when it is more than the limits allow
     * @throws UnknownRevision when the mirror does not hold the revision
     */
    static RevisionFiles of(Repository repository, Revision revision, Limits limits) {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(Mirror.parse(commits, Mirror.id(revision)).getTree());
            Builder builder = new Builder(reader, new TreeMap<>(), new TreeMap<>());
            int entries = 0;
            while (walk.next()) {
                entries++;
                checkSize(entries, limits);
                if (walk.isSubtree()) {
                    checkDepth(walk, limits);
                    walk.enterSubtree();
                } else {
                    builder.put(walk.getPathString(), walk.getFileMode(0), walk.getObjectId(0));
                }
            }
            return new RevisionFiles(repository, builder.files(), builder.refused());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of another revision, of which only what differs is read.
     *
     * @param here the revision these files are of
     */
    RevisionFiles at(Revision here, Revision there, Limits limits) {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(Mirror.parse(commits, Mirror.id(here)).getTree());
            walk.addTree(Mirror.parse(commits, Mirror.id(there)).getTree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            Builder builder = new Builder(reader, new TreeMap<>(files), new TreeMap<>(refused));
            int entries = 0;
            while (walk.next()) {
                entries++;
                checkSize(entries, limits);
                if (walk.getRawMode(0) != 0 && !FileMode.TREE.equals(walk.getRawMode(0))) {
                    builder.remove(walk.getPathString());
                }
                if (walk.getRawMode(1) != 0 && !FileMode.TREE.equals(walk.getRawMode(1))) {
                    builder.put(walk.getPathString(), walk.getFileMode(1), walk.getObjectId(1));
                }
                if (walk.isSubtree()) {
                    checkDepth(walk, limits);
                    walk.enterSubtree();
                }
            }
            checkSize(builder.files().size() + builder.refused().size(), limits);
            return new RevisionFiles(repository, builder.files(), builder.refused());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Builder(
            ObjectReader reader, SortedMap<String, ChannelFile> files, SortedMap<String, Refused> refused) {
        void put(String path, FileMode mode, ObjectId id) throws IOException {
            if (!Printable.is(path)) {
                refused.put(path, new Refused(Printable.line(path), UNPRINTABLE));
            } else if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
                files.put(path, new ChannelFile(path, id.name(), reader.getObjectSize(id, Constants.OBJ_BLOB)));
            } else {
                refused.put(path, new Refused(path, mode.equals(FileMode.SYMLINK) ? SYMBOLIC_LINK : SUBMODULE));
            }
        }

        void remove(String path) {
            files.remove(path);
            refused.remove(path);
        }
    }

    /** An older content under a path of this revision. */
    ChannelFile version(String path, String blobId) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new ChannelFile(path, blobId, reader.getObjectSize(ObjectId.fromString(blobId), Constants.OBJ_BLOB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkSize(int entries, Limits limits) {
        if (entries > limits.files()) {
            throw new TreeTooLarge("The revision has more than " + limits.files() + " files and folders.");
        }
    }

    private static void checkDepth(TreeWalk walk, Limits limits) {
        if (walk.getDepth() >= limits.depth()) {
            throw new TreeTooLarge("The revision has more than " + limits.depth() + " folders inside each other.");
        }
    }

    int count() {
        return files.size();
    }

    @Override
    public List<ChannelFile> list() {
        return List.copyOf(files.values());
    }

    @Override
    public List<Refused> refused() {
        return new ArrayList<>(refused.values());
    }

    @Override
    public Optional<ChannelFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public byte[] read(ChannelFile file, long limit) {
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader blob = reader.open(ObjectId.fromString(file.blobId()), Constants.OBJ_BLOB);
            if (blob.getSize() > limit) {
                throw new IllegalArgumentException(
                        file.path() + " has " + blob.getSize() + " bytes; " + limit + " are allowed");
            }
            return blob.getBytes((int) Math.min(limit, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
