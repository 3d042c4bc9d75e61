package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    /** Who writes, as managed fields show it; a name that tells contestants nothing. */
    private static final String FIELD_MANAGER = "kubectl";

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KubernetesClient client;
    private final @Nullable String user;
    private final Map<String, Map<String, ApiResource>> discovered;

    private ClusterApi(
            KubernetesClient client, @Nullable String user, Map<String, Map<String, ApiResource>> discovered) {
        this.client = client;
        this.user = user;
        this.discovered = discovered;
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

    private record ApiResource(String plural, boolean namespaced) {}

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
        Config impatient = new ConfigBuilder(config)
                .withRequestRetryBackoffLimit(0)
                .withConnectionTimeout((int) Duration.ofSeconds(5).toMillis())
                .withRequestTimeout((int) ANSWER.toMillis())
                .build();
        KubernetesClient client =
                new KubernetesClientBuilder().withConfig(impatient).build();
        return new ClusterApi(client, null, new ConcurrentHashMap<>());
    }

    /** The same cluster with somebody's rights. Closing it closes this one too. */
    public ClusterApi as(String user) {
        return new ClusterApi(client, user, discovered);
    }

    /** Address of the API server. */
    public String address() {
        return client.getMasterUrl().toString();
    }

    /** The names that an object of this kind goes by; the namespace is dropped where the kind has none. */
    public ObjectRef ref(String apiVersion, String kind, String namespace, String name) {
        return new ObjectRef(apiVersion, kind, resource(apiVersion, kind).namespaced() ? namespace : null, name);
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
        try {
            resource(apiVersion, kind);
            return true;
        } catch (ApiRefusal refusal) {
            if (refusal.code() == 404) {
                return false;
            }
            throw refusal;
        }
    }

    /** The server's version, such as {@code v1.35.4}. */
    public String version() {
        return call("GET", "/version", null, null).path("gitVersion").asText();
    }

    /** An object; empty when there is none of this name, or the server does not know the kind. */
    public Optional<ObjectNode> find(ObjectRef ref) {
        try {
            return Optional.of(call("GET", path(ref, null), null, null));
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
        ApiResource resource = resource(apiVersion, kind);
        StringBuilder path = new StringBuilder(root(apiVersion));
        if (resource.namespaced() && namespace != null) {
            path.append("/namespaces/").append(segment(namespace));
        }
        path.append('/').append(resource.plural());
        if (!labels.isEmpty()) {
            path.append("?labelSelector=").append(URLEncoder.encode(labels, StandardCharsets.UTF_8));
        }
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode item : call("GET", path.toString(), null, null).path("items")) {
            if (item instanceof ObjectNode object) {
                // Lists leave out what their items have in common.
                object.put("apiVersion", apiVersion).put("kind", kind);
                objects.add(object);
            }
        }
        return objects;
    }

    /** Creates an object and returns it as the server keeps it. A review is answered in its status. */
    public ObjectNode create(ObjectNode manifest, String namespace, Mode mode) {
        ObjectRef ref = ref(manifest, namespace);
        String path = root(ref.apiVersion())
                + (ref.namespace() == null ? "" : "/namespaces/" + segment(ref.namespace()))
                + "/" + resource(ref.apiVersion(), ref.kind()).plural();
        return call("POST", path + options(mode), "application/json", manifest);
    }

    /**
     * Puts an object into the place of the one that is there. With a resource version in its metadata, only if nothing
     * was written in between; else a conflict is thrown.
     *
     * @param subresource such as {@code status}
     */
    public ObjectNode replace(ObjectRef ref, ObjectNode object, @Nullable String subresource, Mode mode) {
        return call("PUT", path(ref, subresource) + options(mode), "application/json", object);
    }

    /** Changes an object by JSON merge patch. */
    public ObjectNode merge(ObjectRef ref, ObjectNode patch, Mode mode) {
        return call("PATCH", path(ref, null) + options(mode), "application/merge-patch+json", patch);
    }

    /** Changes an object by strategic merge patch: elements of lists are found by their names. */
    public ObjectNode strategicMerge(ObjectRef ref, ObjectNode patch) {
        return call("PATCH", path(ref, null) + options(Mode.REAL), "application/strategic-merge-patch+json", patch);
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
            call("DELETE", path(ref, null), "application/json", options);
        } catch (ApiRefusal refusal) {
            if (refusal.code() != 404) {
                throw refusal;
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static String options(Mode mode) {
        return "?fieldManager=" + FIELD_MANAGER + (mode == Mode.DRY_RUN ? "&dryRun=All" : "");
    }

    private String path(ObjectRef ref, @Nullable String subresource) {
        ApiResource resource = resource(ref.apiVersion(), ref.kind());
        return root(ref.apiVersion())
                + (ref.namespace() == null ? "" : "/namespaces/" + segment(ref.namespace()))
                + "/" + resource.plural() + "/" + segment(ref.name())
                + (subresource == null ? "" : "/" + segment(subresource));
    }

    private static String root(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0
                ? "/api/" + segment(apiVersion)
                : "/apis/" + segment(apiVersion.substring(0, slash)) + "/" + segment(apiVersion.substring(slash + 1));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** By discovery, which is asked again for a kind that was not there before: it may be a custom one made since. */
    private ApiResource resource(String apiVersion, String kind) {
        ApiResource known = discovered.getOrDefault(apiVersion, Map.of()).get(kind);
        if (known != null) {
            return known;
        }
        Map<String, ApiResource> kinds = new ConcurrentHashMap<>();
        for (JsonNode resource : call("GET", root(apiVersion), null, null).path("resources")) {
            String plural = resource.path("name").asText();
            if (!plural.contains("/")) {
                kinds.put(
                        resource.path("kind").asText(),
                        new ApiResource(plural, resource.path("namespaced").asBoolean()));
            }
        }
        discovered.put(apiVersion, kinds);
        ApiResource resource = kinds.get(kind);
        if (resource == null) {
            throw new ApiRefusal(404, "NotFound", "The cluster knows no kind " + kind + " in " + apiVersion + ".");
        }
        return resource;
    }

    private ObjectNode call(String method, String path, @Nullable String contentType, @Nullable ObjectNode body) {
        String base = client.getMasterUrl().toString().replaceFirst("/$", "");
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(base + path).header("Accept", "application/json");
        if (user != null) {
            request.header("Impersonate-User", user);
        }
        request.method(method, contentType, body == null ? null : body.toString());
        HttpResponse<String> response;
        try {
            response = client.getHttpClient()
                    .sendAsync(request.build(), String.class)
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KubernetesClientException e) {
            throw new ClusterUnreachable("The API server at " + base + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterUnreachable("The call to the API server was interrupted.", e);
        }
        return answer(response, base);
    }

    private static ObjectNode answer(HttpResponse<String> response, String base) {
        JsonNode answer;
        try {
            answer = JSON.readTree(response.bodyString());
        } catch (JsonProcessingException e) {
            answer = JsonNodeFactory.instance.objectNode();
        } catch (java.io.IOException e) {
            throw new ClusterUnreachable("The API server at " + base + " broke off its answer.", e);
        }
        if (!response.isSuccessful()) {
            String message = answer.path("message").asText();
            throw new ApiRefusal(
                    response.code(),
                    answer.path("reason").asText(),
                    message.isEmpty() ? "HTTP " + response.code() : message);
        }
        if (answer instanceof ObjectNode object) {
            return object;
        }
        throw new ApiRefusal(response.code(), "", "The answer is no JSON object; is this a Kubernetes API server?");
    }
}
