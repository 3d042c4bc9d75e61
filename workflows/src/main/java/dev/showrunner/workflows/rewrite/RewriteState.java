package dev.showrunner.workflows.rewrite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rewrite remembers from run to run. All of it may be lost: the first look at all videos finds it again.
 *
 * @param channel which channel
 * @param scanEvery how often every published video is looked at
 * @param target the newest revision that is known
 * @param followed the revision whose changes are in the queue, or done; absent before the first look at everything
 * @param before the revision that was followed before it
 * @param queue what may have to be written, in order
 * @param progress since the queue was last empty
 * @param limit above so many, a queue waits for approval
 * @param approved the revision that was approved last
 * @param findings what is left as it is
 * @param scannedAt when every published video was looked at last
 * @param published how many there were
 * @param repairs ids of the videos in which a producer wants edits by others overwritten
 * @param pictures ids of the videos in the queue whose thumbnail may have to be written
 * @param hold what a producer holds; absent where nobody does
 */
public record RewriteState(
        String channel,
        Duration scanEvery,
        @Nullable RewriteTarget target,
        @Nullable String followed,
        @Nullable String before,
        List<Candidate> queue,
        Progress progress,
        int limit,
        @Nullable String approved,
        List<Finding> findings,
        @Nullable Instant scannedAt,
        int published,
        Set<String> repairs,
        Set<String> pictures,
        @Nullable Hold hold) {
    public RewriteState {
        queue = List.copyOf(queue);
        findings = List.copyOf(findings);
        repairs = new TreeSet<>(repairs);
        // A state that an earlier version left has none.
        pictures = new TreeSet<>(Objects.requireNonNullElse(pictures, Set.of()));
    }

    /** Nothing known yet. */
    public static RewriteState start(String channel, Duration scanEvery) {
        return new RewriteState(
                channel,
                scanEvery,
                null,
                null,
                null,
                List.of(),
                Progress.NONE,
                0,
                null,
                List.of(),
                null,
                0,
                Set.of(),
                Set.of(),
                null);
    }
}
