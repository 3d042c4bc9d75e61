package dev.showrunner.activities.clusters;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.AnyNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where objects of which kind are found at one API server, by discovery. A kind that was not there before is asked for
 * again: it may be a custom one made since. Safe for many threads.
 */
final class ApiResources {
    private final ApiConnection connection;
    private final Map<String, Map<String, ApiResource>> discovered = new ConcurrentHashMap<>();

    ApiResources(ApiConnection connection) {
        this.connection = connection;
    }

    /** A kind, as paths spell it. */
    private record ApiResource(String plural, boolean isNamespaced) {}

    boolean knows(String apiVersion, String kind) {
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

    ObjectRef ref(String apiVersion, String kind, @Nullable String namespace, String name) {
        return new ObjectRef(apiVersion, kind, resource(apiVersion, kind).isNamespaced() ? namespace : null, name);
    }

    /** Path of all objects of a kind; of one namespace, where the kind has any and one is given. */
    String path(String apiVersion, String kind, @Nullable String namespace) {
        ApiResource resource = resource(apiVersion, kind);
        return root(apiVersion)
                + (namespace == null || !resource.isNamespaced() ? "" : "/namespaces/" + segment(namespace))
                + "/" + resource.plural();
    }

    String path(ObjectRef ref, @Nullable String subresource) {
        return path(ref.apiVersion(), ref.kind(), ref.namespace()) + "/" + segment(ref.name())
                + (subresource == null ? "" : "/" + segment(subresource));
    }

    /** All objects of a kind, for what is done with them by the client itself. */
    AnyNamespaceOperation<GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            all(KubernetesClient client, ObjectKind wanted) {
        ApiResource resource = resource(wanted.apiVersion(), wanted.kind());
        int slash = wanted.apiVersion().indexOf('/');
        var objects = client.genericKubernetesResources(new ResourceDefinitionContext.Builder()
                .withGroup(slash < 0 ? "" : wanted.apiVersion().substring(0, slash))
                .withVersion(wanted.apiVersion().substring(slash + 1))
                .withKind(wanted.kind())
                .withPlural(resource.plural())
                .withNamespaced(resource.isNamespaced())
                .build());
        if (!resource.isNamespaced()) {
            return objects;
        }
        return wanted.namespace() == null ? objects.inAnyNamespace() : objects.inNamespace(wanted.namespace());
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

    private ApiResource resource(String apiVersion, String kind) {
        ApiResource known = discovered.getOrDefault(apiVersion, Map.of()).get(kind);
        if (known != null) {
            return known;
        }
        Map<String, ApiResource> kinds = new ConcurrentHashMap<>();
        for (JsonNode resource : connection.get(root(apiVersion)).path("resources")) {
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
}
