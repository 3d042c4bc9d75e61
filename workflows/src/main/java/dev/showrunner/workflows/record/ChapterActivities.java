package dev.showrunner.workflows.record;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.showday.Mark;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Brings the chapters that were marked on air into the channel repository. */
@ActivityInterface
public interface ChapterActivities {
    /**
     * Commits the chapters to the episode's file where its show or the channel says so. Idempotent: a file that has
     * chapters is left alone. Never forces. Fails with {@code RetryAt} when the repository does not answer.
     */
    ChapterStanding settleChapters(EpisodeId episode, List<Mark> marks);
}
