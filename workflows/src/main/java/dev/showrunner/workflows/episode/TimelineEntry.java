package dev.showrunner.workflows.episode;

import java.time.Instant;

/**
 * Something that was done for an episode, and why.
 *
 * @param at when
 * @param what in the producer's words
 * @param why what led to it
 * @param units what it cost
 */
public record TimelineEntry(Instant at, String what, String why, int units) {}
