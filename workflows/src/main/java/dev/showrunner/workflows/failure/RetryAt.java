package dev.showrunner.workflows.failure;

import java.time.Instant;

/** Nothing was written; the same call can succeed from the given time on. */
public final class RetryAt extends Failure {
    private static final long serialVersionUID = 1L;

    private final Instant time;

    /**
     * A failure that passes by itself.
     *
     * @param reason what happened
     * @param time when to try again
     */
    public RetryAt(String reason, Instant time) {
        super(reason);
        this.time = time;
    }

    /** As above, with what was thrown; the cause is logged, never shown. */
    public RetryAt(String reason, Instant time, Throwable cause) {
        super(reason, cause);
        this.time = time;
    }

    /** When to try again. */
    public Instant time() {
        return time;
    }
}
