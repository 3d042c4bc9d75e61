package dev.showrunner.workflows.board;

import java.util.List;
import java.util.Objects;

/**
 * All rows of a show.
 *
 * @param version grows with every change
 * @param rows ordered by episode
 * @param refused chapters that wait for a producer, ordered by episode; releases that did not know of them left none
 */
public record BoardView(long version, List<BoardRow> rows, List<RefusedChapters> refused) {
    public BoardView {
        rows = List.copyOf(rows);
        refused = List.copyOf(Objects.requireNonNullElse(refused, List.of()));
    }

    /** A board whose chapters are all where they belong. */
    public BoardView(long version, List<BoardRow> rows) {
        this(version, rows, List.of());
    }
}
