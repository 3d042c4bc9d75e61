package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JteshowGenerated;
import dev.showrunner.dashboard.live.LivePage;

/** One show: when it airs, what happens on the day, and its episodes. */
final class ShowPage implements LivePage<ShowView> {
    private final String id;
    private final Board board;
    private final Episodes episodes;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    ShowPage(String id, Board board, Episodes episodes, DashboardSettings settings, DashboardSources sources) {
        this.id = id;
        this.board = board;
        this.episodes = episodes;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "show " + id;
    }

    @Override
    public ShowView look() {
        Snapshot snapshot = board.now();
        return ShowView.of(
                snapshot,
                episodes.of(snapshot),
                id,
                settings.channel(),
                sources.clock().instant());
    }

    @Override
    public String render(ShowView view) {
        return Html.render((out, hooks) ->
                JteshowGenerated.render(out, hooks, view, sources.clock().instant()));
    }
}
