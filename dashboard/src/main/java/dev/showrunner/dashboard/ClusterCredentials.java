package dev.showrunner.dashboard;

import dev.showrunner.workflows.cluster.Redemption;

/** Makes credentials for somebody whose link was good. */
@FunctionalInterface
public interface ClusterCredentials {
    /** Where nothing makes clusters. */
    ClusterCredentials NONE = redemption -> {
        throw new ClusterClosed("There is no cluster here that could be entered.");
    };

    /**
     * A kubeconfig, made now and kept nowhere.
     *
     * @throws ClusterClosed when there is none to be had
     */
    String kubeconfig(Redemption redemption);

    /** There are no credentials; the message says why. */
    final class ClusterClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param why for the person who asked */
        public ClusterClosed(String why) {
            super(why);
        }
    }
}
