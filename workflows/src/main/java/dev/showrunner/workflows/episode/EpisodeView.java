package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.episodes.plan.Drift;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.showday.ShowDayView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows of one episode's workflow.
 *
 * @param standing where it stands
 * @param since when it came to stand so
 * @param videoId the video, once there is one
 * @param revision the commit it follows
 * @param nextLook when it is looked at again without a cause
 * @param drifts edits by others that are left alone
 * @param timeline the latest entries, oldest first
 * @param day how its day stands; absent where there is none
 * @param applied what was last written; absent where a release answers that does not tell
 */
public record EpisodeView(
        @Nullable Standing standing,
        @Nullable Instant since,
        @Nullable String videoId,
        @Nullable String revision,
        @Nullable Instant nextLook,
        List<Drift> drifts,
        List<TimelineEntry> timeline,
        @Nullable ShowDayView day,
        @Nullable Applied applied) {
    /** An episode of which is not told what was last written. */
    public EpisodeView(
            @Nullable Standing standing,
            @Nullable Instant since,
            @Nullable String videoId,
            @Nullable String revision,
            @Nullable Instant nextLook,
            List<Drift> drifts,
            List<TimelineEntry> timeline,
            @Nullable ShowDayView day) {
        this(standing, since, videoId, revision, nextLook, drifts, timeline, day, null);
    }

    /** An episode of whose day nothing is known. */
    public EpisodeView(
            @Nullable Standing standing,
            @Nullable Instant since,
            @Nullable String videoId,
            @Nullable String revision,
            @Nullable Instant nextLook,
            List<Drift> drifts,
            List<TimelineEntry> timeline) {
        this(standing, since, videoId, revision, nextLook, drifts, timeline, null, null);
    }
}
