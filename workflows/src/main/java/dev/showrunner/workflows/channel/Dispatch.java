package dev.showrunner.workflows.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells the episodes that a new revision concerns.
 *
 * @param channel which channel
 * @param previous the revision dispatched before; absent for the first, then every open episode is told
 * @param revision the revision now in force
 * @param generation grows with every dispatch: the order of revisions, which commit ids do not tell
 * @param resources what the episodes share on YouTube
 * @param firstEver nothing can have been scheduled before, so an episode without a broadcast has none
 * @param since when this dispatch was decided; a listing of YouTube begun later is fresh enough for it
 * @param settle how long YouTube's listings may lag behind its writes
 */
public record Dispatch(
        String channel,
        @Nullable String previous,
        String revision,
        long generation,
        Resources resources,
        boolean firstEver,
        Instant since,
        Duration settle) {}
