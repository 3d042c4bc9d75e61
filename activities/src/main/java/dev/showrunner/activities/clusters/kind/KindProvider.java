package dev.showrunner.activities.clusters.kind;

import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.Nodes;
import dev.showrunner.activities.clusters.OrderInCluster;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.clusters.local.KeptOrders;
import dev.showrunner.activities.clusters.local.LocalProcess;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clusters of kind: kubeadm's nodes in containers of this machine. An order is kept in a folder before kind is started,
 * and in the cluster itself as soon as that answers. kind runs on its own: it outlives the program that started it.
 */
public final class KindProvider implements ClusterProvider {
    /** Before the names of all our clusters; kind may make others, too. */
    private static final String PREFIX = "sr-";

    /** What kind puts behind a name, {@code -control-plane}, has to fit into a host's name of 63 characters. */
    private static final int LONGEST_NAME = 49;

    /** Written when kind has ended well. */
    private static final String MADE = "made";

    private final Kind kind;
    private final KeptOrders orders;

    /**
     * @param program kind, as a path or as a name on the PATH
     * @param clusters a folder with one folder for each cluster
     */
    public KindProvider(String program, Path clusters) {
        this.kind = new Kind(program);
        this.orders = new KeptOrders(clusters.toAbsolutePath());
    }

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public ClusterRecord provision(ClusterOrder order) {
        Set<String> there = clusters();
        Optional<ClusterOrder> known = orders.find(order.id());
        if (known.isEmpty() && there.contains(named(order.id()))) {
            return orphan(named(order.id()))
                    .filter(found -> found.id().equals(order.id()))
                    .orElseThrow(() -> new NeedsHuman(
                            "There is a cluster " + named(order.id()) + " that Showrunner did not make.",
                            "Delete it with kind delete cluster --name " + named(order.id()) + "."));
        }
        ClusterOrder kept = known.orElseGet(() -> orders.keep(order));
        Path folder = orders.folder(order.id());
        if (!creation(order.id()).wasStarted()) {
            Path config = folder.resolve("kind.yaml");
            write(config, """
                    kind: Cluster
                    apiVersion: kind.x-k8s.io/v1alpha4
                    nodes:
                    - role: control-plane
                      labels: {%1$s: "%2$s"}
                    - role: worker
                      labels: {%1$s: "%2$s"}
                    """.formatted(Ownership.LABEL, order.id()));
            List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "\"$@\" && : >" + MADE, "kind"));
            command.addAll(kind.create(named(order.id()), config, kubeconfig(order.id()), image(kept)));
            creation(order.id()).start(command);
        }
        return advance(kept, there);
    }

    /** The image that kind publishes for a version; its own choice where none is wanted. */
    private static @Nullable String image(ClusterOrder order) {
        String version = order.version();
        if (version == null) {
            return null;
        }
        return "kindest/node:v" + (version.matches("\\d+\\.\\d+") ? version + ".0" : version);
    }

    @Override
    public Kubeconfig access(String id) {
        return inventory().stream()
                .filter(found -> found.id().equals(id) && found.phase() == Phase.READY)
                .findFirst()
                .map(found -> new Kubeconfig(kind.kubeconfig(named(id))))
                .orElseThrow(() -> new NeedsHuman("kind has no ready cluster '" + id + "'.", "Provision it first."));
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        orders.find(id).ifPresent(order -> orders.keep(order.until(destroyBy)));
        if (clusters().contains(named(id))) {
            try (ClusterApi api = connect(named(id))) {
                if (OrderInCluster.find(api).isPresent()) {
                    OrderInCluster.extend(api, destroyBy);
                }
            }
        }
    }

    @Override
    public boolean destroy(String id) {
        creation(id).stop();
        if (clusters().contains(named(id))) {
            kind.delete(named(id), kubeconfig(id));
        }
        boolean isGone = !clusters().contains(named(id));
        if (isGone) {
            orders.forget(id);
        }
        return isGone;
    }

    /** Those with an order in a folder, and those that carry one themselves. */
    @Override
    public List<ClusterRecord> inventory() {
        Set<String> there = clusters();
        List<ClusterRecord> records = new ArrayList<>();
        for (ClusterOrder order : orders.all()) {
            records.add(advance(order, there));
            there.remove(named(order.id()));
        }
        there.stream().flatMap(name -> orphan(name).stream()).forEach(records::add);
        records.sort(Comparator.comparing(ClusterRecord::id));
        return List.copyOf(records);
    }

    private Set<String> clusters() {
        Set<String> ours = new HashSet<>(kind.clusters());
        ours.removeIf(name -> !name.startsWith(PREFIX));
        return ours;
    }

    private ClusterRecord advance(ClusterOrder order, Set<String> there) {
        boolean isMade = Files.exists(orders.folder(order.id()).resolve(MADE));
        LocalProcess creation = creation(order.id());
        if (!isMade) {
            return creation.running().isPresent() || !creation.wasStarted()
                    ? new ClusterRecord(order, Phase.PROVISIONING, "kind makes the cluster.")
                    : new ClusterRecord(order, Phase.FAILED, "kind ended: " + creation.lastWords());
        }
        if (!there.contains(named(order.id()))) {
            return kind.clusters().contains(named(order.id()))
                    ? new ClusterRecord(order, Phase.PROVISIONING, "kind has made the cluster.")
                    : new ClusterRecord(order, Phase.FAILED, "Somebody has deleted the cluster.");
        }
        try (ClusterApi api = connect(named(order.id()))) {
            OrderInCluster.keep(api, order);
            Ownership.claim(api, order.id());
            return Nodes.areReady(api, 2)
                    ? new ClusterRecord(order, Phase.READY, "kind runs it on this machine.")
                    : new ClusterRecord(order, Phase.PROVISIONING, "The nodes are not ready yet.");
        } catch (ApiRefusal | ClusterUnreachable passing) {
            return new ClusterRecord(order, Phase.PROVISIONING, "Its API server does not answer yet.");
        }
    }

    /** A cluster without a folder here, if it says itself that it is one of ours. A name alone proves nothing. */
    private Optional<ClusterRecord> orphan(String name) {
        try (ClusterApi api = connect(name)) {
            return OrderInCluster.find(api)
                    .filter(order -> named(order.id()).equals(name))
                    .map(order -> new ClusterRecord(order, Phase.READY, "kind runs it on this machine."));
        } catch (ApiRefusal | ClusterUnreachable e) {
            return Optional.empty();
        }
    }

    private ClusterApi connect(String name) {
        return ClusterApi.connect(new Kubeconfig(kind.kubeconfig(name)));
    }

    private LocalProcess creation(String id) {
        return new LocalProcess("kind", orders.folder(id));
    }

    private Path kubeconfig(String id) {
        return orders.folder(id).resolve("kubeconfig");
    }

    /** kind's name for a cluster; it follows from the id alone. */
    private static String named(String id) {
        String name = PREFIX + id;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + "-" + "%08x".formatted(id.hashCode());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
