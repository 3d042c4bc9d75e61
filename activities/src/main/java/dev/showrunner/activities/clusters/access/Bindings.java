package dev.showrunner.activities.clusters.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.Role;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rights of people in one cluster. A certificate cannot be taken back, so it is the binding that is: a certificate
 * without one opens nothing.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles">User-facing roles</a>
 */
public final class Bindings {
    private static final String LABEL = "showrunner.dev/access";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String API = RBAC + "/v1";
    private static final int LOOKS = 25;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final ClusterApi api;
    private final String namespace;

    /**
     * @param api the organiser's connection
     * @param namespace where the game lies
     */
    public Bindings(ClusterApi api, String namespace) {
        this.api = api;
        this.namespace = namespace;
    }

    /** The name under which the API server knows somebody. */
    public static String user(String handle) {
        return "github:" + handle;
    }

    /**
     * Gives rights to exactly these people. Idempotent.
     *
     * @throws NeedsHuman when somebody who lost theirs still has some
     */
    public void set(List<Access> access) {
        Map<ObjectRef, ObjectNode> wanted = new HashMap<>();
        for (Access one : access) {
            ObjectNode binding = binding(one);
            wanted.put(api.ref(binding, namespace), binding);
        }
        Set<String> removed = new HashSet<>();
        for (ObjectNode there : present()) {
            ObjectRef ref = api.ref(there, namespace);
            ObjectNode same = wanted.get(ref);
            if (same != null && same.path("roleRef").equals(there.path("roleRef"))) {
                wanted.remove(ref);
            } else {
                api.delete(ref, Deletion.of(null), Mode.REAL);
                removed.add(there.at("/subjects/0/name").asText());
            }
        }
        for (ObjectNode binding : wanted.values()) {
            try {
                api.create(binding, namespace, Mode.REAL);
            } catch (ApiRefusal refusal) {
                if (!refusal.isAlreadyThere()) {
                    throw refusal;
                }
            }
        }
        access.forEach(one -> removed.remove(user(one.handle())));
        removed.forEach(this::requireNoRights);
    }

    private void requireNoRights(String user) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("apiVersion", "authorization.k8s.io/v1").put("kind", "SubjectAccessReview");
        review.putObject("metadata");
        ObjectNode spec = review.putObject("spec").put("user", user);
        spec.putArray("groups").add("system:authenticated");
        spec.putObject("resourceAttributes")
                .put("namespace", namespace)
                .put("verb", "get")
                .put("group", "")
                .put("resource", "pods");
        for (int look = 1; isAllowed(review); look++) {
            if (look == LOOKS) {
                throw new NeedsHuman(
                        user + " still has rights that Showrunner did not give.",
                        "Somebody made a binding of their own; destroy the cluster, or delete that binding.");
            }
            pause();
        }
    }

    private boolean isAllowed(ObjectNode review) {
        return api.create(review, namespace, Mode.REAL).at("/status/allowed").asBoolean();
    }

    /** The API server's authorizer hears of a deleted binding a moment after it is gone. */
    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rights were taken away", e);
        }
    }

    private List<ObjectNode> present() {
        List<ObjectNode> bindings = new ArrayList<>(api.list(API, "RoleBinding", null, LABEL));
        bindings.addAll(api.list(API, "ClusterRoleBinding", null, LABEL));
        return bindings;
    }

    private ObjectNode binding(Access access) {
        boolean isEverywhere = access.role() != Role.OBSERVER && access.rights() == Rights.CLUSTER;
        ObjectNode binding = JsonNodeFactory.instance.objectNode();
        binding.put("apiVersion", API).put("kind", isEverywhere ? "ClusterRoleBinding" : "RoleBinding");
        ObjectNode metadata = binding.putObject("metadata").put("name", "player-" + access.handle());
        metadata.putObject("labels").put(LABEL, access.role().name());
        if (!isEverywhere) {
            metadata.put("namespace", namespace);
        }
        binding.putObject("roleRef")
                .put("apiGroup", RBAC)
                .put("kind", "ClusterRole")
                .put("name", role(access, isEverywhere));
        binding.putArray("subjects")
                .addObject()
                .put("apiGroup", RBAC)
                .put("kind", "User")
                .put("name", user(access.handle()));
        return binding;
    }

    private static String role(Access access, boolean isEverywhere) {
        if (access.role() == Role.OBSERVER) {
            return "view";
        }
        return isEverywhere ? "cluster-admin" : "admin";
    }

    /** Who has rights now, by their names in the API server. */
    public List<String> users() {
        return present().stream()
                .map((JsonNode binding) -> binding.at("/subjects/0/name").asText())
                .sorted()
                .toList();
    }
}
