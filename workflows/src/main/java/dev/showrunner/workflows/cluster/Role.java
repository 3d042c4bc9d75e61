package dev.showrunner.workflows.cluster;

/** What somebody does with a cluster. */
public enum Role {
    /** Breaks it by hand before it is frozen. */
    BREAKER,
    /** Repairs it on air. */
    FIXER,
    /** Looks into it on air. */
    OBSERVER
}
