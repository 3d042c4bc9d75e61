package dev.showrunner.episodes.catalogue;

/** What the producer says of an episode. */
public enum EpisodeStatus {
    /** To be scheduled. */
    PLANNED,
    /** Read and checked, not yet scheduled. */
    DRAFT,
    /** Not going to air; an event Showrunner made is removed. */
    CANCELLED
}
