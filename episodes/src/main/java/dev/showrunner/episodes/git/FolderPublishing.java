package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.ConcurrentRefUpdateException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Moves a branch of somebody's repository on this machine on by one commit. Where the branch lies in a folder that
 * people work in, the file there follows, and what they are at is left alone.
 */
final class FolderPublishing {
    private final Repository target;
    private final String branch;
    private final Limits limits;

    FolderPublishing(Repository target, String branch, Limits limits) {
        this.target = target;
        this.branch = branch;
        this.limits = limits;
    }

    /** Answers whether the branch was where the step begins. */
    boolean publish(Mirror mirror, Source.Step step) throws RetrievalFailed, IOException {
        boolean isWorkedIn = !target.isBare() && (Constants.R_HEADS + branch).equals(target.getFullBranch());
        return isWorkedIn ? commitThere(mirror, step) : move(mirror, step);
    }

    private boolean move(Mirror mirror, Source.Step step) throws RetrievalFailed, IOException {
        new ObjectCopy(mirror.repository(), target, limits).copy(step.to());
        RefUpdate update = target.updateRef(Constants.R_HEADS + branch);
        update.setExpectedOldObjectId(step.from());
        update.setNewObjectId(step.to());
        RevCommit commit = commit(mirror, step.to());
        update.setRefLogIdent(commit.getCommitterIdent());
        update.setRefLogMessage("showrunner: " + commit.getShortMessage(), false);
        return switch (update.update()) {
            case FAST_FORWARD, NO_CHANGE -> true;
            case LOCK_FAILURE, REJECTED -> false;
            default -> throw new IOException(branch + " could not be moved: " + update.getResult());
        };
    }

    /** The same change, made as its producer would, so that index and files stay in step with the branch. */
    private boolean commitThere(Mirror mirror, Source.Step step) throws RetrievalFailed, IOException {
        String before = text(mirror, step.from(), step.path());
        String after = text(mirror, step.to(), step.path());
        RevCommit commit = commit(mirror, step.to());
        Path file = target.getWorkTree().toPath().resolve(step.path());
        try (Git git = new Git(target)) {
            if (!step.from().equals(target.resolve(Constants.HEAD))) {
                return false;
            }
            boolean isClean = git.status().addPath(step.path()).call().isClean();
            if (!isClean
                    || !Files.isRegularFile(file)
                    || !Files.readString(file).equals(before)) {
                throw new RetrievalFailed(
                        Kind.REFUSED,
                        step.path() + " has changes that are not committed, in " + target.getWorkTree() + ".",
                        "Commit them, or put them aside with git stash.");
            }
            Files.writeString(file, after);
            try {
                git.add().addFilepattern(step.path()).call();
                git.commit()
                        .setOnly(step.path())
                        .setMessage(commit.getFullMessage())
                        .setAuthor(commit.getAuthorIdent())
                        .setCommitter(commit.getCommitterIdent())
                        .setSign(false)
                        .setNoVerify(true)
                        .call();
                return true;
            } catch (ConcurrentRefUpdateException e) {
                Files.writeString(file, before);
                git.reset().addPath(step.path()).call();
                return false;
            }
        } catch (GitAPIException | JGitInternalException e) {
            throw new RetrievalFailed(
                    e.getCause() instanceof LockFailedException ? Kind.UNREACHABLE : Kind.REFUSED,
                    "Git in " + target.getWorkTree() + " does not take a commit: "
                            + Printable.line(String.valueOf(e.getMessage())),
                    "Look at it with git status.",
                    e);
        }
    }

    private static RevCommit commit(Mirror mirror, ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(mirror.repository())) {
            return walk.parseCommit(id);
        }
    }

    private static String text(Mirror mirror, ObjectId revision, String path) throws IOException {
        return new AmendedCommit(mirror.repository(), revision, path)
                .text()
                .orElseThrow(() -> new IOException(path + " is not in " + revision.name()));
    }
}
