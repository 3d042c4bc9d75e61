package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import java.time.Instant;
import java.util.Optional;

/** The order that a cluster itself carries, as a ConfigMap, so that whoever finds the cluster knows its deadline. */
public final class OrderInCluster {
    private static final String SEAT = "showrunner";
    private static final ObjectRef ORDER = new ObjectRef("v1", "ConfigMap", "kube-system", SEAT);

    private OrderInCluster() {}

    /** The order; empty when the cluster carries none. */
    public static Optional<ClusterOrder> find(ClusterApi api) {
        return api.find(ORDER).map(object -> {
            JsonNode data = object.path("data");
            return new ClusterOrder(
                    data.path("id").asText(),
                    data.path("episode").asText(),
                    Instant.parse(data.path("destroyBy").asText()));
        });
    }

    /** Writes the order into a cluster that carries none, and returns the one it then carries: the first wins. */
    public static ClusterOrder keep(ClusterApi api, ClusterOrder order) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", SEAT).put("namespace", "kube-system");
        map.putObject("data")
                .put("id", order.id())
                .put("episode", order.episode())
                .put("destroyBy", order.destroyBy().toString());
        try {
            api.create(map, "kube-system", Mode.REAL);
            return order;
        } catch (ApiRefusal refusal) {
            if (refusal.isAlreadyThere()) {
                return find(api).orElse(order);
            }
            throw refusal;
        }
    }

    /** Moves the deadline of an order that is there. */
    public static void extend(ClusterApi api, Instant destroyBy) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("data").put("destroyBy", destroyBy.toString());
        api.merge(ORDER, patch, Mode.REAL);
    }

    /** Takes the order away. Idempotent. */
    public static void forget(ClusterApi api) {
        api.delete(ORDER, Deletion.of(null), Mode.REAL);
    }
}
