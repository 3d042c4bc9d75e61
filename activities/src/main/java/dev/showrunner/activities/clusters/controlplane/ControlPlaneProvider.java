package dev.showrunner.activities.clusters.controlplane;

import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.Manifests;
import dev.showrunner.activities.clusters.Nodes;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.clusters.local.KeptOrders;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Real control planes on this machine, with simulated nodes: everything but containers and traffic. A cluster is a
 * folder with its order, its files and its processes' numbers; the processes outlive the program that started them.
 */
public final class ControlPlaneProvider implements ClusterProvider {
    private final Path programs;
    private final KeptOrders orders;
    private final InstantSource clock;

    /**
     * @param programs where etcd, kube-apiserver, kube-controller-manager, kube-scheduler and kwok lie
     * @param clusters a folder with one folder for each cluster
     */
    public ControlPlaneProvider(Path programs, Path clusters, InstantSource clock) {
        this.programs = programs;
        this.orders = new KeptOrders(clusters.toAbsolutePath());
        this.clock = clock;
    }

    @Override
    public String name() {
        return "control-plane";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public ClusterRecord provision(ClusterOrder order) {
        for (String program : ControlPlane.PROGRAMS) {
            if (!Files.isExecutable(programs.resolve(program))) {
                throw new NeedsHuman(
                        "There is no program " + program + " in " + programs + ".",
                        "Build the control plane with .ci/install-control-plane FOLDER and name that folder.");
            }
        }
        ClusterOrder kept = orders.find(order.id()).orElseGet(() -> orders.keep(order));
        controlPlane(order.id()).start(clock.instant());
        ClusterRecord record = advance(kept);
        return record.phase() == Phase.READY ? ofVersion(order, record) : record;
    }

    private ClusterRecord ofVersion(ClusterOrder wanted, ClusterRecord record) {
        try (ClusterApi api = ClusterApi.connect(controlPlane(wanted.id()).kubeconfig())) {
            String version = api.version();
            return wanted.allows(version)
                    ? record
                    : new ClusterRecord(
                            record.order(),
                            Phase.FAILED,
                            "The programs in " + programs + " are Kubernetes " + version + ", and the episode wants "
                                    + wanted.version() + ": leave version out, or name another provider.");
        }
    }

    private ClusterRecord advance(ClusterOrder order) {
        ControlPlane controlPlane = controlPlane(order.id());
        List<String> ended = controlPlane.ended();
        if (!ended.isEmpty()) {
            return new ClusterRecord(order, Phase.FAILED, ended.getFirst());
        }
        if (!controlPlane.isReady()) {
            return new ClusterRecord(order, Phase.PROVISIONING, "The API server is starting.");
        }
        try (ClusterApi api = ClusterApi.connect(controlPlane.kubeconfig())) {
            if (Ownership.of(api).isEmpty()) {
                Manifests.create(api, Manifests.read("furniture.yaml", Map.of()));
                Ownership.claim(api, order.id());
            }
            return Nodes.areReady(api, 3)
                    ? new ClusterRecord(order, Phase.READY, "The control plane runs on this machine.")
                    : new ClusterRecord(order, Phase.PROVISIONING, "The nodes are not ready yet.");
        } catch (ApiRefusal | ClusterUnreachable passing) {
            return new ClusterRecord(order, Phase.PROVISIONING, "The API server is starting.");
        }
    }

    @Override
    public Kubeconfig access(String id) {
        if (orders.find(id)
                .map(this::advance)
                .filter(found -> found.phase() == Phase.READY)
                .isEmpty()) {
            throw new NeedsHuman("There is no ready cluster '" + id + "' on this machine.", "Provision it first.");
        }
        return controlPlane(id).kubeconfig();
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        orders.find(id).ifPresent(order -> orders.keep(order.until(destroyBy)));
    }

    @Override
    public boolean destroy(String id) {
        if (Files.exists(orders.folder(id))) {
            controlPlane(id).end();
            orders.forget(id);
        }
        return true;
    }

    @Override
    public List<ClusterRecord> inventory() {
        return orders.all().stream().map(this::advance).toList();
    }

    private ControlPlane controlPlane(String id) {
        return new ControlPlane(programs.toAbsolutePath(), orders.folder(id));
    }
}
