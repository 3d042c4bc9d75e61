package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.Acceptance.Objection;
import dev.showrunner.episodes.git.FetchResult.BranchMissing;
import dev.showrunner.episodes.git.FetchResult.NotAChannel;
import dev.showrunner.episodes.git.FetchResult.Refused;
import dev.showrunner.episodes.git.FetchResult.TooLarge;
import dev.showrunner.episodes.git.FetchResult.Unreachable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One branch of a channel repository, mirrored into a folder of ours: bare, no tags, no checkout. Keeps which revision
 * is in force, across restarts; a failed or refused fetch leaves it as it was. Safe for use by several threads.
 */
public final class ChannelRepository implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelRepository.class);

    private final Mirror mirror;
    private final Remote remote;
    private final Source source;
    private final Limits limits;
    private final ReentrantLock fetching = new ReentrantLock();
    private @Nullable NotAChannel lastObjection;

    private ChannelRepository(Mirror mirror, Remote remote, Source source, Limits limits) {
        this.mirror = mirror;
        this.remote = remote;
        this.source = source;
        this.limits = limits;
    }

    /**
     * Opens the mirror in a folder or makes an empty one. Asks the remote nothing yet.
     *
     * @param folder where the mirror is kept; nobody else may write there
     * @param branch short name, as {@code main}
     * @throws IllegalArgumentException when the branch's name is not one
     * @throws java.io.UncheckedIOException when the folder cannot be used
     */
    public static ChannelRepository open(
            Path folder, Remote remote, String branch, RemoteAccess access, Limits limits) {
        if (!Repository.isValidRefName("refs/heads/" + branch) || branch.startsWith("-")) {
            throw new IllegalArgumentException(
                    "Not a branch's name: " + Printable.line(branch) + ". Give it as git branch shows it.");
        }
        return new ChannelRepository(Mirror.open(folder), remote, Source.of(remote, branch, access, limits), limits);
    }

    /** Where it is fetched from. */
    public Remote remote() {
        return remote;
    }

    /** The revision in force; absent before the first successful fetch. */
    public Optional<Revision> inForce() {
        return mirror.inForce();
    }

    Mirror mirror() {
        return mirror;
    }

    Limits limits() {
        return limits;
    }

    /**
     * Asks the remote, and puts the branch's newest revision in force when it is acceptable. Ends within
     * {@link Limits#fetch()}.
     */
    FetchResult fetch(Acceptance acceptance) {
        fetching.lock();
        try {
            Optional<Revision> inForce = inForce();
            try {
                ObjectId tip = Deadline.of(limits, mirror, remote).call(() -> source.retrieve(mirror));
                return decide(acceptance, inForce, tip);
            } catch (RetrievalFailed e) {
                LOG.info("{} {}", e.getMessage(), e.remedy());
                LOG.debug("Fetch failed", e);
                return kept(inForce, e);
            } catch (TreeTooLarge e) {
                return new TooLarge(inForce, e.reason(), "Keep the channel in a repository of its own.");
            } catch (IOException e) {
                LOG.warn("Reading {} or writing its mirror failed", remote, e);
                return new Unreachable(
                        inForce,
                        "Reading " + remote + " or writing its mirror failed on this machine.",
                        "Check free space and rights of " + mirror.repository().getDirectory() + ".");
            }
        } finally {
            fetching.unlock();
        }
    }

    /**
     * Changes one file of the branch by a commit on top of its newest revision. What is in force stays: the next fetch
     * brings the commit like any other. Ends within four times {@link Limits#fetch()}.
     *
     * @param objection what would be wrong with the file in a revision that only the mirror has
     */
    AmendResult amend(Amendment wanted, Function<Revision, Optional<Diagnostic>> objection) {
        fetching.lock();
        try {
            return new Amending(mirror, remote, source, limits).amend(wanted, objection);
        } finally {
            fetching.unlock();
        }
    }

    private FetchResult decide(Acceptance acceptance, Optional<Revision> inForce, ObjectId tip) throws IOException {
        Revision fetched = Mirror.revision(tip);
        if (inForce.isPresent() && inForce.get().equals(fetched)) {
            return new FetchResult.Unchanged(fetched);
        }
        if (lastObjection != null && lastObjection.fetched().equals(fetched)) {
            return lastObjection;
        }
        mirror.set(Mirror.INCOMING, tip);
        Optional<Objection> objection = acceptance.examine(fetched);
        if (objection.isPresent()) {
            Objection found = objection.get();
            lastObjection = new NotAChannel(inForce, fetched, found.reason(), found.remedy(), found.diagnostics());
            return lastObjection;
        }
        lastObjection = null;
        FetchResult.Followed followed = follow(inForce, fetched);
        mirror.tidyIfNeeded();
        return followed;
    }

    private FetchResult.Followed follow(Optional<Revision> inForce, Revision fetched) throws IOException {
        if (inForce.isEmpty()) {
            mirror.putInForce(fetched);
            return new FetchResult.First(fetched);
        }
        Revision previous = inForce.get();
        boolean rewritten = !mirror.isAncestor(previous, fetched);
        if (rewritten) {
            mirror.keepSuperseded(previous);
        }
        mirror.putInForce(fetched);
        return rewritten ? new FetchResult.Rewritten(previous, fetched) : new FetchResult.Advanced(previous, fetched);
    }

    private static FetchResult kept(Optional<Revision> inForce, RetrievalFailed failure) {
        String reason = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case BRANCH_MISSING -> new BranchMissing(inForce, reason, failure.remedy());
            case UNREACHABLE -> new Unreachable(inForce, reason, failure.remedy());
            case REFUSED -> new Refused(inForce, reason, failure.remedy());
            case TOO_LARGE -> new TooLarge(inForce, reason, failure.remedy());
        };
    }

    @Override
    public void close() {
        mirror.close();
    }
}
