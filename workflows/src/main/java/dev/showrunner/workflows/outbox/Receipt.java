package dev.showrunner.workflows.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param outcome whether it arrived
 * @param reason why not, in the producer's words; empty if it did
 * @param retryAt when the receiver wants to be asked again; absent where it does not say
 */
public record Receipt(
        Outcome outcome, String reason, @Nullable Instant retryAt) {
    /** It arrived. */
    public static final Receipt SENT = new Receipt(Outcome.SENT, "", null);

    /** Whether a letter arrived. */
    public enum Outcome {
        SENT,
        /** It did not arrive, and may be tried again. */
        LATER,
        /** It was refused, or nobody knows whether it arrived. It is not tried again by itself. */
        FAILED
    }

    /** It was refused. */
    public static Receipt failed(String reason) {
        return new Receipt(Outcome.FAILED, reason, null);
    }

    /** It may be tried again. */
    public static Receipt later(String reason) {
        return new Receipt(Outcome.LATER, reason, null);
    }
}
