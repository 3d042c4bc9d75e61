package dev.showrunner.workflows.cluster;

/** Where a cluster is in its life, in the order in which it goes through it. */
public enum ClusterPhase {
    /** Nothing of it exists. */
    SCHEDULED,
    /** It is ordered, and being made. */
    PROVISIONING,
    /** It could not be made; what there is of it is taken away. */
    PROVISION_FAILED,
    /** The game is deployed; every break is applied, verified and reverted once. */
    REHEARSING,
    /** It is whole. */
    READY,
    /** Breakers hold access. */
    OPEN,
    /** Breakers are out; the breaks of the catalogue are applied. */
    BREAKING,
    /** Nothing could be broken. */
    BREAK_FAILED,
    /** Every break is seen, the goal is red, the organiser's way in is alive. */
    BROKEN,
    /** On air: fixers hold access, the goal is watched. */
    LIVE,
    /** The goal was green for long enough. */
    SOLVED,
    /** The episode ended first. */
    TIMED_OUT,
    /** Somebody called it off. */
    ABORTED,
    /** Access is taken away. */
    REVOKING,
    /** It is taken away. */
    DESTROYING,
    /** Nothing of it is left. */
    DESTROYED;

    /** Whether something of it may exist, so that it costs money. */
    public boolean exists() {
        return this != SCHEDULED && this != DESTROYED;
    }

    /** Whether it is on its way out. */
    public boolean isLeaving() {
        return this == REVOKING || this == DESTROYING || this == DESTROYED;
    }

    /** Whether the contest is decided. */
    public boolean isDecided() {
        return this == SOLVED || this == TIMED_OUT || this == ABORTED;
    }

    /** Whether people may hold access to it. */
    boolean isReachable() {
        return switch (this) {
            case SCHEDULED, PROVISIONING, PROVISION_FAILED, DESTROYING, DESTROYED -> false;
            case REHEARSING, READY, OPEN, BREAKING, BREAK_FAILED, BROKEN, LIVE, SOLVED, TIMED_OUT, ABORTED, REVOKING ->
                true;
        };
    }
}
