package dev.showrunner.activities.clusters.clusterapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all clusters of one management cluster are like.
 *
 * @param namespace in the management cluster, where Clusters and the ClusterClass lie
 * @param clusterClass name of the ClusterClass
 * @param version of Kubernetes where an order names none, such as {@code 1.35.4}
 * @param controlPlanes machines of the control plane
 * @param workerClass class of the machine deployment; there are no workers where absent
 * @param workers machines of it
 */
public record Blueprint(
        String namespace,
        String clusterClass,
        String version,
        int controlPlanes,
        @Nullable String workerClass,
        int workers) {
    /** How many nodes a cluster has. */
    int nodes() {
        return controlPlanes + (workerClass == null ? 0 : workers);
    }

    /**
     * The specification of a cluster.
     *
     * @param wanted a version; absent for the blueprint's own
     * @see <a href="https://cluster-api.sigs.k8s.io/tasks/experimental-features/cluster-class/">ClusterClass</a>
     */
    ObjectNode spec(ApiGeneration generation, @Nullable String wanted) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        ObjectNode topology = spec.putObject("topology");
        switch (generation) {
            case V1BETA2 -> topology.putObject("classRef").put("name", clusterClass);
            case V1BETA1 -> topology.put("class", clusterClass);
        }
        topology.put("version", full(Objects.requireNonNullElse(wanted, version)));
        topology.putObject("controlPlane").put("replicas", controlPlanes);
        if (workerClass != null) {
            topology.putObject("workers")
                    .putArray("machineDeployments")
                    .addObject()
                    .put("class", workerClass)
                    .put("name", "workers")
                    .put("replicas", workers);
        }
        return spec;
    }

    /** As Cluster API wants it: {@code v1.35.0}, whole and with a v. */
    private static String full(String version) {
        String plain = version.startsWith("v") ? version.substring(1) : version;
        return "v" + (plain.matches("\\d+\\.\\d+") ? plain + ".0" : plain);
    }
}
