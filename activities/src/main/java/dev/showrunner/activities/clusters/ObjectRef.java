package dev.showrunner.activities.clusters;

import org.jspecify.annotations.Nullable;

/**
 * Names one object of a cluster.
 *
 * @param namespace absent for kinds that have none
 */
public record ObjectRef(
        String apiVersion, String kind, @Nullable String namespace, String name) {
    /** As a person reads it: {@code Deployment default/web}. */
    @Override
    public String toString() {
        return kind + " " + (namespace == null ? "" : namespace + "/") + name;
    }
}
