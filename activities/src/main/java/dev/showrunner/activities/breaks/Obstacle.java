package dev.showrunner.activities.breaks;

/** What a break stands in the way of. */
public enum Obstacle {
    /** The next version cannot be rolled out. */
    ROLLOUT,
    /** The app cannot be reached. */
    APP,
    /** The app cannot use its database. */
    DATABASE,
    /** Contestants' tools or credentials do not work. */
    OPERATOR,
    /** Signals are hidden, or cleaning up hangs. */
    OBSERVABILITY,
    /** Nothing: it distracts. */
    NONE
}
