package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.workflows.failure.NeedsHuman;

/** The organiser's way into the cluster: whether it is still there, and leads far enough to take a step back. */
interface WayIn {
    /**
     * Goes that way.
     *
     * @param last the step that was just done
     * @throws NeedsHuman when it is lost
     */
    void probe(StepState last);

    /** Over the API, with the organiser's own credentials. */
    static WayIn over(ClusterApi api, String namespace, Undoing undoing) {
        return last -> {
            try {
                if (!mayDoAnything(api, namespace)) {
                    throw lost("the organiser may no longer do everything.", null);
                }
                undoing.undo(last, Mode.DRY_RUN);
            } catch (ApiRefusal | ClusterUnreachable e) {
                throw lost(String.valueOf(e.getMessage()), e);
            }
        };
    }

    private static NeedsHuman lost(String why, @org.jspecify.annotations.Nullable Throwable cause) {
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
