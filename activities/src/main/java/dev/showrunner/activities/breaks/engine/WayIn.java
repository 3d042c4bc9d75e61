package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.hosts.HostUnreachable;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organiser's way into the cluster: whether it is still there, and leads far enough to take a step back. */
interface WayIn {
    /** The group whose members are asked for no rights. */
    String MASTERS = "system:masters";

    /**
     * Refuses a step that would take the organiser's rights away for good, before it is done.
     *
     * @throws NeedsHuman when it would
     */
    void guard(Step next);

    /**
     * Goes that way.
     *
     * @param going the break that is being applied
     * @param last the step that was just done
     * @throws NeedsHuman when it is lost
     */
    void probe(Break going, StepState last);

    /**
     * Over the API, with the organiser's own credentials, unless the break is meant to cut it off; and over SSH into
     * the host that was changed, or into every one where an object was that may reach them all.
     */
    static WayIn over(Reach reach, Undoing undoing) {
        ClusterApi api = reach.api();
        String namespace = reach.namespace();
        return new WayIn() {
            @Override
            public void guard(Step next) {
                if (next.ref().apiVersion().startsWith("rbac.authorization.k8s.io/")) {
                    requireOtherRights(next, identity(api, namespace));
                }
            }

            @Override
            public void probe(Break going, StepState last) {
                try {
                    reach.hosts().enterAnew(last.step().ref());
                    if (!going.cutsOffApi() && !mayDoAnything(api, namespace)) {
                        throw lost("the organiser may no longer do everything.", null);
                    }
                    undoing.undo(last, Mode.DRY_RUN);
                } catch (ApiRefusal | ClusterUnreachable | HostUnreachable e) {
                    throw lost(String.valueOf(e.getMessage()), e);
                }
            }
        };
    }

    /** Who the organiser is, to the API server: the user's name and groups. */
    private static Set<String> identity(ClusterApi api, String namespace) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("apiVersion", "authentication.k8s.io/v1").put("kind", "SelfSubjectReview");
        review.putObject("metadata");
        JsonNode user = api.create(review, namespace, Mode.REAL).at("/status/userInfo");
        Set<String> names = new HashSet<>(Set.of(user.path("username").asText()));
        user.path("groups").forEach(group -> names.add(group.asText()));
        return names;
    }

    private static void requireOtherRights(Step next, Set<String> organiser) {
        JsonNode before = next.before();
        if (before == null || organiser.contains(MASTERS)) {
            return; // the API server never asks what masters may do
        }
        for (JsonNode subject : before.path("subjects")) {
            String name = subject.path("kind").asText().equals("ServiceAccount")
                    ? "system:serviceaccount:" + subject.path("namespace").asText() + ":"
                            + subject.path("name").asText()
                    : subject.path("name").asText();
            if (organiser.contains(name)) {
                throw lost(next.ref() + " is what gives the organiser rights.", null);
            }
        }
        if (next.ref().kind().equals("ClusterRole") && next.ref().name().equals("cluster-admin")) {
            throw lost(next.ref() + " is what gives the organiser rights.", null);
        }
    }

    private static NeedsHuman lost(String why, @Nullable Throwable cause) {
        String reason = "The organiser's way in would not survive: " + why;
        String remedy = "Leave this break out, or give Showrunner credentials that the break does not touch.";
        return cause == null ? new NeedsHuman(reason, remedy) : new NeedsHuman(reason, remedy, cause);
    }

    private static boolean mayDoAnything(ClusterApi api, String namespace) {
        ObjectNode review = JsonNodeFactory.instance.objectNode();
        review.put("apiVersion", "authorization.k8s.io/v1").put("kind", "SelfSubjectAccessReview");
        review.putObject("metadata");
        review.putObject("spec")
                .putObject("resourceAttributes")
                .put("verb", "*")
                .put("group", "*")
                .put("resource", "*");
        return api.create(review, namespace, Mode.REAL).at("/status/allowed").asBoolean();
    }
}
