package dev.showrunner.activities.cluster;

import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.ClusterUnreachable;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.episode.Pulse;
import dev.showrunner.activities.hosts.HostUnreachable;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.Breaking;
import dev.showrunner.workflows.cluster.Chosen;
import dev.showrunner.workflows.cluster.ClusterActivities;
import dev.showrunner.workflows.cluster.ClusterRef;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.Order;
import dev.showrunner.workflows.cluster.Provisioned;
import dev.showrunner.workflows.cluster.Provisioned.Progress;
import dev.showrunner.workflows.cluster.Redemption;
import dev.showrunner.workflows.cluster.Sight;
import dev.showrunner.workflows.cluster.Watching;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does to clusters what their workflows decide. One call at a time for one cluster. */
public final class ClusterWork implements ClusterActivities {
    /** Between two looks at a cluster that is watched, when it tells of no change. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Providers providers;
    private final BreakSource breaks;
    private final Game game;
    private final GuestKeys keys;
    private final Path journals;
    private final ClusterHours hours;
    private final InstantSource clock;
    private final Map<String, PaperStage> paper = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /**
     * Works on the clusters that these providers give.
     *
     * @param game what runs on each of them
     * @param keys by which guests enter machines
     * @param home a folder for journals of what was broken and for the record of hours
     */
    public ClusterWork(
            Providers providers, BreakSource breaks, Game game, GuestKeys keys, Path home, InstantSource clock) {
        this.keys = keys;
        this.providers = providers;
        this.breaks = breaks;
        this.game = game;
        this.journals = home.resolve("breaks");
        this.hours = new ClusterHours(home.resolve("cluster-hours.log"));
        this.clock = clock;
    }

    @Override
    public Chosen choose(ClusterTarget target) {
        return attempt(() -> {
            ClusterProvider provider = providers.named(target.wanted().provider());
            String revision = breaks.inForce();
            return new Chosen(
                    provider.name(),
                    provider.isSimulated(),
                    Choosing.breaks(breaks.at(revision), target, kind(provider)),
                    revision);
        });
    }

    private static ClusterKind kind(ClusterProvider provider) {
        if (provider.name().equals("control-plane")) {
            return ClusterKind.CONTROLLERS;
        }
        return provider.givesHosts() ? ClusterKind.ROOT_SSH : ClusterKind.REAL_KUBELET;
    }

    @Override
    public Provisioned provision(Order order) {
        return attempt(() -> {
            ClusterProvider provider = providers.named(order.cluster().provider());
            String id = order.cluster().id();
            if (provider.inventory().stream().noneMatch(record -> record.id().equals(id))) {
                requireRoom(order);
            }
            hours.ordered(id, clock.instant());
            ClusterRecord record = provider.provision(
                    new ClusterOrder(id, order.cluster().episode(), order.destroyBy(), order.version()));
            Progress progress = switch (record.phase()) {
                case PROVISIONING -> Progress.COMING;
                case READY -> Progress.READY;
                case FAILED, DESTROYING -> Progress.FAILED;
            };
            return new Provisioned(progress, record.detail(), record.order().destroyBy());
        });
    }

    private void requireRoom(Order order) {
        int most = order.limits().atOnce();
        if (providers.inventory().size() >= most) {
            throw new NeedsHuman(
                    "There are " + most + " clusters already, as many as the channel allows at once.",
                    "Destroy one, or raise atOnce in channel.yaml, under clusters: and limits:.");
        }
        Duration used = hours.thisMonth(clock.instant());
        if (used.toHours() >= order.limits().hoursPerMonth()) {
            throw new NeedsHuman(
                    "Clusters have existed for " + used.toHours() + " hours this month, as long as the channel allows.",
                    "Raise hoursPerMonth in channel.yaml, under clusters: and limits:.");
        }
    }

    @Override
    public void relabel(ClusterRef cluster, Instant destroyBy) {
        attempt(() -> {
            providers.named(cluster.provider()).extend(cluster.id(), destroyBy);
            return true;
        });
    }

    @Override
    public Map<String, String> rehearse(ClusterRef cluster, List<String> ids) {
        return on(cluster, stage -> stage.rehearse(ids));
    }

    @Override
    public Sight breakCluster(Breaking breaking) {
        return on(breaking.cluster(), stage -> stage.breakAll(breaking.breaks(), breaking.manner()));
    }

    @Override
    public Sight look(ClusterRef cluster, List<String> ids) {
        return on(cluster, stage -> stage.look(ids));
    }

    @Override
    public Sight watch(Watching watching) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        return told(() -> {
            try (Stage stage = stage(watching.cluster())) {
                while (true) {
                    context.heartbeat(null);
                    Sight sight = locked(watching.cluster(), () -> stage.look(watching.breaks()));
                    boolean isNews = !sight.seen().equals(watching.seen())
                            || !sight.goal().equals(watching.goal());
                    // Nothing happens on paper before its time, so nothing has to be waited for here.
                    if (isNews || sight.again() != null) {
                        return sight;
                    }
                    stage.awaitChange(watching.breaks(), LOOK_EVERY);
                }
            }
        });
    }

    @Override
    public List<String> grant(ClusterRef cluster, List<Access> access) {
        return on(cluster, stage -> stage.grant(access, destroyBy(cluster)));
    }

    private Instant destroyBy(ClusterRef cluster) {
        return providers.named(cluster.provider()).inventory().stream()
                .filter(record -> record.id().equals(cluster.id()))
                .map(record -> record.order().destroyBy())
                .findFirst()
                .orElseGet(clock::instant);
    }

    @Override
    public boolean destroy(ClusterRef cluster) {
        return attempt(() -> locked(cluster, () -> {
            boolean isGone = providers.named(cluster.provider()).destroy(cluster.id());
            if (isGone) {
                hours.gone(cluster.id(), clock.instant());
                paper.remove(cluster.id());
            }
            return isGone;
        }));
    }

    /**
     * Credentials for somebody who has used their link. They are made now and kept nowhere.
     *
     * @throws Failure when there are none to be had
     */
    public Kubeconfig credentials(Redemption redemption) {
        try (Stage stage = stage(redemption.cluster())) {
            return stage.credentials(redemption.access(), redemption.expires());
        } catch (ApiRefusal | ClusterUnreachable | HostUnreachable e) {
            throw failure(e);
        }
    }

    private <T> T on(ClusterRef cluster, Function<Stage, T> work) {
        return attempt(() -> locked(cluster, () -> {
            try (Stage stage = stage(cluster)) {
                return work.apply(stage);
            }
        }));
    }

    private <T> T locked(ClusterRef cluster, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(cluster.id(), id -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Stage stage(ClusterRef cluster) {
        ClusterProvider provider = providers.named(cluster.provider());
        if (provider.isSimulated()) {
            return paper.computeIfAbsent(cluster.id(), id -> new PaperStage(clock));
        }
        return new KubernetesStage(
                provider.access(cluster.id()),
                new KubernetesStage.Machines(cluster.id(), provider.hosts(cluster.id()), keys),
                () -> breaks.at(cluster.revision()),
                game,
                journals.resolve(cluster.id() + ".journal"),
                clock);
    }

    private <T> T attempt(Supplier<T> work) {
        return Pulse.during(() -> told(work));
    }

    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (Failure failure) {
            throw Trouble.toApplicationFailure(failure);
        } catch (ApiRefusal | ClusterUnreachable | HostUnreachable e) {
            throw Trouble.toApplicationFailure(failure(e));
        }
    }

    private Failure failure(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        boolean isFinal = e instanceof ApiRefusal refusal && !refusal.isPassing() && !refusal.isConflict();
        return isFinal
                ? new NeedsHuman("The API server refuses: " + said, "Look at the cluster; then try again.", e)
                : new RetryAt(said, clock.instant().plusSeconds(15), e);
    }
}
