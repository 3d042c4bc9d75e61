package dev.showrunner.workflows.cluster;

import java.time.Instant;

/**
 * What happened to a cluster.
 *
 * @param at when
 * @param phase of the cluster after it
 * @param what in the producer's words
 * @param audience who may read it
 */
public record JournalLine(Instant at, ClusterPhase phase, String what, Audience audience) {
    /** Who may read a line. */
    public enum Audience {
        /** Spectators too. */
        EVERYBODY,
        /** It would give a break away. */
        PRODUCERS
    }
}
