package dev.showrunner.activities.clusters.paper;

import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Clusters on paper: ready at once, costing nothing, consisting of nothing but their order. They last as long as the
 * program, so a rehearsal walks every state of an episode without a machine. Safe for many threads.
 */
public final class PaperProvider implements ClusterProvider {
    private final ConcurrentSkipListMap<String, ClusterOrder> orders = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public ClusterRecord provision(ClusterOrder order) {
        orders.putIfAbsent(order.id(), order);
        return record(orders.getOrDefault(order.id(), order));
    }

    @Override
    public Kubeconfig access(String id) {
        if (!orders.containsKey(id)) {
            throw new NeedsHuman("There is no cluster '" + id + "' on paper.", "Provision it first.");
        }
        return new Kubeconfig("""
                apiVersion: v1
                kind: Config
                # A cluster on paper: there is nothing at this address.
                clusters: [{name: paper, cluster: {server: "https://paper.invalid"}}]
                users: [{name: nobody, user: {}}]
                contexts: [{name: paper, context: {cluster: paper, user: nobody}}]
                current-context: paper
                """);
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        orders.computeIfPresent(id, (key, order) -> new ClusterOrder(id, order.episode(), destroyBy));
    }

    @Override
    public boolean destroy(String id) {
        orders.remove(id);
        return true;
    }

    @Override
    public List<ClusterRecord> inventory() {
        return orders.values().stream().map(PaperProvider::record).toList();
    }

    private static ClusterRecord record(ClusterOrder order) {
        return new ClusterRecord(order, Phase.READY, "Simulated: this cluster exists on paper only.");
    }
}
