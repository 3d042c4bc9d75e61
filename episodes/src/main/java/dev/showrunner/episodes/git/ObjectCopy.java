package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Copies what a commit reaches from one repository on this machine to another. Children are written before what points
 * to them, so whatever the target has, it has whole, and a subtree it has need not be looked at. Submodules' commits
 * are not followed.
 */
final class ObjectCopy {
    /** From so many commits on, one pack is written instead of a file for each object. */
    private static final int PACKED_FROM = 100;

    private final Repository source;
    private final Repository target;
    private final Limits limits;
    private final ObjectIdOwnerMap<Copied> copied = new ObjectIdOwnerMap<>();
    private long bytes;

    ObjectCopy(Repository source, Repository target, Limits limits) {
        this.source = source;
        this.target = target;
        this.limits = limits;
    }

    private static final class Copied extends ObjectIdOwnerMap.Entry {
        Copied(AnyObjectId id) {
            super(id);
        }
    }

    /** Copies what the target lacks. */
    void copy(ObjectId tip) throws IOException, RetrievalFailed {
        try (ObjectReader from = source.newObjectReader();
                ObjectReader present = target.newObjectReader()) {
            if (present.has(tip)) {
                return;
            }
            keepShallowBoundary();
            List<RevCommit> missing = missing(from, present, tip);
            boolean first =
                    target.getRefDatabase().getRefsByPrefix("refs/showrunner/").isEmpty();
            try (ObjectInserter inserter = inserter(first || missing.size() >= PACKED_FROM)) {
                for (RevCommit commit : missing) {
                    copyTree(from, present, inserter, commit.getTree(), 0);
                    copyObject(from, inserter, commit);
                }
                inserter.flush();
            }
        }
    }

    private ObjectInserter inserter(boolean packed) {
        if (packed && target.getObjectDatabase() instanceof ObjectDirectory directory) {
            return directory.newPackInserter();
        }
        return target.newObjectInserter();
    }

    /** A shallow clone (as CI makes them) ends at commits whose parents it does not have; so does the copy. */
    private void keepShallowBoundary() throws IOException {
        Set<ObjectId> boundary = source.getObjectDatabase().getShallowCommits();
        if (!boundary.isEmpty()) {
            Set<ObjectId> all = new HashSet<>(target.getObjectDatabase().getShallowCommits());
            all.addAll(boundary);
            target.getObjectDatabase().setShallowCommits(all);
        }
    }

    /** Commits the target lacks, parents before children. */
    private List<RevCommit> missing(ObjectReader from, ObjectReader present, ObjectId tip) throws IOException {
        List<RevCommit> missing = new ArrayList<>();
        try (RevWalk walk = new RevWalk(from)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(tip));
            for (var ref : target.getRefDatabase().getRefsByPrefix("refs/showrunner/")) {
                ObjectId known = ref.getObjectId();
                if (known != null && from.has(known)) {
                    walk.markUninteresting(walk.parseCommit(known));
                }
            }
            for (RevCommit commit : walk) {
                if (!present.has(commit)) {
                    missing.add(commit);
                }
            }
        }
        return missing;
    }

    private void copyTree(ObjectReader from, ObjectReader present, ObjectInserter inserter, AnyObjectId tree, int depth)
            throws IOException, RetrievalFailed {
        if (has(present, tree)) {
            return;
        }
        if (depth > limits.depth()) {
            throw new RetrievalFailed(
                    Kind.TOO_LARGE,
                    "The repository has more than " + limits.depth() + " folders inside each other.",
                    "Keep the channel in a repository of its own.");
        }
        CanonicalTreeParser entries = new CanonicalTreeParser(null, from, tree);
        for (; !entries.eof(); entries.next(1)) {
            FileMode mode = entries.getEntryFileMode();
            if (mode.equals(FileMode.TREE)) {
                copyTree(from, present, inserter, entries.getEntryObjectId(), depth + 1);
            } else if (!mode.equals(FileMode.GITLINK) && !has(present, entries.getEntryObjectId())) {
                copyObject(from, inserter, entries.getEntryObjectId());
            }
        }
        copyObject(from, inserter, tree);
    }

    private boolean has(ObjectReader present, AnyObjectId id) throws IOException {
        return copied.contains(id) || present.has(id);
    }

    private void copyObject(ObjectReader from, ObjectInserter inserter, AnyObjectId id)
            throws IOException, RetrievalFailed {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("The copy was called off");
        }
        ObjectLoader object = from.open(id);
        bytes += object.getSize();
        if (bytes > limits.fetchedBytes()) {
            throw new RetrievalFailed(
                    Kind.TOO_LARGE,
                    "The repository holds more than " + limits.fetchedBytes() / (1 << 20) + " MiB.",
                    "Keep videos and other large files out of the channel repository.");
        }
        if (object.isLarge()) {
            try (var stream = object.openStream()) {
                inserter.insert(object.getType(), object.getSize(), stream);
            }
        } else {
            inserter.insert(object.getType(), object.getCachedBytes());
        }
        copied.addIfAbsent(new Copied(id));
    }
}
