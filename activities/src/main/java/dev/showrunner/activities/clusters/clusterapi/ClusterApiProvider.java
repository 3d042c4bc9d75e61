package dev.showrunner.activities.clusters.clusterapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.Nodes;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Clusters that a management cluster makes of a ClusterClass. A cluster is one Cluster object; its order stands in that
 * object's labels and annotations from the first moment, and it is gone when the object is.
 *
 * @see <a href="https://cluster-api.sigs.k8s.io/">The Cluster API book</a>
 */
public final class ClusterApiProvider implements ClusterProvider {
    private static final String EPISODE = "showrunner.dev/episode";
    private static final String DESTROY_BY = "showrunner.dev/destroy-by";

    private final Kubeconfig management;
    private final Blueprint blueprint;

    /** @param management credentials of the management cluster */
    public ClusterApiProvider(Kubeconfig management, Blueprint blueprint) {
        this.management = management;
        this.blueprint = blueprint;
    }

    @Override
    public String name() {
        return "cluster-api";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public ClusterRecord provision(ClusterOrder order) {
        try (ClusterApi api = ClusterApi.connect(management)) {
            ApiGeneration generation = ApiGeneration.of(api);
            if (find(api, generation, order.id()).isEmpty()) {
                create(api, generation, order);
            }
            return find(api, generation, order.id())
                    .map(cluster -> record(api, generation, cluster))
                    .orElseThrow(() -> taken(order.id()));
        }
    }

    private void create(ClusterApi api, ApiGeneration generation, ClusterOrder order) {
        ObjectNode cluster = JsonNodeFactory.instance.objectNode();
        cluster.put("apiVersion", generation.apiVersion()).put("kind", "Cluster");
        ObjectNode metadata =
                cluster.putObject("metadata").put("name", order.id()).put("namespace", blueprint.namespace());
        metadata.putObject("labels").put(Ownership.LABEL, order.id());
        metadata.putObject("annotations")
                .put(EPISODE, order.episode())
                .put(DESTROY_BY, order.destroyBy().toString());
        cluster.set("spec", blueprint.spec(generation, order.version()));
        try {
            api.create(cluster, blueprint.namespace(), Mode.REAL);
        } catch (ApiRefusal refusal) {
            if (!refusal.isAlreadyThere()) {
                throw refusal;
            }
        }
    }

    private NeedsHuman taken(String id) {
        return new NeedsHuman(
                "The management cluster has a Cluster " + id + " that Showrunner did not make.",
                "Rename or delete it; Showrunner touches only what carries its label.");
    }

    @Override
    public Kubeconfig access(String id) {
        try (ClusterApi api = ClusterApi.connect(management)) {
            ApiGeneration generation = ApiGeneration.of(api);
            return find(api, generation, id)
                    .filter(cluster -> record(api, generation, cluster).phase() == Phase.READY)
                    .flatMap(cluster -> kubeconfig(api, id))
                    .orElseThrow(() -> new NeedsHuman(
                            "The management cluster has no ready cluster '" + id + "'.", "Provision it first."));
        }
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        try (ClusterApi api = ClusterApi.connect(management)) {
            ApiGeneration generation = ApiGeneration.of(api);
            if (find(api, generation, id).isPresent()) {
                ObjectNode patch = JsonNodeFactory.instance.objectNode();
                patch.putObject("metadata").putObject("annotations").put(DESTROY_BY, destroyBy.toString());
                api.merge(ref(generation, id), patch, Mode.REAL);
            }
        }
    }

    @Override
    public boolean destroy(String id) {
        try (ClusterApi api = ClusterApi.connect(management)) {
            ApiGeneration generation = ApiGeneration.of(api);
            Optional<ObjectNode> cluster = find(api, generation, id);
            if (cluster.isEmpty()) {
                return true;
            }
            if (!isLeaving(cluster.get())) {
                String uid = cluster.get().at("/metadata/uid").asText();
                api.delete(ref(generation, id), Deletion.of(uid), Mode.REAL);
            }
            // It is there until its machines are not.
            return find(api, generation, id).isEmpty();
        }
    }

    @Override
    public List<ClusterRecord> inventory() {
        try (ClusterApi api = ClusterApi.connect(management)) {
            ApiGeneration generation = ApiGeneration.of(api);
            return api.list(generation.apiVersion(), "Cluster", blueprint.namespace(), Ownership.LABEL).stream()
                    .map(cluster -> record(api, generation, cluster))
                    .toList();
        }
    }

    private Optional<ObjectNode> find(ClusterApi api, ApiGeneration generation, String id) {
        return api.find(ref(generation, id))
                .filter(cluster -> cluster.path("metadata")
                        .path("labels")
                        .path(Ownership.LABEL)
                        .asText()
                        .equals(id));
    }

    private ObjectRef ref(ApiGeneration generation, String id) {
        return new ObjectRef(generation.apiVersion(), "Cluster", blueprint.namespace(), id);
    }

    private ClusterRecord record(ClusterApi api, ApiGeneration generation, ObjectNode cluster) {
        ClusterOrder order = order(cluster);
        if (isLeaving(cluster)) {
            return new ClusterRecord(order, Phase.DESTROYING, "The management cluster takes it away.");
        }
        if (cluster.at("/status/phase").asText().equals("Failed")) {
            return new ClusterRecord(
                    order,
                    Phase.FAILED,
                    "The management cluster gave up: "
                            + cluster.at("/status/failureMessage").asText("it does not say why"));
        }
        JsonNode available = generation.availability(cluster);
        if (!available.path("status").asText().equals("True")) {
            String why = available.path("message").asText();
            return new ClusterRecord(
                    order, Phase.PROVISIONING, why.isEmpty() ? "The management cluster makes it." : why);
        }
        return kubeconfig(api, order.id())
                .map(kubeconfig -> claimed(order, kubeconfig))
                .orElseGet(() -> new ClusterRecord(order, Phase.PROVISIONING, "Its credentials are not there yet."));
    }

    private ClusterRecord claimed(ClusterOrder order, Kubeconfig kubeconfig) {
        try (ClusterApi workload = ClusterApi.connect(kubeconfig)) {
            Ownership.claim(workload, order.id());
            return Nodes.areReady(workload, blueprint.nodes())
                    ? new ClusterRecord(order, Phase.READY, "The management cluster runs it.")
                    : new ClusterRecord(order, Phase.PROVISIONING, "The nodes are not ready yet.");
        } catch (ApiRefusal | ClusterUnreachable passing) {
            return new ClusterRecord(order, Phase.PROVISIONING, "Its API server does not answer yet.");
        }
    }

    private static boolean isLeaving(JsonNode cluster) {
        return cluster.path("metadata").has("deletionTimestamp");
    }

    /** A deadline that somebody has made unreadable is over. */
    private static ClusterOrder order(JsonNode cluster) {
        JsonNode metadata = cluster.path("metadata");
        JsonNode annotations = metadata.path("annotations");
        Instant destroyBy;
        try {
            destroyBy = Instant.parse(annotations.path(DESTROY_BY).asText());
        } catch (DateTimeParseException e) {
            destroyBy = Instant.parse(metadata.path("creationTimestamp").asText());
        }
        return new ClusterOrder(
                metadata.path("name").asText(), annotations.path(EPISODE).asText(), destroyBy);
    }

    /** An administrator's, in a Secret beside the Cluster. Empty until it is there. */
    private Optional<Kubeconfig> kubeconfig(ClusterApi api, String id) {
        return api.find(new ObjectRef("v1", "Secret", blueprint.namespace(), id + "-kubeconfig"))
                .map(secret -> secret.at("/data/value").asText(""))
                .filter(value -> !value.isEmpty())
                .map(value -> new Kubeconfig(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
    }
}
