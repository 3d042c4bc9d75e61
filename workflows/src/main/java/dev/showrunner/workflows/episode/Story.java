package dev.showrunner.workflows.episode;

import dev.showrunner.workflows.board.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an episode stands, and what happened to it: the newest {@value #LENGTH} entries, oldest first. */
final class Story {
    private static final int LENGTH = 60;

    private final List<TimelineEntry> timeline;
    private @Nullable Standing standing;
    private @Nullable Instant since;

    Story(EpisodeState start) {
        timeline = new ArrayList<>(start.timeline());
        standing = start.standing();
        since = start.since();
    }

    List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }

    @Nullable
    Standing standing() {
        return standing;
    }

    /** Since when it stands so. */
    @Nullable
    Instant since() {
        return since;
    }

    void add(TimelineEntry entry) {
        timeline.add(entry);
        if (timeline.size() > LENGTH) {
            timeline.removeFirst();
        }
    }

    /** Answers whether that is news. */
    boolean stand(Standing newer, Instant now) {
        if (newer.equals(standing)) {
            return false;
        }
        standing = newer;
        since = now;
        return true;
    }
}
