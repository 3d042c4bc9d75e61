package dev.showrunner.thumbnails;

/** A picture that is not drawn. It says why and what to do, in the producer's words. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public UnreadablePicture(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, and what to do; one or two sentences. */
    public String reason() {
        return reason;
    }
}
