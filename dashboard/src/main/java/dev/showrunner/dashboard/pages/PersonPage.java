package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.People;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JtepersonGenerated;
import dev.showrunner.dashboard.live.LivePage;

/** One guest or host: who they are, in which episodes, and what a change of them costs. */
final class PersonPage implements LivePage<PersonView> {
    private final String id;
    private final Board board;
    private final People people;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    PersonPage(String id, Board board, People people, DashboardSettings settings, DashboardSources sources) {
        this.id = id;
        this.board = board;
        this.people = people;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "person " + id;
    }

    @Override
    public PersonView look() {
        Snapshot snapshot = board.now();
        return new PersonView(
                PeopleView.name(snapshot, settings.channel()),
                PeopleView.zone(snapshot),
                people.find(snapshot, id).orElse(null),
                Unread.of(snapshot));
    }

    @Override
    public String render(PersonView view) {
        return Html.render((out, hooks) ->
                JtepersonGenerated.render(out, hooks, view, sources.clock().instant()));
    }
}
