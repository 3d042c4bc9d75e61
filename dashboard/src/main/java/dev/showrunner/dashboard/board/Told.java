package dev.showrunner.dashboard.board;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the engine told, now or before. Silence is not absence: where the engine does not answer, what it told last
 * stands with its time.
 *
 * @param value what was told; empty where nothing is there, or nothing was ever told
 * @param silence absent where the engine has just answered
 */
public record Told<V>(Optional<V> value, @Nullable Silence silence) {
    /**
     * The engine does not answer.
     *
     * @param from when what is shown was told; absent where nothing was ever told
     */
    public record Silence(@Nullable Instant from) {
        /** The older of two; the one that knows of nothing is the oldest. */
        static Silence oldest(Silence one, Silence other) {
            Instant from = one.from();
            Instant otherFrom = other.from();
            if (from == null || otherFrom == null) {
                return from == null ? one : other;
            }
            return from.isBefore(otherFrom) ? one : other;
        }
    }

    /** Said just now. */
    static <V> Told<V> now(Optional<V> value) {
        return new Told<>(value, null);
    }

    /** Whether the engine does not answer and never said anything about this. */
    public boolean isUnknown() {
        return silence != null && silence.from() == null;
    }
}
