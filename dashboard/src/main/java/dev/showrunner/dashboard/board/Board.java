package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The newest {@link Snapshot}. However many ask at once, the engine is asked once, and not again within
 * {@link #FRESHNESS}.
 */
@Singleton
public final class Board {
    /** How old a snapshot may be. */
    static final Duration FRESHNESS = Duration.ofMillis(100);

    private final SnapshotReader reader;
    private Snapshot latest;
    private long takenAt;

    Board(SnapshotReader reader, DashboardSources sources) {
        this.reader = reader;
        this.latest = Snapshot.nothing(sources.clock().instant());
        this.takenAt = System.nanoTime() - FRESHNESS.toNanos();
    }

    /** How everything stands now. */
    public synchronized Snapshot now() {
        if (System.nanoTime() - takenAt >= FRESHNESS.toNanos()) {
            latest = reader.read(latest);
            takenAt = System.nanoTime();
        }
        return latest;
    }

    /** The next to ask gets a new snapshot, however fresh the newest is. */
    public synchronized void forget() {
        takenAt = System.nanoTime() - FRESHNESS.toNanos();
    }
}
