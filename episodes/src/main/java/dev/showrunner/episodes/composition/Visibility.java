package dev.showrunner.episodes.composition;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.Privacy;

/** Who may know of an episode. */
public final class Visibility {
    private Visibility() {}

    /** Who can see it on YouTube: its own word, else its show's, else the channel's, else everybody. */
    public static Privacy of(Catalogue catalogue, Episode episode) {
        return Settings.of(catalogue, episode).privacy();
    }
}
