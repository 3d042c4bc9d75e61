package dev.showrunner.activities.cluster;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Check;
import dev.showrunner.activities.breaks.HostOperation;
import dev.showrunner.activities.breaks.Operation;
import dev.showrunner.activities.breaks.Parameters;
import dev.showrunner.activities.breaks.Target;
import dev.showrunner.activities.clusters.ObjectKind;
import dev.showrunner.activities.clusters.game.Game;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of objects by whose changes a game is won and breaks are repaired. Pure. */
final class WatchedKinds {
    private static final String RBAC = "rbac.authorization.k8s.io/v1";

    private WatchedKinds() {}

    static Set<ObjectKind> of(Game game, List<Break> breaks) {
        String namespace = game.namespace();
        Set<ObjectKind> kinds = new LinkedHashSet<>(List.of(
                new ObjectKind("apps/v1", "Deployment", namespace),
                new ObjectKind("apps/v1", "StatefulSet", namespace),
                new ObjectKind("v1", "Pod", namespace),
                new ObjectKind("v1", "Service", namespace),
                new ObjectKind("discovery.k8s.io/v1", "EndpointSlice", namespace)));
        for (Break one : breaks) {
            Parameters parameters = Parameters.of(game.parameters(), one.parameters());
            parameters.fillOperations(one.apply()).stream()
                    .flatMap(operation -> kinds(operation, namespace))
                    .forEach(kinds::add);
            parameters.fillChecks(one.verify()).stream()
                    .flatMap(check -> kinds(check, namespace))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private static Stream<ObjectKind> kinds(Check check, String namespace) {
        return switch (check) {
            case Check.Objects objects -> Stream.of(kind(objects.target(), namespace));
            case Check.Attempt attempt -> kinds(attempt.operation(), namespace);
            case Check.OnHosts look -> Stream.empty();
            case Check.Said said -> Stream.empty();
            case Check.Access access ->
                Stream.of(
                        new ObjectKind(RBAC, "Role", null),
                        new ObjectKind(RBAC, "RoleBinding", null),
                        new ObjectKind(RBAC, "ClusterRole", null),
                        new ObjectKind(RBAC, "ClusterRoleBinding", null));
        };
    }

    /** What happens on hosts is not told by the API server: it is looked at again and again. */
    private static Stream<ObjectKind> kinds(Operation operation, String namespace) {
        return switch (operation) {
            case Operation.Create create ->
                Stream.of(new ObjectKind(
                        create.manifest().path("apiVersion").asText(),
                        create.manifest().path("kind").asText(),
                        create.manifest().at("/metadata/namespace").asText(namespace)));
            case Operation.Delete delete -> Stream.of(kind(delete.target(), namespace));
            case Operation.JsonPatch patch -> Stream.of(kind(patch.target(), namespace));
            case Operation.MergePatch patch -> Stream.of(kind(patch.target(), namespace));
            case Operation.Read read -> Stream.of(kind(read.target(), namespace));
            case HostOperation host -> Stream.empty();
        };
    }

    private static ObjectKind kind(Target target, String namespace) {
        return new ObjectKind(
                target.apiVersion(), target.kind(), Objects.requireNonNullElse(target.namespace(), namespace));
    }
}
