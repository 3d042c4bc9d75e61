package dev.showrunner.activities.breaks;

/** What a cluster consists of, each with all that stands before it. */
public enum ClusterKind {
    /** An API server and its datastore. */
    ANY_API_SERVER,
    /** Controller manager and scheduler too; nodes may be simulated. */
    CONTROLLERS,
    /** Nodes that run containers. */
    REAL_KUBELET,
    /** A control plane of static pods, with access to its files. */
    KUBEADM_HOST,
    /** Root on every host. */
    ROOT_SSH;

    /** Whether a cluster of this kind has all that the other kind has. */
    public boolean offers(ClusterKind needed) {
        return compareTo(needed) >= 0;
    }
}
