package dev.showrunner.workflows.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param letter what is to be said
 * @param state how it stands
 * @param since when it came to stand so
 * @param attempts how often it was tried
 * @param reason why it is not sent, in the producer's words; empty where there is none
 * @param nextAttempt when it is tried next; only while it is queued
 * @param by who had it sent again or dropped; absent where nobody did
 */
public record Entry(
        Letter letter,
        State state,
        Instant since,
        int attempts,
        String reason,
        @Nullable Instant nextAttempt,
        @Nullable String by) {
    /** How a letter stands. */
    public enum State {
        QUEUED,
        SENT,
        FAILED,
        /** A producer took it out. */
        DROPPED
    }

    static Entry queued(Letter letter, Instant now, @Nullable String by) {
        return new Entry(letter, State.QUEUED, now, 0, "", now, by);
    }

    /** Whether it is still to be sent. */
    public boolean waits() {
        return state == State.QUEUED;
    }

    Entry becomes(State next, Instant now, String why, @Nullable String who) {
        return new Entry(letter, next, now, attempts, why, null, who == null ? by : who);
    }

    Entry attempted(Instant next, String why) {
        return new Entry(letter, state, since, attempts + 1, why, next, by);
    }
}
