package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.Optional;

/**
 * Whose a cluster is. A cluster that Showrunner may break carries its label on the namespace {@code kube-system}; any
 * other is left alone, so that a wrong kubeconfig harms nobody.
 */
public final class Ownership {
    /** Holds the cluster's id. */
    public static final String LABEL = "showrunner.dev/cluster";

    private static final ObjectRef SEAT = new ObjectRef("v1", "Namespace", null, "kube-system");

    private Ownership() {}

    /** The id that a cluster carries; empty when it is not ours. */
    public static Optional<String> of(ClusterApi api) {
        return api.find(SEAT)
                .map(namespace ->
                        namespace.path("metadata").path("labels").path(LABEL).asText(""))
                .filter(id -> !id.isEmpty());
    }

    /**
     * The id that a cluster carries.
     *
     * @throws NeedsHuman when it carries none
     */
    public static String require(ClusterApi api) {
        return of(api).orElseThrow(() -> new NeedsHuman(
                "The cluster at " + api.address() + " does not carry Showrunner's label, so nothing was done to it.",
                "Check the kubeconfig. If this cluster is yours to break, say --i-own-this-cluster once."));
    }

    /** A short word that no two clusters share, taken from what the cluster gave itself when it was made. */
    public static String seat(ClusterApi api) {
        String uid = api.find(SEAT)
                .map(namespace -> namespace.at("/metadata/uid").asText())
                .orElse("");
        return uid.length() < 8 ? "unknown" : uid.substring(0, 8);
    }

    /** Labels a cluster as one that may be broken. Idempotent; another id is replaced. */
    public static void claim(ClusterApi api, String id) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata").putObject("labels").put(LABEL, id);
        api.merge(SEAT, patch, ClusterApi.Mode.REAL);
    }

    /** Takes the label away. Idempotent. */
    public static void release(ClusterApi api) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("metadata").putObject("labels").putNull(LABEL);
        api.merge(SEAT, patch, ClusterApi.Mode.REAL);
    }
}
