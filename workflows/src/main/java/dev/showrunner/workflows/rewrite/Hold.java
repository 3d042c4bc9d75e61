package dev.showrunner.workflows.rewrite;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A producer's word that nothing is written to published videos for a while.
 *
 * @param until when it goes on by itself; within {@link #LONGEST}
 * @param by who
 * @param why in their words
 */
public record Hold(Instant until, String by, String why) {
    /** So that a rewrite that was forgotten goes on the next day. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** Why it is none, in the producer's words; absent where it is one. */
    @Nullable
    String whyNot(Instant now) {
        if (why.isBlank()) {
            return "Say why.";
        }
        if (!until.isAfter(now)) {
            return "That is over already.";
        }
        return until.isAfter(now.plus(LONGEST))
                ? "Published videos are held for 24 hours at most; hold them again later."
                : null;
    }
}
