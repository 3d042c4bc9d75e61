package dev.showrunner.dashboard.board;

/** Where an episode stands in its life, told from its file and the clock alone. */
public enum Phase {
    /** Its airtime has come and its expected duration is not over. */
    ON_AIR,
    /** Its airtime is to come. */
    UPCOMING,
    /** Read and checked, not to be scheduled yet; also one whose file was never valid. */
    DRAFT,
    /** Its expected duration is over. */
    AIRED,
    /** It will not air. */
    CANCELLED
}
