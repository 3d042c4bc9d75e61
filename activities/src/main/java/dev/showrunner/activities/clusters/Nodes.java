package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Whether pods could run in a cluster. */
public final class Nodes {
    private Nodes() {}

    /** Whether there are at least so many nodes, all of them are ready, and a pod would be let in. */
    public static boolean areReady(ClusterApi api, int least) {
        List<ObjectNode> nodes = api.list("v1", "Node", null, "");
        return nodes.size() >= least
                && nodes.stream().allMatch(node -> hasCondition(node, "Ready"))
                && !api.list("v1", "ServiceAccount", "default", "").isEmpty();
    }

    private static boolean hasCondition(JsonNode object, String type) {
        for (JsonNode condition : object.at("/status/conditions")) {
            if (condition.path("type").asText().equals(type)) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }
}
