package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Compares trees. Equal subtrees are not entered, so the cost follows the change and not the channel. Renames are found
 * as {@code git diff -M} finds them: same content, or similar by 60 % while there are not too many candidates.
 */
final class Changes {
    /** Above so many added or removed files only equal contents count as renames. */
    private static final int SIMILARITY_CANDIDATES = 400;

    private static final int LARGE_FILE = 256 << 10;

    private Changes() {}

    /** What differs between two revisions, ordered by path. */
    static List<PathChange> between(Repository repository, Revision from, Revision to) {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevTree older = Mirror.parse(walk, Mirror.id(from)).getTree();
            RevTree newer = Mirror.parse(walk, Mirror.id(to)).getTree();
            return between(reader, Optional.of(older), newer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs between two trees; without an older one everything is added. */
    static List<PathChange> between(ObjectReader reader, Optional<? extends AnyObjectId> older, AnyObjectId newer)
            throws IOException {
        RenameDetector renames = new RenameDetector(reader, new Config().get(DiffConfig.KEY));
        renames.setRenameLimit(SIMILARITY_CANDIDATES);
        renames.setBigFileThreshold(LARGE_FILE);
        renames.setSkipContentRenamesForBinaryFiles(true);
        try (TreeWalk walk = new TreeWalk(reader)) {
            if (older.isPresent()) {
                walk.addTree(older.get());
            } else {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.addTree(newer);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            renames.addAll(DiffEntry.scan(walk));
        }
        return renames.compute().stream()
                .map(Changes::change)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(PathChange::path))
                .toList();
    }

    private static Optional<PathChange> change(DiffEntry entry) {
        boolean was = isFile(entry.getOldMode()) && Printable.is(entry.getOldPath());
        boolean is = isFile(entry.getNewMode()) && Printable.is(entry.getNewPath());
        return switch (entry.getChangeType()) {
            case RENAME, COPY -> renamed(entry, was, is);
            case MODIFY, ADD, DELETE -> inPlace(entry, was, is);
        };
    }

    private static Optional<PathChange> renamed(DiffEntry entry, boolean was, boolean is) {
        if (entry.getChangeType() == DiffEntry.ChangeType.COPY || !was) {
            return is ? Optional.of(new PathChange.Added(entry.getNewPath())) : Optional.empty();
        }
        return Optional.of(
                is
                        ? new PathChange.Renamed(entry.getOldPath(), entry.getNewPath())
                        : new PathChange.Removed(entry.getOldPath()));
    }

    private static Optional<PathChange> inPlace(DiffEntry entry, boolean was, boolean is) {
        if (was && is) {
            return entry.getOldId().equals(entry.getNewId())
                    ? Optional.empty()
                    : Optional.of(new PathChange.Modified(entry.getNewPath()));
        }
        if (is) {
            return Optional.of(new PathChange.Added(entry.getNewPath()));
        }
        return was ? Optional.of(new PathChange.Removed(entry.getOldPath())) : Optional.empty();
    }

    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }
}
