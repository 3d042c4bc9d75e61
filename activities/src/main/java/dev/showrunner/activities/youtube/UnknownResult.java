package dev.showrunner.activities.youtube;

/**
 * The request went out and no usable answer came back: it may have been applied. Whoever catches this has to look
 * before writing again. Carries no cause, since what a cause says would travel into histories.
 */
public final class UnknownResult extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A result that is not known.
     *
     * @param message what was asked for and how the answer was lost, for the producer
     */
    public UnknownResult(String message) {
        super(message);
    }
}
