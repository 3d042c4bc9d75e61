package dev.showrunner.dashboard.board;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One episode as lists show it.
 *
 * @param id which
 * @param showName as it is shown
 * @param title the producer's title; the slug where the file was never valid
 * @param airtime in the show's zone; absent for a draft without one
 * @param duration how long it is expected to last
 * @param guests names as they are shown
 * @param technologies names as they are shown
 * @param phase where it stands in its life
 * @param standing where it stands between catalogue and YouTube
 * @param since when it came to stand so, where a workflow said
 * @param videoId the video, once there is one
 * @param revision the commit it follows
 * @param thumbnail changes whenever its picture may have changed; absent where there can be none
 */
public record EpisodeEntry(
        EpisodeId id,
        String showName,
        String title,
        @Nullable ZonedDateTime airtime,
        Duration duration,
        List<String> guests,
        List<String> technologies,
        Phase phase,
        Standing standing,
        @Nullable Instant since,
        @Nullable String videoId,
        @Nullable String revision,
        @Nullable String thumbnail) {

    /** When it is expected to end. */
    public @Nullable Instant end() {
        return airtime == null ? null : airtime.toInstant().plus(duration);
    }

    /** Whether viewers see it now: its time has come, it has a video, and nothing says that it is not on air. */
    public boolean isLive() {
        return phase == Phase.ON_AIR
                && videoId != null
                && standing.show() == Health.ON_TRACK
                && (standing.sync() == Sync.SYNCED || standing.sync() == Sync.DRIFTED);
    }

    /** Whether it waits for the producer. */
    public boolean needsHuman() {
        return standing.sync() == Sync.BLOCKED
                || standing.sync() == Sync.DRIFTED
                || standing.show() == Health.FAILED
                || (standing.show() == Health.AT_RISK && !standing.action().isEmpty());
    }

    /** Whether its show status says anything: of a show that is over or not planned, only trouble does. */
    public boolean isShowTold() {
        return phase == Phase.UPCOMING || phase == Phase.ON_AIR || standing.show() != Health.ON_TRACK;
    }
}
