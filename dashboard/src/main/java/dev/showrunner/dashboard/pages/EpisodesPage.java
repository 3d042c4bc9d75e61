package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JteepisodesGenerated;
import dev.showrunner.dashboard.live.LivePage;

/** Every episode, fifty at a time. */
final class EpisodesPage implements LivePage<EpisodesView> {
    private final EpisodesView.Choice choice;
    private final Board board;
    private final Episodes episodes;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    EpisodesPage(
            EpisodesView.Choice choice,
            Board board,
            Episodes episodes,
            DashboardSettings settings,
            DashboardSources sources) {
        this.choice = choice;
        this.board = board;
        this.episodes = episodes;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "episodes" + choice.query();
    }

    @Override
    public EpisodesView look() {
        Snapshot snapshot = board.now();
        return EpisodesView.of(snapshot, episodes.of(snapshot), choice, settings.channel());
    }

    @Override
    public String render(EpisodesView view) {
        return Html.render((out, hooks) ->
                JteepisodesGenerated.render(out, hooks, view, sources.clock().instant()));
    }
}
