package dev.showrunner.workflows.cluster;

import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an episode wants of one of its clusters. Every moment of the cluster's life follows from the airtime in here, so
 * a moved episode moves them all.
 *
 * @param channel which channel
 * @param episode which episode
 * @param airtime when it starts
 * @param duration how long it is expected to last
 * @param wanted what its file says of the cluster
 * @param limits the channel's ceilings
 * @param ownBreaks differs where the channel's own break files do; absent where it has none
 * @param isToldOfAir whether the episode promises to say when it is on air, so that airtime alone opens nothing;
 *     episodes of earlier releases do not
 */
public record ClusterTarget(
        String channel,
        EpisodeId episode,
        Instant airtime,
        Duration duration,
        WantedCluster wanted,
        ClusterLimits limits,
        @Nullable String ownBreaks,
        boolean isToldOfAir) {
    /** What the catalogue wants, which promises nothing. */
    public ClusterTarget(
            String channel,
            EpisodeId episode,
            Instant airtime,
            Duration duration,
            WantedCluster wanted,
            ClusterLimits limits,
            @Nullable String ownBreaks) {
        this(channel, episode, airtime, duration, wanted, limits, ownBreaks, false);
    }

    /** The same, from an episode that says when it is on air. */
    public ClusterTarget toldOfAir() {
        return new ClusterTarget(channel, episode, airtime, duration, wanted, limits, ownBreaks, true);
    }

    /** Name of the cluster within its episode. */
    public String name() {
        return wanted.name();
    }

    /** When it is ordered. */
    Instant orderAt() {
        return airtime.minus(wanted.provision());
    }

    /** When people may break it no longer, and the breaks of the catalogue are applied. */
    Instant freezeAt() {
        return airtime.minus(wanted.freeze());
    }

    /** When the episode is expected to be over. */
    Instant endsAt() {
        return airtime.plus(duration);
    }

    /** When it has to be gone, unless an operator extends it. */
    Instant destroyBy() {
        return endsAt().plus(wanted.keep());
    }

    /** When a cluster that is still there is worth an alarm. */
    Instant alarmAt() {
        Instant late = airtime.plus(Duration.ofHours(2));
        return late.isAfter(endsAt()) ? late : endsAt();
    }
}
