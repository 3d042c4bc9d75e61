package dev.showrunner.activities.clusters.existing;

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
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One cluster that exists already and is lent for an episode at a time. Who configures it here says that it is theirs
 * to break. The order lies in it, as a ConfigMap; destroying takes away what Showrunner brought, and never the cluster.
 */
public final class ExistingProvider implements ClusterProvider {
    private static final String SEAT = "showrunner";
    private static final ObjectRef ORDER = new ObjectRef("v1", "ConfigMap", "kube-system", SEAT);

    private final Kubeconfig kubeconfig;

    /** @param kubeconfig of the cluster's organiser */
    public ExistingProvider(Kubeconfig kubeconfig) {
        this.kubeconfig = kubeconfig;
    }

    @Override
    public String name() {
        return "existing";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public ClusterRecord provision(ClusterOrder order) {
        try (ClusterApi api = connect()) {
            ClusterOrder kept = order(api).orElseGet(() -> keep(api, order));
            if (!kept.id().equals(order.id())) {
                throw new NeedsHuman(
                        "The cluster at " + api.address() + " is lent to " + kept.episode() + " until "
                                + kept.destroyBy() + ".",
                        "Destroy its cluster " + kept.id() + " first, or name another cluster.");
            }
            Ownership.claim(api, kept.id());
            return ready(kept);
        }
    }

    @Override
    public Kubeconfig access(String id) {
        try (ClusterApi api = connect()) {
            boolean isReady = order(api).filter(order -> order.id().equals(id)).isPresent()
                    && Ownership.of(api).filter(id::equals).isPresent();
            if (!isReady) {
                throw new NeedsHuman(
                        "The cluster at " + api.address() + " is not '" + id + "'.", "Provision it first.");
            }
            return kubeconfig;
        }
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        try (ClusterApi api = connect()) {
            if (order(api).filter(order -> order.id().equals(id)).isPresent()) {
                ObjectNode patch = JsonNodeFactory.instance.objectNode();
                patch.putObject("data").put("destroyBy", destroyBy.toString());
                api.merge(ORDER, patch, Mode.REAL);
            }
        }
    }

    @Override
    public boolean destroy(String id) {
        try (ClusterApi api = connect()) {
            if (order(api).filter(order -> order.id().equals(id)).isPresent()) {
                Ownership.release(api);
                api.delete(ORDER, Deletion.of(null), Mode.REAL);
            }
            return true;
        }
    }

    @Override
    public List<ClusterRecord> inventory() {
        try (ClusterApi api = connect()) {
            return order(api).map(order -> List.of(ready(order))).orElse(List.of());
        }
    }

    private static ClusterRecord ready(ClusterOrder order) {
        return new ClusterRecord(order, Phase.READY, "Lent: the cluster stays when the show is over.");
    }

    private ClusterApi connect() {
        return ClusterApi.connect(kubeconfig);
    }

    private static Optional<ClusterOrder> order(ClusterApi api) {
        try {
            return api.find(ORDER).map(object -> {
                JsonNode data = object.path("data");
                return new ClusterOrder(
                        data.path("id").asText(),
                        data.path("episode").asText(),
                        Instant.parse(data.path("destroyBy").asText()));
            });
        } catch (ClusterUnreachable e) {
            throw new NeedsHuman(
                    String.valueOf(e.getMessage()), "See whether the cluster is up and its kubeconfig is of today.", e);
        } catch (ApiRefusal e) {
            throw new NeedsHuman(
                    "The cluster at " + api.address() + " refuses: " + e.getMessage(),
                    "Give Showrunner the organiser's credentials.",
                    e);
        }
    }

    private static ClusterOrder keep(ClusterApi api, ClusterOrder order) {
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
                return order(api).orElse(order); // somebody else was quicker; theirs stays
            }
            throw refusal;
        }
    }
}
