package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.time.Instant;

/**
 * A published video that may have to be rewritten.
 *
 * @param episode whose it is
 * @param videoId YouTube's id
 * @param airtime when it aired
 */
public record Candidate(EpisodeId episode, String videoId, Instant airtime) {}
