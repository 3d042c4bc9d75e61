package dev.showrunner.dashboard.api;

import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.JournalLine;
import dev.showrunner.workflows.cluster.PlannedBreak;
import dev.showrunner.workflows.cluster.Role;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was broken in a cluster, and what was repaired in which order.
 *
 * @param id of the cluster
 * @param episode {@code show/slug}
 * @param name within the episode
 * @param fixers handles of those who could repair it
 * @param startedAt when the clock was started
 * @param decidedAt when it was stopped
 * @param breaks those that were repaired first, by when they ceased to be seen; then those that were not
 * @param hints how many were given
 * @param lines the latest that happened, oldest first
 * @param asOf when this was written
 */
@Serdeable
record ClusterJournal(
        String id,
        String episode,
        String name,
        boolean simulated,
        List<String> fixers,
        @Nullable Instant startedAt,
        @Nullable Instant decidedAt,
        List<Fault> breaks,
        int hints,
        List<Line> lines,
        Instant asOf) {
    /** A break, and when it ceased to be seen. */
    @Serdeable
    record Fault(
            String id,
            String title,
            String difficulty,
            @Nullable Instant clearedAt) {}

    /** Something that happened. */
    @Serdeable
    record Line(Instant at, String phase, String what) {}

    static ClusterJournal of(ClusterState state, Instant now) {
        Stream<String> admitted = state.admitted().stream()
                .filter(one -> one.role() == Role.FIXER)
                .map(Access::handle);
        return new ClusterJournal(
                state.id(),
                state.target().episode().toString(),
                state.target().name(),
                state.isSimulated(),
                Stream.concat(state.target().wanted().fixers().stream(), admitted)
                        .distinct()
                        .toList(),
                state.contest().startedAt(),
                state.contest().decidedAt(),
                state.contest().breaks().stream()
                        .filter(PlannedBreak::fits)
                        .sorted(Comparator.comparing(
                                PlannedBreak::clearedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(one -> new Fault(one.id(), one.title(), one.difficulty(), one.clearedAt()))
                        .toList(),
                state.contest().revealed().size(),
                state.journal().stream().map(ClusterJournal::line).toList(),
                now);
    }

    private static Line line(JournalLine line) {
        return new Line(line.at(), line.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '), line.what());
    }
}
