package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.People;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JtepeopleGenerated;
import dev.showrunner.dashboard.live.LivePage;

/** Everybody, by name. */
final class PeoplePage implements LivePage<PeopleView> {
    private final int page;
    private final Board board;
    private final People people;
    private final DashboardSettings settings;

    PeoplePage(int page, Board board, People people, DashboardSettings settings) {
        this.page = page;
        this.board = board;
        this.people = people;
        this.settings = settings;
    }

    @Override
    public String key() {
        return "people " + page;
    }

    @Override
    public PeopleView look() {
        Snapshot snapshot = board.now();
        return PeopleView.of(snapshot, people.all(snapshot), page, settings.channel());
    }

    @Override
    public String render(PeopleView view) {
        return Html.render((out, hooks) -> JtepeopleGenerated.render(out, hooks, view));
    }
}
