package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.jte.JtecockpitGenerated;
import dev.showrunner.dashboard.jte.JteepisodeGenerated;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One episode, as one of its pages shows it. */
final class EpisodePage implements LivePage<Optional<EpisodeDetail>> {
    /** What a page is for. */
    enum Face {
        /** Where it stands, what viewers see, what happened and why. */
        EPISODE,
        /** To be read from two metres: on air or not, what is wrong, what to press. */
        COCKPIT
    }

    private final EpisodeId id;
    private final Face face;
    private final EpisodeDetails details;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    EpisodePage(EpisodeId id, Face face, EpisodeDetails details, DashboardSettings settings, DashboardSources sources) {
        this.id = id;
        this.face = face;
        this.details = details;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return face.name().toLowerCase(Locale.ROOT) + " " + id;
    }

    @Override
    public Optional<EpisodeDetail> look() {
        return details.find(id);
    }

    @Override
    public String render(Optional<EpisodeDetail> view) {
        Instant now = sources.clock().instant();
        return switch (face) {
            case EPISODE ->
                Html.render((out, hooks) -> JteepisodeGenerated.render(out, hooks, view, settings, now, workflow()));
            case COCKPIT -> Html.render((out, hooks) -> JtecockpitGenerated.render(out, hooks, view, settings, now));
        };
    }

    /** Its workflow on the engine's own pages. */
    private Optional<URI> workflow() {
        String namespace = sources.workflows().getOptions().getNamespace();
        return settings.engine().page(namespace, WorkflowIds.episode(settings.channel(), id));
    }

    EpisodeId id() {
        return id;
    }
}
