package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Step;
import dev.showrunner.workflows.channel.Resources;
import org.jspecify.annotations.Nullable;

/**
 * One write of a plan, by reference: the contents are composed again from the revision.
 *
 * @param channel which channel
 * @param episode which episode
 * @param revision the commit to compose from
 * @param videoId the video; absent for an insert
 * @param resources what the channel's episodes share on YouTube
 * @param step what to write
 */
public record Write(
        String channel,
        EpisodeId episode,
        String revision,
        @Nullable String videoId,
        Resources resources,
        Step step) {}
