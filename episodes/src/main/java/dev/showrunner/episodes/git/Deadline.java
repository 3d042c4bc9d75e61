package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls off a fetch that takes too long or brings too much. A remote can keep a connection busy for ever without ever
 * being silent, and one endless object is one read to JGit, so both are watched from outside.
 */
final class Deadline {
    private static final long LOOK_MILLIS = 100;

    private final Limits limits;
    private final Mirror mirror;
    private final Remote remote;

    private Deadline(Limits limits, Mirror mirror, Remote remote) {
        this.limits = limits;
        this.mirror = mirror;
        this.remote = remote;
    }

    static Deadline of(Limits limits, Mirror mirror, Remote remote) {
        return new Deadline(limits, mirror, remote);
    }

    /** Runs the work on a thread of its own. Interrupting that thread closes the socket it waits for. */
    <T> T call(Callable<T> work) throws RetrievalFailed, IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("git-fetch").start(task);
        long end = System.nanoTime() + limits.fetch().toNanos();
        try {
            while (true) {
                try {
                    return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (System.nanoTime() - end > 0) {
                        throw late(e);
                    }
                    if (mirror.incomingBytes() > limits.fetchedBytes()) {
                        throw tooMuch(e);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw rethrow(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetrievalFailed(
                    Kind.UNREACHABLE, "The fetch from " + remote + " was called off.", "It is tried again.", e);
        } finally {
            task.cancel(true);
        }
    }

    private RetrievalFailed late(TimeoutException e) {
        return new RetrievalFailed(
                Kind.UNREACHABLE,
                "The fetch from " + remote + " took longer than "
                        + limits.fetch().toSeconds() + " s.",
                "It is tried again. If the repository is that large, raise the limit.",
                e);
    }

    private RetrievalFailed tooMuch(TimeoutException e) {
        return new RetrievalFailed(
                Kind.TOO_LARGE,
                remote + " sends more than " + limits.fetchedBytes() / (1 << 20) + " MiB.",
                "Keep videos and other large files out of the channel repository.",
                e);
    }

    private static RuntimeException rethrow(Throwable cause) throws RetrievalFailed, IOException {
        switch (cause) {
            case RetrievalFailed failed -> throw failed;
            case IOException io -> throw io;
            case UncheckedIOException io -> throw new IOException(io);
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        }
    }
}
