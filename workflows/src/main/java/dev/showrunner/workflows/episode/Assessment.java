package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.workflows.showday.Rundown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for an episode: the recorded plan that the workflow walks.
 *
 * @param intention what the catalogue wants of it
 * @param start airtime
 * @param duration how long it is expected to last
 * @param videoId the video found, if any
 * @param isGone the known video is no longer on YouTube
 * @param lifecycle where its broadcast stands, if there is one
 * @param plan what to write
 * @param surplus other videos with the episode's marker that have not begun: to be deleted
 * @param applied what is now known to have been written by us
 * @param trouble why the plan cannot be made or cannot be all, in the producer's words
 * @param remedy what to do about the trouble
 * @param units what the looking cost
 * @param rundown its day; absent where no event is wanted, or its file cannot be used
 */
public record Assessment(
        Intention intention,
        @Nullable Instant start,
        @Nullable Duration duration,
        @Nullable String videoId,
        boolean isGone,
        @Nullable Lifecycle lifecycle,
        EpisodePlan plan,
        List<String> surplus,
        Applied applied,
        @Nullable String trouble,
        @Nullable String remedy,
        int units,
        @Nullable Rundown rundown) {

    /** What the catalogue wants of an episode. */
    public enum Intention {
        /** An event on YouTube. */
        AIR,
        /** No event: cancelled, a draft, or removed. */
        NO_EVENT
    }
}
