package dev.showrunner.workflows.rewrite;

import java.util.List;

/**
 * What a look found. A video that is neither due nor among the findings shows what is wanted; one can be both, where
 * only some of what differs is ours to change.
 *
 * @param due what has to be written
 * @param findings what is left as it is
 * @param units what looking cost
 */
public record Seen(List<Due> due, List<Finding> findings, int units) {
    public Seen {
        due = List.copyOf(due);
        findings = List.copyOf(findings);
    }

    int dueUnits() {
        return due.stream().mapToInt(Due::units).sum();
    }
}
