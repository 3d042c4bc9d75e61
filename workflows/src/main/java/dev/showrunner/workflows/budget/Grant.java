package dev.showrunner.workflows.budget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Reservation}.
 *
 * @param retryAt when to ask again; absent when the units are granted
 * @param reason why not, in the producer's words; empty when granted
 */
public record Grant(@Nullable Instant retryAt, String reason) {
    /** The units may be spent. */
    public static final Grant GRANTED = new Grant(null, "");

    /** Whether the units may be spent. */
    public boolean granted() {
        return retryAt == null;
    }
}
