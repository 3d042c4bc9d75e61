package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.Check.Quantity;
import dev.showrunner.activities.breaks.Conditions;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.Mutations;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.hosts.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks whether checks are true at this moment. Changes nothing: what it tries is a dry run. */
final class Verifier {
    private static final int TRIES = 10;

    private final Reach reach;
    private final ClusterApi api;
    private final String namespace;

    Verifier(Reach reach) {
        this.reach = reach;
        this.api = reach.api();
        this.namespace = reach.namespace();
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
            case Check.OnHosts look -> holds(look);
            case Check.Said said -> holds(said);
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
        return isMet(check.holds(), fulfilling, objects.size());
    }

    private boolean holds(Check.OnHosts check) {
        List<ObjectNode> found = reach.hosts().named(check.on()).stream()
                .flatMap(host -> reach.find(HostThings.thing(check.thing(), host, check.name())).stream())
                .toList();
        long fulfilling = found.stream()
                .filter(thing -> Conditions.hold(check.conditions(), thing))
                .count();
        return isMet(check.holds(), fulfilling, found.size());
    }

    private boolean holds(Check.Said check) {
        List<String> hosts = reach.hosts().named(check.on());
        long fulfilling = hosts.stream().filter(host -> said(check, host)).count();
        return isMet(check.holds(), fulfilling, hosts.size());
    }

    private boolean said(Check.Said check, String host) {
        Answer answer = reach.hosts().run(host, check.run(), check.within());
        String output = check.output();
        return answer.exit() == check.exit()
                && (output == null
                        || Pattern.compile(output).matcher(answer.output()).find());
    }

    private static boolean isMet(Quantity wanted, long fulfilling, int all) {
        return switch (wanted) {
            case ALL -> fulfilling > 0 && fulfilling == all;
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
            case HostOperation host -> throw new IllegalArgumentException("Nothing is tried on hosts.");
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
        return new ObjectView(reach);
    }
}
