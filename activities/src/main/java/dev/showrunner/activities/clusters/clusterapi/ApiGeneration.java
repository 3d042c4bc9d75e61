package dev.showrunner.activities.clusters.clusterapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.workflows.failure.NeedsHuman;

/**
 * A version of Cluster API's own API.
 *
 * @see <a href="https://cluster-api.sigs.k8s.io/developer/providers/migrations/v1.10-to-v1.11">What v1beta2 changed</a>
 */
enum ApiGeneration {
    V1BETA2("cluster.x-k8s.io/v1beta2"),
    V1BETA1("cluster.x-k8s.io/v1beta1");

    private final String apiVersion;

    ApiGeneration(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    String apiVersion() {
        return apiVersion;
    }

    /**
     * The newest one that a management cluster serves.
     *
     * @throws NeedsHuman when it serves none
     */
    static ApiGeneration of(ClusterApi management) {
        for (ApiGeneration generation : values()) {
            if (management.knows(generation.apiVersion, "Cluster")) {
                return generation;
            }
        }
        throw new NeedsHuman(
                "The management cluster at " + management.address() + " has no Cluster API.",
                "Run clusterctl init there, or correct the setting clusters.cluster-api.kubeconfig.");
    }

    /**
     * The condition that tells whether a cluster can be used, about its newest specification; missing where nothing
     * tells yet. A phase is not asked: it says less.
     */
    JsonNode availability(JsonNode cluster) {
        JsonNode condition = switch (this) {
            case V1BETA2 -> condition(cluster.at("/status/conditions"), "Available");
            case V1BETA1 -> {
                JsonNode available = condition(cluster.at("/status/v1beta2/conditions"), "Available");
                yield available.isMissingNode() ? condition(cluster.at("/status/conditions"), "Ready") : available;
            }
        };
        long generation = cluster.at("/metadata/generation").asLong();
        boolean isOld = isBefore(condition.path("observedGeneration"), generation)
                || isBefore(cluster.at("/status/observedGeneration"), generation);
        return isOld ? MissingNode.getInstance() : condition;
    }

    private static boolean isBefore(JsonNode observed, long generation) {
        return !observed.isMissingNode() && observed.asLong() < generation;
    }

    private static JsonNode condition(JsonNode conditions, String type) {
        for (JsonNode condition : conditions) {
            if (condition.path("type").asText().equals(type)) {
                return condition;
            }
        }
        return MissingNode.getInstance();
    }
}
