package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Outboxes;
import dev.showrunner.dashboard.jte.JteoutboxGenerated;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The outbox: what is to be told, what was, and what could not be. */
@Singleton
final class OutboxPage implements LivePage<OutboxView> {
    private final Outboxes outboxes;
    private final DashboardSources sources;

    OutboxPage(Outboxes outboxes, DashboardSources sources) {
        this.outboxes = outboxes;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "outbox";
    }

    @Override
    public OutboxView look() {
        Optional<Channel> channel = sources.catalogue().inForce().map(Catalogue::channel);
        dev.showrunner.workflows.outbox.OutboxView view = outboxes.view();
        return new OutboxView(
                channel.map(Channel::name).orElse(""),
                channel.map(Channel::zone).orElse(null),
                channel.map(known -> !known.notifications().isEmpty()).orElse(false),
                view.problem(),
                outboxes.shown(view));
    }

    @Override
    public String render(OutboxView view) {
        return Html.render((out, hooks) ->
                JteoutboxGenerated.render(out, hooks, view, sources.clock().instant()));
    }
}
