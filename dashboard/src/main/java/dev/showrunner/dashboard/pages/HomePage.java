package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JtehomeGenerated;
import dev.showrunner.dashboard.live.LivePage;
import jakarta.inject.Singleton;

/** What airs next, what needs the producer, and every episode. */
@Singleton
final class HomePage implements LivePage<HomeView> {
    private final Board board;
    private final Episodes episodes;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    HomePage(Board board, Episodes episodes, DashboardSettings settings, DashboardSources sources) {
        this.board = board;
        this.episodes = episodes;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "home";
    }

    @Override
    public HomeView look() {
        Snapshot snapshot = board.now();
        return HomeView.of(
                snapshot,
                episodes.of(snapshot),
                settings.engine(),
                settings.channel(),
                sources.clock().instant());
    }

    @Override
    public String render(HomeView view) {
        return Html.render((out, hooks) -> JtehomeGenerated.render(
                out, hooks, view, settings, sources.clock().instant()));
    }
}
