package dev.showrunner.workflows.cluster;

import java.time.Instant;

/**
 * What a link is good for.
 *
 * @param expires until when credentials may last
 */
public record Redemption(ClusterRef cluster, Access access, Instant expires) {}
