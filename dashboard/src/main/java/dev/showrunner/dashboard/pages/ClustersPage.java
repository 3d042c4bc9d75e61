package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.dashboard.board.Told;
import dev.showrunner.dashboard.jte.JteclustersGenerated;
import dev.showrunner.dashboard.live.LivePage;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Channel;
import dev.showrunner.workflows.cluster.ClusterView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The clusters of episodes: where each stands, and what can be said to it. */
@Singleton
final class ClustersPage implements LivePage<ClustersView> {
    private final Clusters clusters;
    private final DashboardSources sources;

    ClustersPage(Clusters clusters, DashboardSources sources) {
        this.clusters = clusters;
        this.sources = sources;
    }

    @Override
    public String key() {
        return "clusters";
    }

    @Override
    public ClustersView look() {
        Optional<Channel> channel = sources.catalogue().inForce().map(Catalogue::channel);
        Told<List<ClusterView>> all = clusters.all();
        return new ClustersView(
                channel.map(Channel::name).orElse(""),
                channel.map(Channel::zone).orElse(null),
                all.value().orElse(List.of()),
                all.silence());
    }

    @Override
    public String render(ClustersView view) {
        return Html.render((out, hooks) ->
                JteclustersGenerated.render(out, hooks, view, sources.clock().instant()));
    }
}
