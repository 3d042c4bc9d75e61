package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.Config;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cluster's API, for objects of any kind as plain JSON: what is read can be written back to the last field.
 * Connection and credentials are fabric8's. Every call waits for its answer and never retries by itself.
 *
 * <p>Calls throw {@link ApiRefusal} when the server says no and {@link ClusterUnreachable} when it says nothing.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</a>
 */
public final class ClusterApi implements AutoCloseable {
    private static final int MOST_OF_A_PAGE = 64 * 1024;
    private static final Duration FOR_A_PAGE = Duration.ofSeconds(3);

    /** Who writes, as managed fields show it; a name that tells contestants nothing. */
    private static final String FIELD_MANAGER = "kubectl";

    private final ApiConnection connection;
    private final ApiResources resources;

    private ClusterApi(ApiConnection connection, ApiResources resources) {
        this.connection = connection;
        this.resources = resources;
    }

    /** Whether a write is carried out, or only tried. */
    public enum Mode {
        REAL,
        DRY_RUN
    }

    /**
     * How an object is deleted.
     *
     * @param uid only the object with this uid; absent for whichever has the name
     * @param propagation {@code Background}, {@code Foreground} or {@code Orphan}
     * @param gracePeriod seconds; absent for the object's own
     */
    public record Deletion(
            @Nullable String uid,
            String propagation,
            @Nullable Integer gracePeriod) {
        /** In the background, with the object's own grace period. */
        public static Deletion of(@Nullable String uid) {
            return new Deletion(uid, "Background", null);
        }
    }

    /**
     * Connects as a kubeconfig's current context says, and as nothing else: neither the environment nor a file of this
     * machine is asked.
     *
     * @throws IllegalArgumentException when it is not a kubeconfig
     */
    public static ClusterApi connect(Kubeconfig kubeconfig) {
        try {
            return connect(Config.fromKubeconfig(kubeconfig.content()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This is not a kubeconfig.", e);
        }
    }

    /**
     * As above, from a file, which may name further files beside it.
     *
     * @throws IllegalArgumentException when it is not a kubeconfig
     */
    public static ClusterApi connect(Path kubeconfig) {
        try {
            return connect(Config.fromKubeconfig(kubeconfig.toFile()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(kubeconfig + " is not a kubeconfig.", e);
        }
    }

    private static ClusterApi connect(Config config) {
        ApiConnection connection = ApiConnection.open(config);
        return new ClusterApi(connection, new ApiResources(connection));
    }

    /** The same cluster with somebody's rights. Closing it closes this one too. */
    public ClusterApi as(String user) {
        return new ClusterApi(connection.as(user), resources);
    }

    /** Address of the API server. */
    public String address() {
        return connection.address();
    }

    /** The names that an object of this kind goes by; the namespace is dropped where the kind has none. */
    public ObjectRef ref(String apiVersion, String kind, String namespace, String name) {
        return resources.ref(apiVersion, kind, namespace, name);
    }

    /** Names an object that was read, or is to be written. */
    public ObjectRef ref(JsonNode object, String namespace) {
        return ref(
                object.path("apiVersion").asText(),
                object.path("kind").asText(),
                object.at("/metadata/namespace").asText(namespace),
                object.at("/metadata/name").asText());
    }

    /** Whether the server knows a kind. */
    public boolean knows(String apiVersion, String kind) {
        return resources.knows(apiVersion, kind);
    }

    /** The server's version, such as {@code v1.35.4}. */
    public String version() {
        return connection.get("/version").path("gitVersion").asText();
    }

    /** An object; empty when there is none of this name, or the server does not know the kind. */
    public Optional<ObjectNode> find(ObjectRef ref) {
        try {
            return Optional.of(connection.get(resources.path(ref, null)));
        } catch (ApiRefusal refusal) {
            if (refusal.code() == 404) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * Objects of a kind, by namespace and name.
     *
     * @param namespace absent for all
     * @param labels a label selector; empty for all
     */
    public List<ObjectNode> list(String apiVersion, String kind, @Nullable String namespace, String labels) {
        String path = resources.path(apiVersion, kind, namespace)
                + (labels.isEmpty() ? "" : "?labelSelector=" + URLEncoder.encode(labels, StandardCharsets.UTF_8));
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode item : connection.get(path).path("items")) {
            if (item instanceof ObjectNode object) {
                // Lists leave out what their items have in common.
                object.put("apiVersion", apiVersion).put("kind", kind);
                objects.add(object);
            }
        }
        return objects;
    }

    /**
     * The beginning of the page that a Service serves at {@code /}. It is fetched through the API server, so nothing
     * has to be routed from here to the cluster.
     *
     * @param port its name
     * @return absent when the Service does not answer well within three seconds
     * @see <a href="https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/">Access
     *     services running on clusters</a>
     */
    public Optional<String> page(String namespace, String service, String port) {
        return connection.beginning(
                "/api/v1/namespaces/" + namespace + "/services/" + service + ":" + port + "/proxy/",
                MOST_OF_A_PAGE,
                FOR_A_PAGE);
    }

    /** Creates an object and returns it as the server keeps it. A review is answered in its status. */
    public ObjectNode create(ObjectNode manifest, String namespace, Mode mode) {
        ObjectRef ref = ref(manifest, namespace);
        String path = resources.path(ref.apiVersion(), ref.kind(), ref.namespace());
        return connection.call("POST", path + options(mode), "application/json", manifest);
    }

    /**
     * Puts an object into the place of the one that is there. With a resource version in its metadata, only if nothing
     * was written in between; else a conflict is thrown.
     *
     * @param subresource such as {@code status}
     */
    public ObjectNode replace(ObjectRef ref, ObjectNode object, @Nullable String subresource, Mode mode) {
        return connection.call("PUT", resources.path(ref, subresource) + options(mode), "application/json", object);
    }

    /** Changes an object by JSON merge patch. */
    public ObjectNode merge(ObjectRef ref, ObjectNode patch, Mode mode) {
        return connection.call(
                "PATCH", resources.path(ref, null) + options(mode), "application/merge-patch+json", patch);
    }

    /** Changes an object by strategic merge patch: elements of lists are found by their names. */
    public ObjectNode strategicMerge(ObjectRef ref, ObjectNode patch) {
        return connection.call(
                "PATCH",
                resources.path(ref, null) + options(Mode.REAL),
                "application/strategic-merge-patch+json",
                patch);
    }

    /** Deletes an object. Not there is no refusal. Returns before finalizers and dependents are done with. */
    public void delete(ObjectRef ref, Deletion deletion, Mode mode) {
        ObjectNode options = JsonNodeFactory.instance.objectNode();
        options.put("apiVersion", "v1").put("kind", "DeleteOptions").put("propagationPolicy", deletion.propagation());
        if (deletion.gracePeriod() != null) {
            options.put("gracePeriodSeconds", deletion.gracePeriod());
        }
        if (deletion.uid() != null) {
            options.putObject("preconditions").put("uid", deletion.uid());
        }
        if (mode == Mode.DRY_RUN) {
            options.putArray("dryRun").add("All");
        }
        try {
            connection.call("DELETE", resources.path(ref, null), "application/json", options);
        } catch (ApiRefusal refusal) {
            if (refusal.code() != 404) {
                throw refusal;
            }
        }
    }

    /** Watches objects of these kinds until it is closed; kinds that the server does not know are passed over. */
    public ClusterChanges watch(Collection<ObjectKind> kinds) {
        return new ClusterChanges(connection, resources, kinds);
    }

    @Override
    public void close() {
        connection.close();
    }

    private static String options(Mode mode) {
        return "?fieldManager=" + FIELD_MANAGER + (mode == Mode.DRY_RUN ? "&dryRun=All" : "");
    }
}
