package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The line of revisions that were in force one after the other: first parents, so that a merged branch counts as the
 * one commit that brought it in. A shallow clone's line ends where its history does. Not for several threads; close it.
 */
final class Ancestry implements AutoCloseable {
    private static final int REMEMBERED_COMMITS = 64;

    private final ObjectReader reader;
    private final RevWalk commits;
    private final Map<String, Map<String, String>> renames = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > REMEMBERED_COMMITS;
        }
    };

    Ancestry(Repository repository) {
        this.reader = repository.newObjectReader();
        this.commits = new RevWalk(reader);
        this.commits.setRetainBody(false);
    }

    /**
     * A file one revision earlier.
     *
     * @param revision the earlier revision
     * @param path where the file is there
     * @param otherBlob its content there, if path or content differ from the later revision
     */
    record Earlier(Revision revision, String path, Optional<String> otherBlob) {}

    /** The revision before this one. */
    Optional<Revision> before(Revision revision) {
        return parent(commit(revision)).map(Mirror::revision);
    }

    /**
     * The same file in the revision before, under the name it had there; nothing when the file begins with
     * {@code revision}, or history does.
     */
    Optional<Earlier> before(Revision revision, String path) {
        RevCommit later = commit(revision);
        Optional<RevCommit> parent = parent(later);
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        RevCommit earlier = parent.get();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(earlier.getTree());
            walk.addTree(later.getTree());
            walk.setRecursive(true);
            walk.setFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            if (!walk.next()) {
                return Optional.of(new Earlier(Mirror.revision(earlier), path, Optional.empty()));
            }
            if (isFile(walk.getFileMode(0)) && walk.getPathString().equals(path)) {
                return Optional.of(new Earlier(
                        Mirror.revision(earlier),
                        path,
                        Optional.of(walk.getObjectId(0).name())));
            }
            String origin = renames(earlier, later).get(path);
            return origin == null
                    ? Optional.empty()
                    : blob(earlier, origin)
                            .map(id -> new Earlier(Mirror.revision(earlier), origin, Optional.of(id.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Earlier versions of a file, the newest first, under the names they had. */
    List<Earlier> versions(Revision revision, String path, Limits limits, int most) {
        List<Earlier> versions = new ArrayList<>();
        Optional<Earlier> step = before(revision, path);
        for (int walked = 0; step.isPresent() && walked < limits.commits() && versions.size() < most; walked++) {
            Earlier earlier = step.get();
            if (earlier.otherBlob().isPresent()) {
                versions.add(earlier);
            }
            step = before(earlier.revision(), earlier.path());
        }
        return versions;
    }

    /**
     * The revisions, newest first and beginning at the given one at the latest, that changed a path which matters.
     *
     * @param most how many to return
     */
    List<Revision> touching(Revision revision, Predicate<String> matters, Limits limits, int most) {
        List<Revision> touching = new ArrayList<>();
        Optional<RevCommit> step = Optional.of(commit(revision));
        try {
            for (int walked = 0; step.isPresent() && walked < limits.commits() && touching.size() < most; walked++) {
                RevCommit commit = step.get();
                step = parent(commit);
                if (step.isEmpty() || touches(step.get(), commit, matters)) {
                    touching.add(Mirror.revision(commit));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return touching;
    }

    private boolean touches(RevCommit earlier, RevCommit later, Predicate<String> matters) throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(earlier.getTree());
            walk.addTree(later.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                if (matters.test(walk.getPathString())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** When a revision was committed, in seconds since 1970 by its author's clock. */
    int time(Revision revision) {
        return commit(revision).getCommitTime();
    }

    private RevCommit commit(Revision revision) {
        return Mirror.parse(commits, Mirror.id(revision));
    }

    private Optional<RevCommit> parent(RevCommit commit) {
        return commit.getParentCount() == 0
                ? Optional.empty()
                : Optional.of(Mirror.parse(commits, commit.getParent(0)));
    }

    private Optional<ObjectId> blob(RevCommit commit, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, commit.getTree())) {
            return walk != null && isFile(walk.getFileMode(0)) ? Optional.of(walk.getObjectId(0)) : Optional.empty();
        }
    }

    /** Old names by new names. */
    private Map<String, String> renames(RevCommit earlier, RevCommit later) throws IOException {
        Map<String, String> known = renames.get(later.name());
        if (known == null) {
            known = new LinkedHashMap<>();
            for (PathChange change : Changes.between(reader, Optional.of(earlier.getTree()), later.getTree())) {
                if (change instanceof PathChange.Renamed renamed) {
                    known.put(renamed.path(), renamed.from());
                }
            }
            renames.put(later.name(), Collections.unmodifiableMap(known));
        }
        return known;
    }

    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    @Override
    public void close() {
        commits.close();
        reader.close();
    }
}
