package dev.showrunner.workflows.cluster;

/**
 * How a cluster is found.
 *
 * @param provider that made it
 * @param id under which it was ordered
 * @param episode whose cluster it is
 */
public record ClusterRef(String provider, String id, String episode) {}
