package dev.showrunner.activities.clusters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that is wanted.
 *
 * @param id unique among all clusters of a channel; lower-case letters, digits and dashes
 * @param episode whose cluster it is, {@code show/slug}
 * @param destroyBy when it has to be gone, whatever happened
 * @param version of Kubernetes, such as {@code 1.35}; absent for the provider's own. It counts when a cluster is made:
 *     one that exists tells no order of versions
 */
public record ClusterOrder(
        String id,
        String episode,
        Instant destroyBy,
        @Nullable String version) {
    public ClusterOrder {
        if (!id.matches("[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?")) {
            throw new IllegalArgumentException("'" + id + "' cannot be the id of a cluster.");
        }
    }

    /** One of the provider's own version. */
    public ClusterOrder(String id, String episode, Instant destroyBy) {
        this(id, episode, destroyBy, null);
    }

    /**
     * Whether a cluster is of the version that is wanted: {@code 1.35} allows every patch of it.
     *
     * @param found as an API server tells it, such as {@code v1.35.4}
     */
    public boolean allows(String found) {
        if (version == null) {
            return true;
        }
        String wanted = version.startsWith("v") ? version : "v" + version;
        return found.equals(wanted) || found.startsWith(wanted + ".") || found.startsWith(wanted + "+");
    }

    /** The same with another deadline. */
    public ClusterOrder until(Instant by) {
        return new ClusterOrder(id, episode, by, version);
    }
}
