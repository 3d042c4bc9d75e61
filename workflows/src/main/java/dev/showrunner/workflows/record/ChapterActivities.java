package dev.showrunner.workflows.record;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.showday.Mark;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Brings what a show leaves for its episode's file into the channel repository. */
@ActivityInterface
public interface ChapterActivities {
    /**
     * Commits the chapters to the episode's file where its show or the channel says so; where there are too few for
     * YouTube, that it has aired, if viewers are to read something else then. Idempotent: a file that has chapters is
     * left alone. Never forces. Fails with {@code RetryAt} when the repository does not answer.
     */
    ChapterStanding settleChapters(EpisodeId episode, List<Mark> marks);
}
