package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.cluster.ClusterTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The revision an episode has to follow.
 *
 * @param generation order of dispatches; a lower one than the last is ignored
 * @param revision the commit from which its texts are composed
 * @param resources what the channel's episodes share on YouTube
 * @param isNew the episode's file was seen to appear, so no earlier run can have scheduled it
 * @param formerly its id before a rename, while that id's workflow still has to hand over
 * @param since when this was decided; a listing of YouTube begun later is fresh enough
 * @param clusters what it wants of its clusters; empty for most
 * @param settle how long YouTube's listings may lag behind its writes
 */
public record Target(
        long generation,
        String revision,
        Resources resources,
        boolean isNew,
        @Nullable EpisodeId formerly,
        Instant since,
        List<ClusterTarget> clusters,
        Duration settle) {
    public Target {
        // Histories of releases before clusters do not have them.
        clusters = Objects.requireNonNullElse(clusters, List.of());
    }
}
