package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.Conditions;
import dev.showrunner.activities.breaks.Mutations;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks whether checks are true at this moment. Changes nothing: what it tries is a dry run. */
final class Verifier {
    private static final int TRIES = 10;

    private final ClusterApi api;
    private final String namespace;

    Verifier(ClusterApi api, String namespace) {
        this.api = api;
        this.namespace = namespace;
    }

    /** Whether all are. Parameters have to be filled in. */
    boolean allTrue(List<Check> checks) {
        return checks.stream().allMatch(this::isTrue);
    }

    private boolean isTrue(Check check) {
        return switch (check) {
            case Check.Objects objects -> holds(objects);
            case Check.Attempt attempt -> answered(attempt);
            case Check.Access access -> allowed(access) == access.allowed();
        };
    }

    private boolean holds(Check.Objects check) {
        Collection<ObjectNode> objects;
        try {
            objects = view().resolve(check.target()).values();
        } catch (ApiRefusal refusal) {
            if (refusal.code() != 404) {
                throw refusal;
            }
            objects = List.of(); // of a kind that the cluster does not know, there are none
        }
        long fulfilling = objects.stream()
                .filter(object -> Conditions.hold(check.conditions(), object))
                .count();
        return switch (check.holds()) {
            case ALL -> fulfilling > 0 && fulfilling == objects.size();
            case ANY -> fulfilling > 0;
            case NONE -> fulfilling == 0;
        };
    }

    private boolean answered(Check.Attempt attempt) {
        ApiRefusal refusal = refusal(attempt);
        for (int again = 0; again < TRIES && refusal != null && refusal.isConflict(); again++) {
            refusal = refusal(attempt); // somebody wrote between our reading and our trying
        }
        String message = attempt.message();
        if (refusal == null || !attempt.refused()) {
            return (refusal != null) == attempt.refused();
        }
        return message == null
                || Pattern.compile(message)
                        .matcher(Objects.requireNonNullElse(refusal.getMessage(), ""))
                        .find();
    }

    private @Nullable ApiRefusal refusal(Check.Attempt attempt) {
        String user = attempt.as();
        try {
            attempt(attempt.operation(), user == null ? api : api.as(user));
            return null;
        } catch (ApiRefusal refusal) {
            return refusal;
        }
    }

    private void attempt(Operation operation, ClusterApi caller) {
        switch (operation) {
            case Operation.Create create -> caller.create(create.manifest(), namespace, Mode.DRY_RUN);
            case Operation.Delete delete ->
                view().resolve(delete.target())
                        .keySet()
                        .forEach(ref -> caller.delete(ref, Deletion.of(null), Mode.DRY_RUN));
            case Operation.JsonPatch patch ->
                view().resolve(patch.target())
                        .forEach((ref, object) ->
                                put(caller, ref, Mutations.edited(object, patch.edits()), patch.subresource()));
            case Operation.MergePatch patch ->
                view().resolve(patch.target())
                        .forEach((ref, object) ->
                                put(caller, ref, Mutations.merged(object, patch.patch()), patch.subresource()));
            case Operation.Read read ->
                caller.list(
                        read.target().apiVersion(),
                        read.target().kind(),
                        Objects.requireNonNullElse(read.target().namespace(), namespace),
                        read.target().labels());
        }
    }

    private static void put(ClusterApi caller, ObjectRef ref, ObjectNode object, @Nullable String subresource) {
        caller.replace(ref, object, subresource, Mode.DRY_RUN);
    }

    private boolean allowed(Check.Access access) {
        return api.create(access.review(), namespace, Mode.REAL)
                .at("/status/allowed")
                .asBoolean();
    }

    private ObjectView view() {
        return new ObjectView(api, namespace);
    }
}
