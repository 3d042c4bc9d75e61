package dev.showrunner.workflows.outbox;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that somebody may want to know.
 *
 * @param occasion what
 * @param episode whose it is; absent where it concerns no single one
 * @param revision the commit that says what it is about; empty for the one in force
 * @param about what tells it from others of its kind, such as the airtime: two that agree in occasion, episode and this
 *     are the same
 * @param at when it happened
 * @param airtime when the episode airs; absent where that does not matter
 * @param before the airtime until now; only where it was moved
 * @param videoId where it can be watched
 * @param details what else there is to say, a line each
 */
public record Occurrence(
        Occasion occasion,
        @Nullable EpisodeId episode,
        String revision,
        String about,
        Instant at,
        @Nullable Instant airtime,
        @Nullable Instant before,
        @Nullable String videoId,
        List<String> details) {
    private static final int MOST_DETAILS = 20;
    private static final int LONGEST_DETAIL = 300;

    public Occurrence {
        details = details.stream()
                .limit(MOST_DETAILS)
                .map(detail -> detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail)
                .toList();
    }
}
