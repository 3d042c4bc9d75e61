package dev.showrunner.thumbnails;

/** A picture that is not drawn. It says why and what to do, in the producer's words. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean isPassing;

    public UnreadablePicture(String reason) {
        this(reason, false);
    }

    private UnreadablePicture(String reason, boolean isPassing) {
        super(reason);
        this.reason = reason;
        this.isPassing = isPassing;
    }

    /** The same picture may be there later: its host did not answer. */
    public static UnreadablePicture passing(String reason) {
        return new UnreadablePicture(reason, true);
    }

    /** Whether trying again later can succeed with nothing changed in the channel repository. */
    public boolean isPassing() {
        return isPassing;
    }

    /** Why, and what to do; one or two sentences. */
    public String reason() {
        return reason;
    }
}
