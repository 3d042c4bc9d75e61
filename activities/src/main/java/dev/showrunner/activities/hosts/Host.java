package dev.showrunner.activities.hosts;

import java.util.List;

/**
 * A machine of a cluster, and how its organiser enters it.
 *
 * @param name as the cluster calls it
 * @param address a name or an IP address
 * @param user root, or somebody whom sudo asks for no password
 * @param keys public keys by which it proves who it is, as in {@code ssh_host_ed25519_key.pub}; never empty
 */
public record Host(String name, Role role, String address, int port, String user, List<String> keys) {
    /** What it does in its cluster. */
    public enum Role {
        /** Runs the control plane as static pods. */
        CONTROL_PLANE,
        WORKER
    }
}
