package dev.showrunner.activities.clusters;

/**
 * A cluster as its provider knows it, from what the cluster itself carries.
 *
 * @param detail a sentence for the producer
 */
public record ClusterRecord(ClusterOrder order, Phase phase, String detail) {
    /** Where a cluster is in its life. One that is gone has no record. */
    public enum Phase {
        PROVISIONING,
        READY,
        /** It will not become ready; it has to be destroyed. */
        FAILED,
        DESTROYING
    }

    /** The id it was ordered under. */
    public String id() {
        return order.id();
    }
}
