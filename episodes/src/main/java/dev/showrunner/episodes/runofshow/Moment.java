package dev.showrunner.episodes.runofshow;

import java.time.Instant;

/**
 * When a milestone of an episode comes.
 *
 * @param milestone which
 * @param at when
 */
public record Moment(Milestone milestone, Instant at) {}
