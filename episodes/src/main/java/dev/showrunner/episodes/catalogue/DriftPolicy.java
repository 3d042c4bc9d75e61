package dev.showrunner.episodes.catalogue;

/** What happens when somebody else edited what Showrunner wrote. */
public enum DriftPolicy {
    /** Show the difference and wait for the producer. */
    REPORT,
    /** Write the catalogue's text again. */
    REPAIR
}
