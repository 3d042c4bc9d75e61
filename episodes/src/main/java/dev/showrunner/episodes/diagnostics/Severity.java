package dev.showrunner.episodes.diagnostics;

/** Whether a file can be used in spite of a finding. */
public enum Severity {
    /** The file is not used; its episode stays at the last valid revision. */
    ERROR,
    /** The file is used as it is. */
    WARNING
}
