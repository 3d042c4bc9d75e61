package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Our own bare copy of one branch. What is in force is a ref here, not the remote's; revisions that a force-push took
 * out of the branch keep a ref of their own, so that they stay readable whatever the remote throws away.
 *
 * <p>A mirror can be made again from the remote at any time. One that cannot be read is therefore thrown away when it
 * is opened.
 */
final class Mirror implements AutoCloseable {
    static final String INCOMING = "refs/showrunner/incoming";
    private static final String IN_FORCE = "refs/showrunner/in-force";
    private static final String SUPERSEDED = "refs/showrunner/superseded/";
    private static final String SECTION = "showrunner";
    private static final String OURS = "mirror";

    private final Repository repository;
    private final Housekeeping housekeeping;

    private Mirror(Repository repository) {
        this.repository = repository;
        this.housekeeping = new Housekeeping(repository);
    }

    /**
     * Opens the mirror in a folder, or makes it there.
     *
     * @throws UncheckedIOException when the folder cannot be written, or holds something that is not our mirror
     */
    static Mirror open(Path folder) {
        IsolatedGit.install();
        try {
            if (Files.exists(folder.resolve("HEAD"))) {
                Mirror mirror = new Mirror(build(folder));
                if (!mirror.repository.getConfig().getBoolean(SECTION, OURS, false)) {
                    mirror.close();
                    throw new IOException(
                            folder + " is a Git repository that Showrunner did not make. Name another folder.");
                }
                if (mirror.isReadable()) {
                    mirror.removeLeftovers();
                    return mirror;
                }
                mirror.close();
                discard(folder);
            }
            return create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static Mirror create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new IOException(
                            folder + " is not empty and not a mirror of Showrunner. Name another folder.");
                }
            }
        }
        Files.createDirectories(folder);
        Repository repository = build(folder);
        repository.create(true);
        StoredConfig config = repository.getConfig();
        config.setBoolean(SECTION, null, OURS, true);
        // JGit would look after the mirror in the background after each fetch; Housekeeping does, and can be waited
        // for.
        config.setBoolean("gc", null, "autoDetach", false);
        config.setInt("gc", null, "auto", 0);
        config.setInt("gc", null, "autoPackLimit", 0);
        config.save();
        return new Mirror(repository);
    }

    private static Repository build(Path folder) throws IOException {
        return new FileRepositoryBuilder().setBare().setGitDir(folder.toFile()).build();
    }

    private static void discard(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    private boolean isReadable() {
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<ObjectId> inForce = Refs.read(repository, IN_FORCE);
            if (inForce.isPresent()) {
                walk.parseTree(walk.parseCommit(inForce.get()).getTree());
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Half-received packs of a process that was killed. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> packs = Files.newDirectoryStream(objects(), "incoming_*")) {
            for (Path pack : packs) {
                Files.deleteIfExists(pack);
            }
        }
    }

    /** How many bytes of packs are being received right now. */
    long incomingBytes() {
        try (DirectoryStream<Path> packs = Files.newDirectoryStream(objects(), "incoming_*.pack")) {
            long sum = 0;
            for (Path pack : packs) {
                sum += Files.size(pack);
            }
            return sum;
        } catch (IOException e) {
            return 0; // it was renamed or removed in this moment: it has arrived, or is gone
        }
    }

    private Path objects() {
        return repository.getDirectory().toPath().resolve("objects");
    }

    Repository repository() {
        return repository;
    }

    /** The revision in force, if there ever was one. */
    Optional<Revision> inForce() {
        try {
            return Refs.read(repository, IN_FORCE).map(Mirror::revision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a revision in force whose objects are all here. */
    void putInForce(Revision revision) throws IOException {
        set(IN_FORCE, id(revision));
    }

    /** Keeps a revision readable that is no longer part of the branch. */
    void keepSuperseded(Revision revision) throws IOException {
        set(SUPERSEDED + revision.id(), id(revision));
    }

    /** Revisions that force-pushes took out of the branch, the newest commit first. */
    List<Revision> superseded() {
        try (RevWalk walk = new RevWalk(repository)) {
            return repository.getRefDatabase().getRefsByPrefix(SUPERSEDED).stream()
                    .map(ref -> parse(walk, ref.getObjectId()))
                    .sorted(Comparator.comparingInt(RevCommit::getCommitTime)
                            .reversed()
                            .thenComparing(RevCommit::getName))
                    .map(Mirror::revision)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a revision is part of the history of another. */
    boolean isAncestor(Revision older, Revision newer) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            return walk.isMergedInto(walk.parseCommit(id(older)), walk.parseCommit(id(newer)));
        }
    }

    /** Packs what has piled up, in the background, if there is much of it. */
    void tidyIfNeeded() {
        housekeeping.tidyIfNeeded();
    }

    void set(String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.disableRefLog();
        RefUpdate.Result result = update.forceUpdate();
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            default -> throw new IOException("The mirror's " + ref + " could not be written: " + result);
        }
    }

    static RevCommit parse(RevWalk walk, AnyObjectId id) {
        try {
            return walk.parseCommit(id);
        } catch (MissingObjectException e) {
            throw new UnknownRevision(revision(id), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectId id(Revision revision) {
        return ObjectId.fromString(revision.id());
    }

    static Revision revision(AnyObjectId id) {
        return new Revision(id.name());
    }

    @Override
    public void close() {
        housekeeping.close();
        repository.close();
    }
}
