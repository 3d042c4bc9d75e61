package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.channel.Resources;
import java.time.Duration;
import java.time.Instant;

/**
 * The episode's file is gone, or is a draft again.
 *
 * @param generation order of dispatches
 * @param revision the commit in which it is gone
 * @param grace how long it may come back before its event is removed
 * @param reason in the producer's words
 * @param resources what the channel's episodes share on YouTube
 * @param since when this was decided
 * @param settle how long YouTube's listings may lag behind its writes
 */
public record Withdrawal(
        long generation,
        String revision,
        Duration grace,
        String reason,
        Resources resources,
        Instant since,
        Duration settle) {}
