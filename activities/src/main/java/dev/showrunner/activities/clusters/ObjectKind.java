package dev.showrunner.activities.clusters;

import org.jspecify.annotations.Nullable;

/**
 * Objects of one kind.
 *
 * @param apiVersion such as {@code apps/v1}
 * @param namespace absent for all, and for kinds that have none
 */
public record ObjectKind(
        String apiVersion, String kind, @Nullable String namespace) {}
