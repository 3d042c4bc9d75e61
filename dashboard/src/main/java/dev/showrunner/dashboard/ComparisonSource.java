package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.workflows.episode.EpisodeView;
import java.util.List;

/**
 * Compares what an episode's file says, what Showrunner wrote last, and what YouTube showed at the last look. Asks
 * nothing of YouTube. Safe for use by several threads.
 */
@FunctionalInterface
public interface ComparisonSource {
    /**
     * Each field of an episode from the three sides. What was written is rendered again from Git, so the first answer
     * after a change may take a while.
     *
     * @param looked what its workflow tells
     * @return empty where its file cannot be composed
     */
    List<Threefold> compare(EpisodeId episode, EpisodeView looked);
}
