package dev.showrunner.activities.episode;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.runofshow.Airing;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.workflows.showday.Rundown;
import java.time.ZoneId;
import java.util.List;
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
                airing.runOfShow().moments(desired.start(), desired.duration()),
                airing.goLive() == null ? unsaid : airing.goLive(),
                episode == null ? List.of() : episode.guests());
    }

    private static ZoneId zone(Catalogue catalogue, @Nullable Show show, @Nullable Episode episode) {
        if (episode != null && episode.airtime() != null) {
            return episode.airtime().zone();
        }
        return show == null ? catalogue.channel().zone() : show.zone();
    }
}
