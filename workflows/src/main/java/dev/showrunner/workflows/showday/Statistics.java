package dev.showrunner.workflows.showday;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What YouTube counts for a video.
 *
 * @param at when it was asked
 * @param views all of them
 * @param likes absent where the channel hides them
 * @param comments absent where they are off
 */
public record Statistics(
        Instant at,
        long views,
        @Nullable Long likes,
        @Nullable Long comments) {}
