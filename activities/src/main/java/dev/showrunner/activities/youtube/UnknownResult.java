package dev.showrunner.activities.youtube;

import java.io.IOException;

/**
 * The request went out and no usable answer came back: it may have been applied. Whoever catches this has to look
 * before writing again.
 */
public final class UnknownResult extends Exception {
    private static final long serialVersionUID = 1L;

    /** A result that is not known. */
    public UnknownResult(String message, IOException cause) {
        super(message, cause);
    }
}
