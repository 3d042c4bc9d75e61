package dev.showrunner.activities.breaks.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that breaks work on: objects of a cluster's API, and files and units of its machines. */
record Reach(ClusterApi api, String namespace, HostThings hosts) {
    Optional<ObjectNode> find(ObjectRef ref) {
        return HostThings.isOne(ref) ? hosts.find(ref) : api.find(ref);
    }

    /** Whether there can be such things; a kind that was just defined is served a little later. */
    boolean knows(ObjectRef ref) {
        return HostThings.isOne(ref) || api.knows(ref.apiVersion(), ref.kind());
    }

    ObjectNode create(ObjectRef ref, ObjectNode wanted, Mode mode) {
        return HostThings.isOne(ref) ? hosts.create(ref, wanted, mode) : api.create(wanted, namespace, mode);
    }

    ObjectNode replace(ObjectRef ref, ObjectNode wanted, @Nullable String subresource, Mode mode) {
        return HostThings.isOne(ref) ? hosts.replace(ref, wanted, mode) : api.replace(ref, wanted, subresource, mode);
    }

    void delete(ObjectRef ref, Deletion deletion, Mode mode) {
        if (HostThings.isOne(ref)) {
            hosts.delete(ref, mode);
        } else {
            api.delete(ref, deletion, mode);
        }
    }
}
