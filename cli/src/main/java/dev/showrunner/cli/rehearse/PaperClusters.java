package dev.showrunner.cli.rehearse;

import dev.showrunner.activities.cluster.BreakSource;
import dev.showrunner.activities.cluster.ClusterWork;
import dev.showrunner.activities.cluster.Providers;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.clusters.paper.PaperProvider;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.Breaking;
import dev.showrunner.workflows.cluster.Chosen;
import dev.showrunner.workflows.cluster.ClusterActivities;
import dev.showrunner.workflows.cluster.ClusterRef;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.Order;
import dev.showrunner.workflows.cluster.Provisioned;
import dev.showrunner.workflows.cluster.Sight;
import dev.showrunner.workflows.cluster.Watching;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.Trouble;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clusters on paper, whichever provider the channel names. */
final class PaperClusters implements ClusterActivities {
    private final ClusterActivities paper;
    private final Set<Fault> faults;

    PaperClusters(BreakSource breaks, Path home, InstantSource clock, Set<Fault> faults) {
        this.paper = new ClusterWork(
                new Providers(List.of(new PaperProvider())), breaks, Game.in("game"), GuestKeys.NONE, home, clock);
        this.faults = faults;
    }

    @Override
    public Chosen choose(ClusterTarget target) {
        WantedCluster wanted = target.wanted();
        WantedCluster onPaper = new WantedCluster(
                wanted.name(),
                null,
                wanted.version(),
                wanted.breaks(),
                wanted.level(),
                wanted.picks(),
                wanted.breakers(),
                wanted.fixers(),
                wanted.observers(),
                wanted.rights(),
                wanted.open(),
                wanted.provision(),
                wanted.freeze(),
                wanted.keep());
        return paper.choose(new ClusterTarget(
                target.channel(),
                target.episode(),
                target.airtime(),
                target.duration(),
                onPaper,
                target.limits(),
                target.ownBreaks()));
    }

    @Override
    public Provisioned provision(Order order) {
        return paper.provision(order);
    }

    @Override
    public void relabel(ClusterRef cluster, Instant destroyBy) {
        paper.relabel(cluster, destroyBy);
    }

    @Override
    public Map<String, String> rehearse(ClusterRef cluster, List<String> breaks) {
        return paper.rehearse(cluster, breaks);
    }

    @Override
    public Sight breakCluster(Breaking breaking) {
        if (faults.contains(Fault.BREAK_FAILS)) {
            throw Trouble.toApplicationFailure(new NeedsHuman(
                    "The breaks cannot be applied: this fault is rehearsed.",
                    "Choose other breaks, or waive the gate."));
        }
        return paper.breakCluster(breaking);
    }

    @Override
    public Sight look(ClusterRef cluster, List<String> breaks) {
        return paper.look(cluster, breaks);
    }

    @Override
    public Sight watch(Watching watching) {
        return paper.watch(watching);
    }

    @Override
    public @Nullable List<String> grant(ClusterRef cluster, List<Access> access) {
        return paper.grant(cluster, access);
    }

    @Override
    public boolean destroy(ClusterRef cluster) {
        return paper.destroy(cluster);
    }
}
