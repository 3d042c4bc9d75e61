package dev.showrunner.workflows.board;

/** Whether the show can go on. */
public enum Health {
    ON_TRACK,
    AT_RISK,
    FAILED
}
