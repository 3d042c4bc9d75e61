package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.PendingChanges;
import dev.showrunner.dashboard.board.RewritePrice;
import dev.showrunner.dashboard.board.Rewrites;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JtepublishedGenerated;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.workflows.rewrite.RewriteView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The videos that have aired: what is being rewritten, what waits for approval, what somebody edited. */
@Singleton
final class PublishedPage implements LivePage<PublishedView> {
    private final Board board;
    private final Episodes episodes;
    private final PendingChanges pending;
    private final Rewrites rewrites;
    private final DashboardSettings settings;
    private final DashboardSources sources;

    PublishedPage(
            Board board,
            Episodes episodes,
            PendingChanges pending,
            Rewrites rewrites,
            DashboardSettings settings,
            DashboardSources sources) {
        this.board = board;
        this.episodes = episodes;
        this.pending = pending;
        this.rewrites = rewrites;
        this.settings = settings;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "published";
    }

    @Override
    public PublishedView look() {
        Snapshot snapshot = board.now();
        // While it runs, what comes next is gone before it is read.
        List<Change> changes = snapshot.rewrite()
                .filter(view -> view.phase() != RewriteView.Phase.RUNNING)
                .map(pending::of)
                .orElse(List.of());
        Optional<RewritePrice> price = snapshot.rewrite()
                .flatMap(view -> rewrites.price(view, sources.clock().instant()));
        return PublishedView.of(snapshot, episodes.of(snapshot), changes, price, settings.channel());
    }

    @Override
    public String render(PublishedView view) {
        return Html.render((out, hooks) -> JtepublishedGenerated.render(
                out, hooks, view, settings, sources.clock().instant()));
    }
}
