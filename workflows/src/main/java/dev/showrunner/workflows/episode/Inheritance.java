package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.plan.Applied;
import org.jspecify.annotations.Nullable;

/**
 * What a renamed episode takes over from its former id.
 *
 * @param videoId the video, if there is one
 * @param applied what was last written to it
 */
public record Inheritance(@Nullable String videoId, Applied applied) {}
