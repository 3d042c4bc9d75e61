package dev.showrunner.activities.episode;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Person;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.Moment;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.showday.Rundown;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of an episode's day. */
final class Rundowns {
    private Rundowns() {}

    /** Its day; absent for a video that nothing is ever written to. */
    static @Nullable Rundown of(Catalogue catalogue, Desired desired) {
        if (desired.isLeftAlone()) {
            return null;
        }
        Show show = catalogue.shows().get(desired.episode().show());
        Airing airing = show == null ? Airing.USUAL : show.airing();
        Episode episode = catalogue.episodes().get(desired.episode());
        GoLive unsaid = desired.live().autoStart() ? GoLive.YOUTUBE : GoLive.MANUAL;
        return new Rundown(
                desired.start(),
                desired.duration(),
                zone(catalogue, show, episode),
                moments(
                        airing.runOfShow(),
                        desired,
                        episode == null ? List.of() : WantedCluster.of(catalogue, episode)),
                airing.goLive() == null ? unsaid : airing.goLive(),
                episode == null ? List.of() : names(catalogue, episode),
                airing.chat());
    }

    /** An episode without clusters has none of their milestones; with some, the first one's times are told. */
    private static List<Moment> moments(RunOfShow day, Desired desired, List<WantedCluster> clusters) {
        Map<Milestone, Duration> offsets = new EnumMap<>(Milestone.class);
        offsets.putAll(day.offsets());
        offsets.remove(Milestone.PROVISION);
        offsets.remove(Milestone.FREEZE);
        if (!clusters.isEmpty()) {
            offsets.put(Milestone.PROVISION, clusters.getFirst().provision().negated());
            offsets.put(Milestone.FREEZE, clusters.getFirst().freeze().negated());
        }
        return new RunOfShow(offsets).moments(desired.start(), desired.duration());
    }

    private static List<String> names(Catalogue catalogue, Episode episode) {
        return episode.guests().stream()
                .map(id -> Optional.ofNullable(catalogue.people().get(id))
                        .map(Person::name)
                        .orElse(id))
                .toList();
    }

    private static ZoneId zone(Catalogue catalogue, @Nullable Show show, @Nullable Episode episode) {
        if (episode != null && episode.airtime() != null) {
            return episode.airtime().zone();
        }
        return show == null ? catalogue.channel().zone() : show.zone();
    }
}
