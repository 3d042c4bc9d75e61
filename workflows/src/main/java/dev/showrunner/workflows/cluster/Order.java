package dev.showrunner.workflows.cluster;

import dev.showrunner.episodes.catalogue.ClusterLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order for a cluster. It may be given again at any time.
 *
 * @param cluster how it will be found
 * @param version of Kubernetes; absent for the provider's own
 * @param destroyBy when it has to be gone
 * @param limits what must not be exceeded
 */
public record Order(ClusterRef cluster, @Nullable String version, Instant destroyBy, ClusterLimits limits) {}
