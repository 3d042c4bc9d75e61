package dev.showrunner.activities.hosts;

import dev.showrunner.workflows.cluster.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a cluster.
 *
 * @param hosts by name
 * @param key the organiser's private key; absent where there are no hosts
 * @param accounts as whom guests enter, by their role; who has none stays outside
 */
public record HostInventory(List<Host> hosts, @Nullable Path key, Map<Role, String> accounts) {
    /** Of a cluster whose machines nobody may enter. */
    public static final HostInventory NONE = new HostInventory(List.of(), null);

    /** Of machines that the organiser alone enters. */
    public HostInventory(List<Host> hosts, @Nullable Path key) {
        this(hosts, key, Map.of());
    }
}
