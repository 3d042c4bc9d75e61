package dev.showrunner.activities.breaks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a break asks of a cluster.
 *
 * @param apply the least cluster on which it can be applied and verified
 * @param symptom the least cluster on which contestants see it
 * @param kubernetes the oldest version it works on, such as {@code 1.33}; absent where any will do
 * @param capabilities what else has to be installed, such as {@code network-policy} or {@code cilium}
 */
public record Needs(
        ClusterKind apply, ClusterKind symptom, @Nullable String kubernetes, List<String> capabilities) {}
