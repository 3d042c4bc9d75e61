package dev.showrunner.activities.channel;

import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.EpisodeStatus;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.cluster.ClusterTarget;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a catalogue wants of the clusters of an episode. Pure. */
final class ClusterTargets {
    private ClusterTargets() {}

    /** In the order of the file; none when it is not to air. */
    static List<ClusterTarget> of(String channel, Catalogue catalogue, EpisodeId id) {
        Episode episode = catalogue.episodes().get(id);
        Airtime airtime = episode == null ? null : episode.airtime();
        if (episode == null || airtime == null || episode.status() != EpisodeStatus.PLANNED) {
            return List.of();
        }
        Channel said = catalogue.channel();
        Duration duration = duration(episode, catalogue.shows().get(id.show()), said.duration());
        String ownBreaks = ChannelBreaks.fingerprint(catalogue.files());
        return WantedCluster.of(catalogue, episode).stream()
                .map(wanted -> new ClusterTarget(
                        channel, id, airtime.instant(), duration, wanted, said.clusterLimits(), ownBreaks))
                .toList();
    }

    /** How long an episode is expected to last. */
    static Duration duration(Episode episode, @Nullable Show show, Duration ofChannel) {
        if (episode.duration() != null) {
            return episode.duration();
        }
        return Objects.requireNonNullElse(show == null ? null : show.duration(), ofChannel);
    }
}
