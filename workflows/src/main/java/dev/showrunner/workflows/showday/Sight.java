package dev.showrunner.workflows.showday;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look near air showed.
 *
 * @param stage where the broadcast stands
 * @param isMonitored whether it has to be tested before it can go live
 * @param ingest whether the encoder sends
 * @param health YouTube's word for the stream: {@code good}, {@code ok}, {@code bad} or {@code noData}; empty where it
 *     has none
 * @param startedAt when it went live
 * @param endedAt when it was over
 * @param isRewriting whether published videos are being rewritten at this moment; only told while it is to come
 * @param clusters how each of the episode's clusters stands, in the order of its file
 * @param refused why a transition was refused, in the producer's words; absent where none was
 * @param units what it cost
 */
public record Sight(
        Stage stage,
        boolean isMonitored,
        Ingest ingest,
        String health,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean isRewriting,
        List<GateFacts.Cluster> clusters,
        @Nullable String refused,
        int units) {
    public Sight {
        clusters = List.copyOf(clusters);
    }

    /** YouTube's {@code lifeCycleStatus}. */
    public enum Stage {
        CREATED,
        READY,
        TEST_STARTING,
        TESTING,
        LIVE_STARTING,
        LIVE,
        /** {@code complete}, {@code revoked}, or gone. */
        OVER;

        /** Whether nothing was sent yet: it still matters what else goes on. */
        public boolean isToCome() {
            return this == CREATED || this == READY;
        }
    }

    /** YouTube's {@code streamStatus}, reduced to what a show needs. */
    public enum Ingest {
        /** The event has no stream key, or its stream is gone. */
        NO_STREAM,
        WAITING,
        SENDING
    }

    /** Whether viewers see it. */
    public boolean live() {
        return stage == Stage.LIVE;
    }

    /** Whether it can end: it was tested or is on air. */
    public boolean canEnd() {
        return switch (stage) {
            case TEST_STARTING, TESTING, LIVE_STARTING, LIVE -> true;
            case CREATED, READY, OVER -> false;
        };
    }
}
