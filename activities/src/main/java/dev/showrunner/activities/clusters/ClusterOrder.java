package dev.showrunner.activities.clusters;

import java.time.Instant;

/**
 * A cluster that is wanted.
 *
 * @param id unique among all clusters of a channel; lower-case letters, digits and dashes
 * @param episode whose cluster it is, {@code show/slug}
 * @param destroyBy when it has to be gone, whatever happened
 */
public record ClusterOrder(String id, String episode, Instant destroyBy) {
    public ClusterOrder {
        if (!id.matches("[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?")) {
            throw new IllegalArgumentException("'" + id + "' cannot be the id of a cluster.");
        }
    }
}
