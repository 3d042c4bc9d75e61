package dev.showrunner.workflows.cluster;

import dev.showrunner.workflows.failure.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the work of the present phase goes.
 *
 * @param failures how often in a row it failed
 * @param rounds how often it was begun anew
 * @param notBefore when it is tried again
 * @param trouble why it failed last; kept while it is not mended
 */
public record Effort(
        int failures,
        int rounds,
        @Nullable Instant notBefore,
        @Nullable Trouble trouble) {
    static final Effort FRESH = new Effort(0, 0, null, null);

    Effort pausedUntil(@Nullable Instant time) {
        return new Effort(failures, rounds, time, trouble);
    }

    /** Begun anew; what stood in the way is still shown. */
    Effort again(Instant time, Trouble why) {
        return new Effort(0, rounds + 1, time, why);
    }

    Effort failed(Trouble why, Instant again) {
        return new Effort(failures + 1, rounds, again, why);
    }
}
