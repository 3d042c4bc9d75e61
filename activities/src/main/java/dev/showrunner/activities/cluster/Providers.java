package dev.showrunner.activities.cluster;

import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where clusters come from.
 *
 * @param all in the order of preference; never empty
 */
public record Providers(List<ClusterProvider> all) {
    /**
     * The one of this name, or the first.
     *
     * @throws NeedsHuman when there is none of this name
     */
    ClusterProvider named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return all.getFirst();
        }
        return all.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NeedsHuman(
                        "The provider '" + name + "' is not configured here; there is "
                                + all.stream().map(ClusterProvider::name).collect(Collectors.joining(", ")) + ".",
                        "Configure it for the program, or name another provider."));
    }

    /** Everything that exists. */
    List<ClusterRecord> inventory() {
        return all.stream().flatMap(provider -> provider.inventory().stream()).toList();
    }
}
