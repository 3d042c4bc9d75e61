package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.workflows.channel.Resources;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question what has to be done for an episode.
 *
 * @param channel which channel
 * @param episode which episode
 * @param formerly its id before a rename
 * @param revision the commit to compose from
 * @param remove the event is to be removed, whatever the commit says
 * @param videoId the video, if known
 * @param applied what was last written
 * @param resources what the channel's episodes share on YouTube
 * @param repair edits by others are overwritten this once
 * @param notBefore a listing of YouTube begun earlier does not count
 */
public record Assessing(
        String channel,
        EpisodeId episode,
        @Nullable EpisodeId formerly,
        String revision,
        boolean remove,
        @Nullable String videoId,
        Applied applied,
        Resources resources,
        boolean repair,
        Instant notBefore) {}
