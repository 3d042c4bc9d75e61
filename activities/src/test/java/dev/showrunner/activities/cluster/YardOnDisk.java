package dev.showrunner.activities.cluster;

import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.local.KeptOrders;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Clusters that outlive the program: a folder each, with the order, and a machine that is made after the order is kept
 * and goes before it does.
 */
final class YardOnDisk implements ClusterProvider {
    private final KeptOrders orders;
    private final Consumer<String> between;

    /** @param between called where a machine is half made or half gone, with a word for that moment */
    YardOnDisk(Path folder, Consumer<String> between) {
        this.orders = new KeptOrders(folder);
        this.between = between;
    }

    @Override
    public String name() {
        return "yard";
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    private Path machine(String id) {
        return orders.folder(id).resolve("machine");
    }

    @Override
    public ClusterRecord provision(ClusterOrder order) {
        ClusterOrder kept = orders.find(order.id()).orElseGet(() -> orders.keep(order));
        between.accept("within-provision " + order.id());
        try {
            Files.writeString(machine(order.id()), "It costs money.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return record(kept);
    }

    private ClusterRecord record(ClusterOrder order) {
        if (order.id().contains("provision-failed")) {
            return new ClusterRecord(order, Phase.FAILED, "Out of machines.");
        }
        Phase phase = Files.exists(machine(order.id())) ? Phase.READY : Phase.PROVISIONING;
        return new ClusterRecord(order, phase, "It stands on disk.");
    }

    @Override
    public Kubeconfig access(String id) {
        throw new NeedsHuman("Nobody enters a cluster of this yard.", "Leave it alone.");
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        orders.find(id).ifPresent(order -> orders.keep(order.until(destroyBy)));
    }

    @Override
    public boolean destroy(String id) {
        try {
            Files.deleteIfExists(machine(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        between.accept("within-destroy " + id);
        orders.forget(id);
        return true;
    }

    @Override
    public List<ClusterRecord> inventory() {
        return orders.all().stream().map(this::record).toList();
    }
}
