package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Finds the pages of an episode by its address. */
@Singleton
final class EpisodePages {
    private final EpisodeDetails details;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    EpisodePages(EpisodeDetails details, DashboardSettings settings, DashboardSources sources) {
        this.details = details;
        this.settings = settings;
        this.sources = sources;
    }

    /**
     * A page of the episode at {@code /episodes/{show}/{slug}}, whether or not there is one.
     *
     * @throws Refused when no episode can be called that
     */
    EpisodePage at(String show, String slug, EpisodePage.Face face) {
        return new EpisodePage(id(show, slug), face, details, settings, sources);
    }

    /** The id that an address names. */
    static EpisodeId id(String show, String slug) {
        if (!EpisodeId.isValidPart(show) || !EpisodeId.isValidPart(slug)) {
            throw unknown();
        }
        return new EpisodeId(show, slug);
    }

    static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "The channel has no such episode.");
    }
}
