package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.Gates;
import dev.showrunner.workflows.showday.Rundown;
import java.util.List;
import java.util.Map;

/** The gates of an episode, from what is known of it now. Changes nothing. */
final class DayGates {
    private final EpisodeMemory memory;
    private final Convergence convergence;
    private final DayBook book;
    private final Units units;

    DayGates(EpisodeMemory memory, Convergence convergence, DayBook book, Units units) {
        this.memory = memory;
        this.convergence = convergence;
        this.book = book;
        this.units = units;
    }

    /** All gates in their order; none where there is no day. */
    List<Gate> now() {
        Rundown rundown = book.rundown;
        if (rundown == null) {
            return List.of();
        }
        return Gates.of(new GateFacts(
                memory.videoId() != null,
                memory.orders().target() != null && memory.orders().resources().streamId() != null,
                convergence.undone(),
                convergence.held(),
                convergence.drifts().stream()
                        .map(drift -> drift.field().words())
                        .toList(),
                book.sight,
                book.hasHappened(Milestone.DOORS_OPEN),
                rundown.guests(),
                book.confirmed,
                book.unitsRefused,
                book.allowance(units),
                book.silence,
                book.sight == null ? List.of() : book.sight.clusters(),
                Map.copyOf(book.waivers)));
    }
}
