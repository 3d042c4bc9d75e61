package dev.showrunner.emulator.broadcasts;

import dev.showrunner.emulator.wire.ApiError;
import dev.showrunner.emulator.wire.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * The states of a broadcast, and which may follow which.
 *
 * @see <a href="https://developers.google.com/youtube/v3/live/life-of-a-broadcast">Life of a broadcast</a>
 */
public enum Lifecycle {
    CREATED("created"),
    READY("ready"),
    TEST_STARTING("testStarting"),
    TESTING("testing"),
    LIVE_STARTING("liveStarting"),
    LIVE("live"),
    COMPLETE("complete"),
    REVOKED("revoked");

    private static final Set<Lifecycle> WITH_VIEWERS = Set.of(LIVE_STARTING, LIVE);
    private static final Set<Lifecycle> OVER = Set.of(COMPLETE, REVOKED);
    private static final Set<Lifecycle> BEFORE_INGEST = Set.of(CREATED, READY);

    private final String word;

    Lifecycle(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Lifecycle> of(String word) {
        for (Lifecycle state : values()) {
            if (state.word.equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code liveBroadcasts.list?broadcastStatus=active} shows it. */
    boolean isActive() {
        return WITH_VIEWERS.contains(this);
    }

    boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether the stream and the monitor settings may still change, and the broadcast be deleted. */
    public boolean isBeforeIngest() {
        return BEFORE_INGEST.contains(this);
    }

    /**
     * The state that a request to go to {@code target} leads to at once.
     *
     * @param monitored whether the monitor stream is enabled, which makes testing obligatory
     * @param receiving whether the bound stream is active
     */
    Lifecycle towards(Lifecycle target, boolean monitored, boolean receiving) {
        return switch (target) {
            case TESTING -> {
                refuseRedundant(TEST_STARTING, TESTING);
                requireThat(this == READY && monitored);
                yield whenReceiving(TEST_STARTING, receiving);
            }
            case LIVE -> {
                refuseRedundant(LIVE_STARTING, LIVE);
                requireThat(this == TESTING || (this == READY && !monitored));
                yield whenReceiving(LIVE_STARTING, receiving);
            }
            case COMPLETE -> {
                refuseRedundant(COMPLETE);
                requireThat(!isBeforeIngest() && !isOver());
                yield COMPLETE;
            }
            default -> throw ApiError.of(Reason.INVALID_TRANSITION);
        };
    }

    private void refuseRedundant(Lifecycle... there) {
        if (Set.of(there).contains(this)) {
            throw ApiError.of(Reason.REDUNDANT_TRANSITION);
        }
    }

    private static void requireThat(boolean possible) {
        if (!possible) {
            throw ApiError.of(Reason.INVALID_TRANSITION);
        }
    }

    private static Lifecycle whenReceiving(Lifecycle next, boolean receiving) {
        if (!receiving) {
            throw ApiError.of(Reason.ERROR_STREAM_INACTIVE);
        }
        return next;
    }
}
