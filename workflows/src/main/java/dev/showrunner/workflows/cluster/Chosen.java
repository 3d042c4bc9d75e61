package dev.showrunner.workflows.cluster;

import java.util.List;

/**
 * What a cluster will be.
 *
 * @param provider where it comes from
 * @param isSimulated whether it is only pretended
 * @param breaks in the order in which they are applied
 */
public record Chosen(String provider, boolean isSimulated, List<PlannedBreak> breaks) {}
