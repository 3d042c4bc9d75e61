package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cluster API's resource definition, and a controller that does with Clusters what infrastructure would: a finalizer,
 * an available cluster with its kubeconfig in a Secret, and its removal.
 */
final class StandInController implements AutoCloseable {
    private static final String GROUP = "cluster.x-k8s.io";
    private static final String FINALIZER = "cluster.cluster.x-k8s.io";
    private static final ObjectRef DEFINITION =
            new ObjectRef("apiextensions.k8s.io/v1", "CustomResourceDefinition", null, "clusters." + GROUP);

    private static final Logger LOG = LoggerFactory.getLogger(StandInController.class);

    private final ExecutorService loop = Executors.newSingleThreadExecutor();
    private volatile boolean isPaused;

    private StandInController() {}

    static StandInController none() {
        return new StandInController();
    }

    /** Puts the definition of Clusters into a management cluster that serves one version alone. */
    static void install(ClusterApi api, String version) {
        uninstall(api);
        ObjectNode definition = definition();
        ArrayNode versions = (ArrayNode) definition.at("/spec/versions");
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).path("name").asText().equals(version)) {
                ((ObjectNode) versions.get(i)).put("storage", true);
            } else {
                versions.remove(i);
            }
        }
        api.create(definition, "default", Mode.REAL);
        TestCluster.eventually(
                "Clusters are served",
                Duration.ofSeconds(30),
                () -> api.knows(GROUP + "/" + version, "Cluster") && isListed(api, version));
    }

    private static boolean isListed(ClusterApi api, String version) {
        try {
            api.list(GROUP + "/" + version, "Cluster", "default", "");
            return true;
        } catch (ApiRefusal notYet) {
            return false;
        }
    }

    /** With the definition go the objects. */
    private static void uninstall(ClusterApi api) {
        api.delete(DEFINITION, Deletion.of(null), Mode.REAL);
        TestCluster.eventually(
                "no Clusters are served",
                Duration.ofSeconds(30),
                () -> api.find(DEFINITION).isEmpty());
    }

    private static ObjectNode definition() {
        try (InputStream packed = Objects.requireNonNull(
                        StandInController.class.getResourceAsStream("/cluster-api/clusters-v1.11.1.yaml.gz"));
                GZIPInputStream file = new GZIPInputStream(packed)) {
            return Manifests.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Cluster that somebody else has made. */
    static ObjectNode stranger(String version) {
        return Manifests.parse("""
                apiVersion: %s/%s
                kind: Cluster
                metadata: {name: stranger, namespace: default}
                spec: {topology: {version: v1.35.4, %s}}
                """.formatted(
                        GROUP, version, version.equals("v1beta2") ? "classRef: {name: theirs}" : "class: theirs"))
                .getFirst();
    }

    static StandInController start(ClusterApi api, Kubeconfig workload, String version) {
        StandInController controller = new StandInController();
        controller.loop.execute(() -> controller.run(api, workload, version));
        return controller;
    }

    private void run(ClusterApi api, Kubeconfig workload, String version) {
        try {
            while (true) {
                reconcile(api, workload, version);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    void pause() {
        isPaused = true;
    }

    void goOn() {
        isPaused = false;
    }

    private synchronized void reconcile(ClusterApi api, Kubeconfig workload, String version) {
        if (isPaused) {
            return;
        }
        try {
            for (ObjectNode cluster : api.list(GROUP + "/" + version, "Cluster", "default", Ownership.LABEL)) {
                reconcile(api, cluster, workload, version);
            }
        } catch (ApiRefusal | ClusterUnreachable again) {
            LOG.debug("Tried again in the next round", again);
        }
    }

    private void reconcile(ClusterApi api, ObjectNode cluster, Kubeconfig workload, String version) {
        ObjectRef ref = api.ref(cluster, "default");
        ObjectRef secret = new ObjectRef("v1", "Secret", "default", ref.name() + "-kubeconfig");
        if (cluster.path("metadata").has("deletionTimestamp")) {
            api.delete(secret, Deletion.of(null), Mode.REAL);
            api.merge(ref, Manifests.parse("metadata: {finalizers: null}").getFirst(), Mode.REAL);
            return;
        }
        if (!cluster.at("/metadata/finalizers").toString().contains(FINALIZER)) {
            api.merge(
                    ref,
                    Manifests.parse("metadata: {finalizers: [" + FINALIZER + "]}")
                            .getFirst(),
                    Mode.REAL);
            return;
        }
        if (api.find(secret).isEmpty()) {
            ObjectNode made = JsonNodeFactory.instance.objectNode();
            made.put("apiVersion", "v1").put("kind", "Secret").put("type", "cluster.x-k8s.io/secret");
            made.putObject("metadata").put("name", secret.name()).put("namespace", "default");
            made.putObject("data")
                    .put(
                            "value",
                            Base64.getEncoder()
                                    .encodeToString(workload.content().getBytes(StandardCharsets.UTF_8)));
            api.create(made, "default", Mode.REAL);
        }
        api.replace(ref, available(cluster, version), "status", Mode.REAL);
    }

    private static ObjectNode available(ObjectNode cluster, String version) {
        JsonNode generation = cluster.at("/metadata/generation");
        ObjectNode status = cluster.withObject("/status");
        status.put("phase", "Provisioned").set("observedGeneration", generation);
        ObjectNode holder = version.equals("v1beta2") ? status : status.withObject("/v1beta2");
        ObjectNode condition = JsonNodeFactory.instance
                .objectNode()
                .put("type", "Available")
                .put("status", "True")
                .put("reason", "Available")
                .put("lastTransitionTime", "2026-11-22T12:00:00Z")
                .put("message", "");
        condition.set("observedGeneration", generation);
        holder.putArray("conditions").add(condition);
        return cluster;
    }

    @Override
    public void close() {
        loop.shutdownNow();
    }
}
