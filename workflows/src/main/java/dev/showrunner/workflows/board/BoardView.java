package dev.showrunner.workflows.board;

import java.util.List;

/**
 * All rows of a show.
 *
 * @param version grows with every change
 * @param rows ordered by episode
 */
public record BoardView(long version, List<BoardRow> rows) {}
