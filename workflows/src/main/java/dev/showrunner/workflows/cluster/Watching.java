package dev.showrunner.workflows.cluster;

import java.util.List;
import java.util.Map;

/**
 * What is to be watched.
 *
 * @param breaks ids
 * @param seen as last told
 * @param goal as last told
 */
public record Watching(ClusterRef cluster, List<String> breaks, Map<String, Boolean> seen, List<GoalPart> goal) {}
