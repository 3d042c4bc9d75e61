package dev.showrunner.episodes.snapshot;

/** A file is not a snapshot. The message says why, to follow "because ". */
public final class UnreadableSnapshot extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSnapshot(String reason) {
        super(reason);
    }

    UnreadableSnapshot(String reason, Throwable cause) {
        super(reason, cause);
    }
}
