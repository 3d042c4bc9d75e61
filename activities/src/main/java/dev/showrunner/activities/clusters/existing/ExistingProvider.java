package dev.showrunner.activities.clusters.existing;

import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.OrderInCluster;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One cluster that exists already and is lent for an episode at a time. Who configures it here says that it is theirs
 * to break. The order lies in it, as a ConfigMap; destroying takes away what Showrunner brought, and never the cluster.
 */
public final class ExistingProvider implements ClusterProvider {
    private final Kubeconfig kubeconfig;
    private final HostInventory hosts;

    /**
     * @param kubeconfig of the cluster's organiser
     * @param hosts its machines; none where nobody may enter them
     */
    public ExistingProvider(Kubeconfig kubeconfig, HostInventory hosts) {
        this.kubeconfig = kubeconfig;
        this.hosts = hosts;
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
            Optional<ClusterOrder> lent = order(api);
            String version = api.version();
            if (!order.allows(version)) {
                throw new NeedsHuman(
                        "The cluster at " + api.address() + " is Kubernetes " + version + ", and the episode wants "
                                + order.version() + ".",
                        "Leave version out of the episode's clusters, or name another provider.");
            }
            ClusterOrder kept = lent.orElseGet(() -> OrderInCluster.keep(api, order));
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
    public boolean givesHosts() {
        return !hosts.hosts().isEmpty();
    }

    @Override
    public HostInventory hosts(String id) {
        return hosts;
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        try (ClusterApi api = connect()) {
            if (order(api).filter(order -> order.id().equals(id)).isPresent()) {
                OrderInCluster.extend(api, destroyBy);
            }
        }
    }

    @Override
    public boolean destroy(String id) {
        try (ClusterApi api = connect()) {
            if (order(api).filter(order -> order.id().equals(id)).isPresent()) {
                Ownership.release(api);
                OrderInCluster.forget(api);
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
            return OrderInCluster.find(api);
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
}
