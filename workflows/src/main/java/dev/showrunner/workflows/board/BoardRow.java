package dev.showrunner.workflows.board;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One episode on its show's board.
 *
 * @param episode which
 * @param standing where it stands
 * @param videoId the video, once there is one
 * @param revision the commit it follows
 * @param thumbnail fingerprint of the design last uploaded
 * @param since when it came to stand so
 */
public record BoardRow(
        EpisodeId episode,
        Standing standing,
        @Nullable String videoId,
        String revision,
        @Nullable String thumbnail,
        Instant since) {}
