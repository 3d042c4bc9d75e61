package dev.showrunner.workflows.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Moments of a cluster's life.
 *
 * @param orderedAt when its making began; it costs from here
 * @param destroyBy when it has to be gone; set before the order is placed
 * @param labelled the destroy-by time that its provider keeps
 * @param extendedTo until when an operator keeps it
 * @param onAirAt when the show said that it is on air
 * @param endedAt when the show said that it has ended
 * @param goneAt when nothing of it was left; it costs no more
 */
public record Times(
        @Nullable Instant orderedAt,
        @Nullable Instant destroyBy,
        @Nullable Instant labelled,
        @Nullable Instant extendedTo,
        @Nullable Instant onAirAt,
        @Nullable Instant endedAt,
        @Nullable Instant goneAt) {
    static final Times NONE = new Times(null, null, null, null, null, null, null);

    Times ordered(Instant at, Instant by) {
        return new Times(at, by, by, extendedTo, onAirAt, endedAt, null);
    }

    Times due(Instant by) {
        return new Times(orderedAt, by, labelled, extendedTo, onAirAt, endedAt, goneAt);
    }

    Times labelled(Instant by) {
        return new Times(orderedAt, destroyBy, by, extendedTo, onAirAt, endedAt, goneAt);
    }

    Times extended(Instant until) {
        return new Times(orderedAt, destroyBy, labelled, until, onAirAt, endedAt, goneAt);
    }

    Times onAir(Instant at) {
        return new Times(orderedAt, destroyBy, labelled, extendedTo, at, endedAt, goneAt);
    }

    /** What the show said of its air does not hold. */
    Times notAired() {
        return new Times(orderedAt, destroyBy, labelled, extendedTo, null, null, goneAt);
    }

    Times ended(Instant at) {
        return new Times(orderedAt, destroyBy, labelled, extendedTo, onAirAt, at, goneAt);
    }

    Times gone(Instant at) {
        return new Times(orderedAt, null, null, null, onAirAt, endedAt, at);
    }
}
