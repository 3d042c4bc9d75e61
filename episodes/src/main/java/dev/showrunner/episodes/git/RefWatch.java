package dev.showrunner.episodes.git;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that a branch of a repository on this machine has moved, without a push or a webhook. Looks at the ref in
 * short intervals: two {@code stat} calls, 20 to 60 µs, and twice that where it is packed, so that twenty looks a
 * second cost some tenth of a percent of one processor. It asks Git's own ref database and not the file system, and
 * therefore does not care whether the ref is loose or packed, lies in a linked work tree's common folder, or is gone
 * for a while; a watch on files would have to follow all of these.
 */
public final class RefWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RefWatch.class);

    private final Remote.Folder folder;
    private final String branch;
    private final Duration interval;
    private final Runnable listener;
    private final Thread thread;
    private volatile boolean closed;
    private @Nullable Repository repository;

    private RefWatch(Remote.Folder folder, String branch, Duration interval, Runnable listener) {
        this.folder = folder;
        this.branch = branch;
        this.interval = interval;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("ref-watch").unstarted(this::watch);
    }

    /**
     * Begins to watch. The listener is called once at the start and after each change, deletion included, on the
     * watch's own thread; several changes between two looks are one call. It is a hint to fetch, no more.
     *
     * @param interval between two looks; 50 ms notices a commit in 25 ms on average
     */
    public static RefWatch start(Remote.Folder folder, String branch, Duration interval, Runnable listener) {
        RefWatch watch = new RefWatch(folder, branch, interval, listener);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        Optional<ObjectId> known = look();
        tell();
        while (!closed) {
            try {
                Thread.sleep(interval);
            } catch (InterruptedException e) {
                break;
            }
            Optional<ObjectId> now = look();
            if (!now.equals(known)) {
                known = now;
                tell();
            }
        }
        forget();
    }

    /** Nothing when the branch, or the whole repository, is not there at the moment. */
    private Optional<ObjectId> look() {
        try {
            if (repository == null || !repository.getDirectory().exists()) {
                forget();
                repository = LocalRepository.open(folder.path()).orElse(null);
            }
            return repository == null ? Optional.empty() : LocalRepository.tip(repository, branch);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} cannot be read at the moment", folder, e);
            return Optional.empty();
        }
    }

    private void tell() {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("A change of {} could not be passed on; the next look at the remote finds it", folder, e);
        }
    }

    private void forget() {
        if (repository != null) {
            repository.close();
            repository = null;
        }
    }

    /** Ends the watch. The listener is not called any more once this returns. */
    @Override
    public void close() {
        // An interrupt alone can get lost in a look or in the listener.
        closed = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive() && !Thread.currentThread().equals(thread)) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
