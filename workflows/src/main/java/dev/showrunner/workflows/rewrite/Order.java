package dev.showrunner.workflows.rewrite;

import java.util.List;

/**
 * What is to be written.
 *
 * @param look with which it was found due; looked at again where that is too long ago
 * @param due at most 50, all of the look
 */
public record Order(Look look, List<Due> due) {
    public Order {
        due = List.copyOf(due);
    }
}
