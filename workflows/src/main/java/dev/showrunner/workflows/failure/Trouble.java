package dev.showrunner.workflows.failure;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Failure} as it crosses from an activity into a workflow: a value to decide on.
 *
 * @param kind what can be done about it
 * @param reason what happened, for the producer
 * @param remedy what to do; empty when nothing can or need be done
 * @param retryAt when to try again; set for {@link Kind#RETRY_AT} and {@link Kind#QUOTA_GONE}
 */
public record Trouble(
        Kind kind, String reason, String remedy, @Nullable Instant retryAt) {

    /** What can be done about it. */
    public enum Kind {
        NEEDS_HUMAN,
        RETRY_AT,
        /** As {@link #RETRY_AT}, and nobody else need try before. */
        QUOTA_GONE,
        /** A write whose answer was lost: look before writing again. */
        UNKNOWN_RESULT,
        BUG
    }

    /** The failure to throw from an activity. Never retried by the engine: the workflow decides. */
    public static ApplicationFailure toApplicationFailure(Failure failure) {
        return switch (failure) {
            case NeedsHuman needed -> failure(Kind.NEEDS_HUMAN, needed, needed.remedy(), null);
            case RetryAt later ->
                failure(later.isQuotaGone() ? Kind.QUOTA_GONE : Kind.RETRY_AT, later, "", later.time());
            case Bug bug -> failure(Kind.BUG, bug, "", null);
        };
    }

    /** As above, for a write whose answer was lost. */
    public static ApplicationFailure unknownResult(String message, Throwable cause) {
        return ApplicationFailure.newNonRetryableFailureWithCause(
                message, Kind.UNKNOWN_RESULT.name(), withoutTrace(cause), "", null);
    }

    /** Reads what an activity failed with. A timeout is an unknown result: the activity may have done its work. */
    public static Trouble of(ActivityFailure failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof ApplicationFailure known) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(known.getType())) {
                    return new Trouble(
                            kind,
                            known.getOriginalMessage(),
                            nonNull(known.getDetails().get(0, String.class)),
                            known.getDetails().get(1, Instant.class));
                }
            }
            return new Trouble(Kind.BUG, nonNull(known.getOriginalMessage()), "", null);
        }
        if (cause instanceof TimeoutFailure) {
            return new Trouble(Kind.UNKNOWN_RESULT, "The step did not report back in time", "", null);
        }
        return new Trouble(Kind.BUG, nonNull(cause == null ? failure.getMessage() : cause.getMessage()), "", null);
    }

    private static ApplicationFailure failure(Kind kind, Failure failure, String remedy, @Nullable Instant at) {
        return ApplicationFailure.newNonRetryableFailure(nonNull(failure.getMessage()), kind.name(), remedy, at);
    }

    // Causes may quote what was sent; histories must not hold it.
    private static Throwable withoutTrace(Throwable cause) {
        return new RuntimeException(cause.getClass().getSimpleName());
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
