package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Privacy;
import dev.showrunner.episodes.catalogue.Show;
import dev.showrunner.episodes.catalogue.YouTubeSettings;
import dev.showrunner.episodes.composition.Desired.LiveSettings;
import dev.showrunner.episodes.runofshow.GoLive;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for one episode: its own word, else its show's, else the channel's, else the built-in default. */
record Settings(Privacy privacy, String category, @Nullable String language, boolean madeForKids, LiveSettings live) {
    /** Science and technology. */
    private static final String DEFAULT_CATEGORY = "28";

    static Settings of(Catalogue catalogue, Episode episode) {
        Show show = catalogue.shows().get(episode.id().show());
        YouTubeSettings ofShow = show == null ? YouTubeSettings.UNSAID : show.youtube();
        Inheritance inherited =
                new Inheritance(episode.youtube(), ofShow, catalogue.channel().youtube());
        return new Settings(
                inherited.get(YouTubeSettings::privacy, Privacy.PUBLIC),
                inherited.get(YouTubeSettings::category, DEFAULT_CATEGORY),
                inherited.find(YouTubeSettings::language),
                inherited.get(YouTubeSettings::madeForKids, false),
                new LiveSettings(
                        autoStart(show, inherited),
                        inherited.get(YouTubeSettings::autoStop, false),
                        inherited.get(YouTubeSettings::dvr, true),
                        inherited.get(YouTubeSettings::latency, "normal")));
    }

    private static boolean autoStart(@Nullable Show show, Inheritance inherited) {
        GoLive goLive = show == null ? null : show.airing().goLive();
        return goLive == null ? inherited.get(YouTubeSettings::autoStart, false) : goLive == GoLive.YOUTUBE;
    }

    private record Inheritance(YouTubeSettings episode, YouTubeSettings show, YouTubeSettings channel) {
        <T> T get(Function<YouTubeSettings, @Nullable T> setting, T otherwise) {
            return Objects.requireNonNullElse(find(setting), otherwise);
        }

        <T> @Nullable T find(Function<YouTubeSettings, @Nullable T> setting) {
            return Stream.of(episode, show, channel)
                    .map(setting)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
