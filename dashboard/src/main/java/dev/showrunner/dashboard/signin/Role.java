package dev.showrunner.dashboard.signin;

/** What somebody may do; each role may do what the ones before it may. */
public enum Role {
    /** Sees everything. */
    VIEWER,
    /** Runs shows: gates, cockpit, clusters, repairs. */
    PRODUCER,
    /** Lets many published videos be rewritten. */
    OWNER;

    /** Whether somebody of this role may do what needs another. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
