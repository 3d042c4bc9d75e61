package dev.showrunner.workflows.failure;

/**
 * Why something could not be done, in the only three ways that make a difference to what happens next. The message is
 * for the producer: no stack trace, no secret, no HTML.
 */
public abstract sealed class Failure extends RuntimeException permits NeedsHuman, RetryAt, Bug {
    private static final long serialVersionUID = 1L;

    Failure(String message, Throwable cause) {
        super(message, cause);
    }

    Failure(String message) {
        super(message);
    }
}
