package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.workflows.showday.ShowDayState;
import org.jspecify.annotations.Nullable;

/**
 * What a renamed episode takes over from its former id.
 *
 * @param videoId the video, if there is one
 * @param applied what was last written to it
 * @param day the day that viewers see; absent unless it is on air
 */
public record Inheritance(
        @Nullable String videoId, Applied applied, @Nullable ShowDayState day) {
    /** What an episode that is not on air leaves. */
    public Inheritance(@Nullable String videoId, Applied applied) {
        this(videoId, applied, null);
    }
}
