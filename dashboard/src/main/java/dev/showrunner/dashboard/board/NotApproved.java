package dev.showrunner.dashboard.board;

/** What a producer asked for was not done, or nobody knows; the message says why, in the producer's words. */
public final class NotApproved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known of what was asked. */
    public enum Outcome {
        /** It cannot be done as things stand, and nothing was. */
        REFUSED,
        /** There is nothing of this name to do it to. */
        NOT_THERE,
        /** Who could say whether it can be done is silent; nothing was done, and it can be asked again. */
        SILENT,
        /** It was asked, and the answer is missing: it may be done. */
        UNSURE,
        /** It was done, and could not be written down. */
        NOT_WRITTEN_DOWN
    }

    private final Outcome outcome;

    NotApproved(Outcome outcome, String reason) {
        super(reason);
        this.outcome = outcome;
    }

    /** What is known of what was asked. */
    public Outcome outcome() {
        return outcome;
    }
}
