package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import jakarta.inject.Singleton;
import java.util.List;

/** The episodes as they stand now. */
@Singleton
public final class Episodes {
    private final Board board;
    private final DashboardSources sources;

    Episodes(Board board, DashboardSources sources) {
        this.board = board;
        this.sources = sources;
    }

    /** All of them, ordered by airtime, those without one last. */
    public List<EpisodeEntry> all() {
        return of(board.now());
    }

    /** All of a snapshot. */
    public List<EpisodeEntry> of(Snapshot snapshot) {
        return Listing.of(
                snapshot, sources.catalogue()::lastValid, sources.clock().instant());
    }
}
