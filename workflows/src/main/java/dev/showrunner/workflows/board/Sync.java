package dev.showrunner.workflows.board;

/** Whether YouTube shows what the catalogue says. */
public enum Sync {
    /** It does. */
    SYNCED,
    /** Not yet; work is under way or waits for a known time. */
    PENDING,
    /** Somebody else edited. */
    DRIFTED,
    /** It cannot without a human. */
    BLOCKED
}
