package dev.showrunner.activities.clusters.access;

import java.util.List;

/** Which public SSH keys people have. */
@FunctionalInterface
public interface GuestKeys {
    /** Nobody has one. */
    GuestKeys NONE = handle -> List.of();

    /**
     * Those of one person, as type and key.
     *
     * @param handle on GitHub, lower case
     */
    List<String> of(String handle);
}
