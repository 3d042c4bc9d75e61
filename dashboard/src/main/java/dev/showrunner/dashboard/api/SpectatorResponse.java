package dev.showrunner.dashboard.api;

import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.JournalLine;
import dev.showrunner.workflows.cluster.PlannedBreak;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cluster, as spectators may see it: late, so that contestants who watch the chat learn nothing, and without what
 * would give a break away.
 *
 * @param asOf everything here is as it was then
 * @param name within its episode
 * @param phase lower-case words
 * @param startedAt when the clock was started
 * @param elapsedSeconds since then, until it was stopped
 * @param breaks how many there are
 * @param repaired how many of them were repaired
 * @param lines what happened, oldest first
 */
@Serdeable
record SpectatorResponse(
        Instant asOf,
        String name,
        boolean simulated,
        String phase,
        @Nullable Instant startedAt,
        long elapsedSeconds,
        int breaks,
        int repaired,
        List<Line> lines) {
    /** Something that happened. */
    @Serdeable
    record Line(Instant at, String what) {}

    static SpectatorResponse of(ClusterState state, Instant asOf) {
        List<JournalLine> past = state.journal().stream()
                .filter(line -> !line.at().isAfter(asOf))
                .toList();
        String phase = past.isEmpty() ? "scheduled" : past.getLast().phase().name();
        Instant started = until(state.contest().startedAt(), asOf);
        Instant decided = until(state.contest().decidedAt(), asOf);
        Instant stopped = decided == null ? asOf : decided;
        List<PlannedBreak> breaks =
                state.contest().breaks().stream().filter(PlannedBreak::fits).toList();
        return new SpectatorResponse(
                asOf,
                state.target().name(),
                state.isSimulated(),
                phase.toLowerCase(Locale.ROOT).replace('_', ' '),
                started,
                started == null ? 0 : Duration.between(started, stopped).toSeconds(),
                breaks.size(),
                (int) breaks.stream()
                        .filter(one -> until(one.clearedAt(), asOf) != null)
                        .count(),
                past.stream()
                        .filter(line -> line.audience() == JournalLine.Audience.EVERYBODY)
                        .map(line -> new Line(line.at(), line.what()))
                        .toList());
    }

    private static @Nullable Instant until(@Nullable Instant time, Instant asOf) {
        return time == null || time.isAfter(asOf) ? null : time;
    }
}
