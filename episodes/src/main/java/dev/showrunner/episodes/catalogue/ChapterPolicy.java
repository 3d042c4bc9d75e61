package dev.showrunner.episodes.catalogue;

/** What becomes of the chapters that were marked on air. */
public enum ChapterPolicy {
    /** They are offered as a patch of the episode's file. */
    PROPOSE,
    /** Showrunner commits them to the episode's file. */
    COMMIT
}
