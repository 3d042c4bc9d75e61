package dev.showrunner.activities.hosts;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a cluster.
 *
 * @param hosts by name
 * @param key the organiser's private key; absent where there are no hosts
 */
public record HostInventory(List<Host> hosts, @Nullable Path key) {
    /** Of a cluster whose machines nobody may enter. */
    public static final HostInventory NONE = new HostInventory(List.of(), null);
}
