package dev.showrunner.activities.clusters;

import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import java.util.List;

/**
 * Makes clusters and takes them away. Every call may be repeated at any time, by another process too, and after a crash
 * at any point: it continues from what there is. Nothing is remembered but what the clusters themselves carry.
 *
 * <p>A cluster is labelled with its episode and its destroy-by time before anything of it runs, and the Kubernetes
 * cluster carries {@link Ownership#LABEL} before it is {@link ClusterRecord.Phase#READY}.
 */
public interface ClusterProvider {
    /** As a channel's settings name it. */
    String name();

    /** Whether its clusters are only pretended; said wherever they are shown. */
    boolean isSimulated();

    /**
     * Begins to make a cluster, or continues to. Returns when there is nothing to do but wait; to be called again until
     * the cluster is ready or has failed. A second order under the same id is the same order; the deadline of the first
     * stays.
     *
     * @throws NeedsHuman when it cannot be made here
     */
    ClusterRecord provision(ClusterOrder order);

    /**
     * The organiser's credentials. Never to be handed to anybody.
     *
     * @throws NeedsHuman when there is no such cluster, or it is not ready
     */
    Kubeconfig access(String id);

    /** Whether the machines of its clusters may be entered, so that they can be broken too. */
    default boolean givesHosts() {
        return false;
    }

    /** The machines of a cluster; none where nobody may enter them. */
    default HostInventory hosts(String id) {
        return HostInventory.NONE;
    }

    /** Writes another deadline to a cluster's own record. A cluster that is not there is passed over. */
    void extend(String id, Instant destroyBy);

    /** Begins to take a cluster away, or continues to. True when nothing of it is left, also if there never was one. */
    boolean destroy(String id);

    /** All clusters of this provider that exist in any way, by id. */
    List<ClusterRecord> inventory();
}
