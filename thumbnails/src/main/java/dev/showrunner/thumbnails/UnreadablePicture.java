package dev.showrunner.thumbnails;

/** A picture that is not drawn. The message says why and what to do, in the producer's words. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadablePicture(String message) {
        super(message);
    }
}
