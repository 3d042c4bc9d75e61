package dev.showrunner.workflows.cluster;

import org.jspecify.annotations.Nullable;

/**
 * How a cluster is found.
 *
 * @param provider that made it
 * @param id under which it was ordered
 * @param episode whose cluster it is
 * @param revision of the channel repository whose break files are meant; absent where it has none
 */
public record ClusterRef(
        String provider,
        String id,
        String episode,
        @Nullable String revision) {}
