package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.showday.ShowDayState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an episode's workflow remembers from run to run.
 *
 * @param channel which channel
 * @param episode which episode
 * @param target the revision to follow; absent until the first signal
 * @param withdrawal set while its file is gone
 * @param reconciled generation that was last brought to an end
 * @param videoId the broadcast and video
 * @param applied what was last written
 * @param certain whether the absence of a broadcast is known, not merely observed: nothing was sent whose answer is
 *     missing
 * @param inherited whether the workflow of the former id has handed over
 * @param insertedAt when the broadcast was made, if this workflow made it
 * @param reservations how often units were reserved, for ids of reservations
 * @param standing as last told to the board
 * @param since when it came to stand so
 * @param timeline the latest entries, oldest first
 * @param day its day; absent where there is none
 * @param noticed what people were told; absent where nothing was
 */
public record EpisodeState(
        String channel,
        EpisodeId episode,
        @Nullable Target target,
        @Nullable Withdrawal withdrawal,
        long reconciled,
        @Nullable String videoId,
        Applied applied,
        boolean certain,
        boolean inherited,
        @Nullable Instant insertedAt,
        int reservations,
        @Nullable Standing standing,
        @Nullable Instant since,
        List<TimelineEntry> timeline,
        @Nullable ShowDayState day,
        @Nullable Noticed noticed) {
    /** An episode nothing is known of. */
    public static EpisodeState start(String channel, EpisodeId episode) {
        return new EpisodeState(
                channel,
                episode,
                null,
                null,
                0,
                null,
                Applied.NOTHING,
                false,
                false,
                null,
                0,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
