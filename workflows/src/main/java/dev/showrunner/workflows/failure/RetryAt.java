package dev.showrunner.workflows.failure;

import java.time.Instant;

/** Nothing was written; the same call can succeed from the given time on. */
public final class RetryAt extends Failure {
    private static final long serialVersionUID = 1L;

    private final Instant time;
    private final boolean isQuotaGone;

    /**
     * A failure that passes by itself.
     *
     * @param reason what happened
     * @param time when to try again
     */
    public RetryAt(String reason, Instant time) {
        super(reason);
        this.time = time;
        this.isQuotaGone = false;
    }

    /** As above, with what was thrown; the cause is logged, never shown. */
    public RetryAt(String reason, Instant time, Throwable cause) {
        super(reason, cause);
        this.time = time;
        this.isQuotaGone = false;
    }

    private RetryAt(Instant midnight, String reason) {
        super(reason);
        this.time = midnight;
        this.isQuotaGone = true;
    }

    /**
     * YouTube said that the day's shared pool of units is empty, whatever our own count is.
     *
     * @param midnight in Los Angeles
     */
    public static RetryAt quotaGone(String reason, Instant midnight) {
        return new RetryAt(midnight, reason);
    }

    /** Whether the day's shared pool of units is empty. */
    public boolean isQuotaGone() {
        return isQuotaGone;
    }

    /** When to try again. */
    public Instant time() {
        return time;
    }
}
