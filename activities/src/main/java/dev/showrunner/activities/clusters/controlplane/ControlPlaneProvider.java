package dev.showrunner.activities.clusters.controlplane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.Manifests;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Real control planes on this machine, with simulated nodes: everything but containers and traffic. A cluster is a
 * folder with its order, its files and its processes' numbers; the processes outlive the program that started them.
 */
public final class ControlPlaneProvider implements ClusterProvider {
    private static final String ORDER = "order.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path programs;
    private final Path clusters;
    private final InstantSource clock;

    /**
     * @param programs where etcd, kube-apiserver, kube-controller-manager, kube-scheduler and kwok lie
     * @param clusters a folder with one folder for each cluster
     */
    public ControlPlaneProvider(Path programs, Path clusters, InstantSource clock) {
        this.programs = programs;
        this.clusters = clusters.toAbsolutePath();
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
        ClusterOrder kept = order(order.id()).orElseGet(() -> keep(order));
        controlPlane(order.id()).start(clock.instant());
        return advance(kept);
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
            return isSettled(api)
                    ? new ClusterRecord(order, Phase.READY, "The control plane runs on this machine.")
                    : new ClusterRecord(order, Phase.PROVISIONING, "The nodes are not ready yet.");
        } catch (ApiRefusal | ClusterUnreachable passing) {
            return new ClusterRecord(order, Phase.PROVISIONING, "The API server is starting.");
        }
    }

    private static boolean isSettled(ClusterApi api) {
        List<ObjectNode> nodes = api.list("v1", "Node", null, "");
        return nodes.size() >= 3
                && nodes.stream().allMatch(ControlPlaneProvider::isReady)
                && !api.list("v1", "ServiceAccount", "default", "").isEmpty();
    }

    private static boolean isReady(JsonNode node) {
        for (JsonNode condition : node.at("/status/conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }

    @Override
    public Kubeconfig access(String id) {
        if (order(id)
                .map(this::advance)
                .filter(found -> found.phase() == Phase.READY)
                .isEmpty()) {
            throw new NeedsHuman("There is no ready cluster '" + id + "' on this machine.", "Provision it first.");
        }
        return controlPlane(id).kubeconfig();
    }

    @Override
    public void extend(String id, Instant destroyBy) {
        order(id).ifPresent(order -> keep(new ClusterOrder(id, order.episode(), destroyBy)));
    }

    @Override
    public boolean destroy(String id) {
        Path folder = clusters.resolve(id);
        if (!Files.exists(folder)) {
            return true;
        }
        controlPlane(id).stop();
        // The order goes last: while it is there, so is the cluster.
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder) && !path.equals(folder.resolve(ORDER)))
                    .toList()) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder.resolve(ORDER));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    @Override
    public List<ClusterRecord> inventory() {
        List<ClusterRecord> records = new ArrayList<>();
        if (!Files.isDirectory(clusters)) {
            return records;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(clusters)) {
            for (Path folder : folders) {
                order(String.valueOf(folder.getFileName())).map(this::advance).ifPresent(records::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.sort(Comparator.comparing(ClusterRecord::id));
        return List.copyOf(records);
    }

    private ControlPlane controlPlane(String id) {
        return new ControlPlane(programs.toAbsolutePath(), clusters.resolve(id));
    }

    private Optional<ClusterOrder> order(String id) {
        Path file = clusters.resolve(id).resolve(ORDER);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode order = JSON.readTree(file.toFile());
            return Optional.of(new ClusterOrder(
                    id,
                    order.path("episode").asText(),
                    Instant.parse(order.path("destroyBy").asText())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole or not at all, and before anything runs. */
    private ClusterOrder keep(ClusterOrder order) {
        Path folder = clusters.resolve(order.id());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("episode", order.episode())
                .put("destroyBy", order.destroyBy().toString());
        try {
            Files.createDirectories(clusters);
            if (!Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Path draft = folder.resolve(ORDER + ".new");
            Files.writeString(draft, json.toString());
            Files.move(draft, folder.resolve(ORDER), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return order;
    }
}
