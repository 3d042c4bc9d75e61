package dev.showrunner.workflows.cluster;

/** How a cluster is broken. */
public enum BreakManner {
    /** Every break that is not in force is applied; what contestants have mended stays mended. */
    APPLY,
    /** Breaks that are not seen any more are taken back and applied again. */
    MEND,
    /** Everything is taken back, the game is made anew, and all breaks are applied. */
    RESET
}
