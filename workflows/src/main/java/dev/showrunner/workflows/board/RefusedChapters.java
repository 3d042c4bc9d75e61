package dev.showrunner.workflows.board;

import dev.showrunner.episodes.catalogue.EpisodeId;

/**
 * Chapters that were marked on air and that the channel's repository does not take.
 *
 * @param episode whose
 * @param reason why
 * @param remedy what a producer can do
 */
public record RefusedChapters(EpisodeId episode, String reason, String remedy) {}
