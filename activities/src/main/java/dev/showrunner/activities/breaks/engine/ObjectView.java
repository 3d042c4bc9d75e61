package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Conditions;
import dev.showrunner.activities.breaks.HostSet;
import dev.showrunner.activities.breaks.Target;
import dev.showrunner.activities.breaks.Target.Pick;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The objects of a cluster: as they are, with those laid over them that are only thought of. */
final class ObjectView {
    private static final Comparator<ObjectRef> BY_NAME = Comparator.comparing(
                    (ObjectRef ref) -> Objects.requireNonNullElse(ref.namespace(), ""))
            .thenComparing(ObjectRef::name);

    private final Reach reach;
    private final ClusterApi api;
    private final String namespace;
    private final Map<ObjectRef, Optional<ObjectNode>> thoughtOf = new LinkedHashMap<>();

    ObjectView(Reach reach) {
        this.reach = reach;
        this.api = reach.api();
        this.namespace = reach.namespace();
    }

    Optional<ObjectNode> find(ObjectRef ref) {
        Optional<ObjectNode> thought = thoughtOf.get(ref);
        return thought == null ? reach.find(ref) : thought;
    }

    void lay(ObjectRef ref, Optional<ObjectNode> object) {
        thoughtOf.put(ref, object);
    }

    /** Names of the machines that are meant. */
    List<String> hosts(HostSet set) {
        return reach.hosts().named(set);
    }

    /** What a manifest names. A kind that the cluster does not know yet is taken for one with namespaces. */
    ObjectRef ref(ObjectNode manifest) {
        try {
            return api.ref(manifest, namespace);
        } catch (ApiRefusal refusal) {
            if (refusal.code() != 404) {
                throw refusal;
            }
            return new ObjectRef(
                    manifest.path("apiVersion").asText(),
                    manifest.path("kind").asText(),
                    manifest.at("/metadata/namespace").asText(namespace),
                    manifest.at("/metadata/name").asText());
        }
    }

    /** The objects a target means, by name; none where there are none. */
    Map<ObjectRef, ObjectNode> resolve(Target target) {
        String in = Objects.requireNonNullElse(target.namespace(), namespace);
        Map<ObjectRef, ObjectNode> found = new LinkedHashMap<>();
        String name = target.name();
        if (name != null) {
            ObjectRef ref = api.ref(target.apiVersion(), target.kind(), in, name);
            find(ref)
                    .filter(object -> Conditions.hold(target.where(), object))
                    .ifPresent(object -> found.put(ref, object));
            return found;
        }
        for (ObjectNode object : api.list(target.apiVersion(), target.kind(), in, target.labels())) {
            ObjectRef ref = api.ref(object, in);
            find(ref).filter(now -> Conditions.hold(target.where(), now)).ifPresent(now -> found.put(ref, now));
        }
        return picked(found, target.pick());
    }

    private static Map<ObjectRef, ObjectNode> picked(Map<ObjectRef, ObjectNode> found, Pick pick) {
        List<ObjectRef> order = new ArrayList<>(found.keySet());
        order.sort(BY_NAME);
        List<ObjectRef> kept = switch (pick) {
            case ALL -> order;
            case FIRST -> order.subList(0, Math.min(1, order.size()));
            case LAST -> order.subList(Math.max(0, order.size() - 1), order.size());
        };
        Map<ObjectRef, ObjectNode> result = new LinkedHashMap<>();
        kept.forEach(ref -> result.put(ref, Objects.requireNonNull(found.get(ref))));
        return result;
    }
}
