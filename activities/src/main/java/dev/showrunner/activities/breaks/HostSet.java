package dev.showrunner.activities.breaks;

import dev.showrunner.activities.hosts.Host;
import dev.showrunner.activities.hosts.Host.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which of a cluster's machines are meant. */
public enum HostSet {
    CONTROL_PLANES,
    /** One worker alone, the first by name. */
    WORKER,
    WORKERS,
    ALL;

    /** Those, by name. */
    public List<Host> among(List<Host> hosts) {
        Stream<Host> meant = hosts.stream()
                .sorted(Comparator.comparing(Host::name))
                .filter(host -> this == ALL || (this == CONTROL_PLANES) == (host.role() == Role.CONTROL_PLANE));
        return (this == WORKER ? meant.limit(1) : meant).toList();
    }
}
