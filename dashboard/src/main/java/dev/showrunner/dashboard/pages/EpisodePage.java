package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.jte.JteepisodeGenerated;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.Optional;

/** One episode: where it stands, what viewers see, what happened and why. */
final class EpisodePage implements LivePage<Optional<EpisodeDetail>> {
    private final EpisodeId id;
    private final EpisodeDetails details;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    EpisodePage(EpisodeId id, EpisodeDetails details, DashboardSettings settings, DashboardSources sources) {
        this.id = id;
        this.details = details;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "episode " + id;
    }

    @Override
    public Optional<EpisodeDetail> look() {
        return details.find(id);
    }

    @Override
    public String render(Optional<EpisodeDetail> view) {
        return Html.render((out, hooks) -> JteepisodeGenerated.render(
                out, hooks, view, settings, sources.clock().instant()));
    }
}
