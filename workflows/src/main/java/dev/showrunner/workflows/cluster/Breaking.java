package dev.showrunner.workflows.cluster;

import java.util.List;

/**
 * What is to be broken.
 *
 * @param breaks ids, in the order in which they are applied
 */
public record Breaking(ClusterRef cluster, List<String> breaks, BreakManner manner) {}
