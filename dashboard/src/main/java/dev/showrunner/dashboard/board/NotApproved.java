package dev.showrunner.dashboard.board;

/** What was asked of a workflow cannot be done as things stand; the message says why, in the producer's words. */
public final class NotApproved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotApproved(String reason) {
        super(reason);
    }
}
