package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.jte.JtecockpitGenerated;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.Optional;

/** One episode on its day, to be read from two metres: on air or not, what is wrong, what to press. */
final class CockpitPage implements LivePage<Optional<EpisodeDetail>> {
    private final EpisodeId id;
    private final EpisodeDetails details;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    CockpitPage(EpisodeId id, EpisodeDetails details, DashboardSettings settings, DashboardSources sources) {
        this.id = id;
        this.details = details;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "cockpit " + id;
    }

    @Override
    public Optional<EpisodeDetail> look() {
        return details.find(id);
    }

    @Override
    public String render(Optional<EpisodeDetail> view) {
        return Html.render((out, hooks) -> JtecockpitGenerated.render(
                out, hooks, view, settings, sources.clock().instant()));
    }
}
