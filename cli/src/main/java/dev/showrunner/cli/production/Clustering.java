package dev.showrunner.cli.production;

import dev.showrunner.activities.cluster.ClusterWork;
import dev.showrunner.activities.cluster.Providers;
import dev.showrunner.activities.cluster.Reaper;
import dev.showrunner.cli.HomeKeys;
import dev.showrunner.cli.Settings;
import dev.showrunner.dashboard.ClusterCredentials.ClusterClosed;
import dev.showrunner.dashboard.JournalSeal;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.cluster.Redemption;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clusters of one installation: where they come from, who works on them, and the sweep that takes away what is past
 * its time whatever its workflow thinks.
 */
public final class Clustering implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clustering.class);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);

    /** The workflow comes first; only what it left is swept. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final ClusterWork work;
    private final Reaper reaper;
    private final JournalSeal seal;
    private final ScheduledExecutorService broom = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cluster-sweep").factory());

    private @Nullable ScheduledFuture<?> sweeping;

    private Clustering(ClusterWork work, Reaper reaper, JournalSeal seal) {
        this.seal = seal;
        this.work = work;
        this.reaper = reaper;
    }

    /** As the settings say, with everything kept under a folder. */
    public static Clustering of(Settings settings, Path root, CatalogueStore catalogues) {
        Providers providers = ClusterSources.of(settings, root);
        InstantSource clock = InstantSource.system();
        return new Clustering(
                new ClusterWork(
                        providers,
                        ClusterSources.breaks(settings, catalogues),
                        ClusterSources.game(settings),
                        handle -> keys(catalogues, handle),
                        root,
                        clock),
                new Reaper(providers, clock, GRACE),
                HomeSeal.of(new HomeKeys(root)));
    }

    /** Those in the file of the person who has this handle, as it is now. */
    private static List<String> keys(CatalogueStore catalogues, String handle) {
        return catalogues.inForce().stream()
                .flatMap(revision -> catalogues.at(revision).people().values().stream())
                .filter(person -> handle.equalsIgnoreCase(person.github()))
                .flatMap(person -> person.sshKeys().stream())
                .distinct()
                .toList();
    }

    /** From now on the sweep runs. */
    void start() {
        sweeping = broom.scheduleWithFixedDelay(
                this::sweep, SWEEP_EVERY.toSeconds(), SWEEP_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            for (Reaper.Finding finding : reaper.reap()) {
                if (finding.deed() != Reaper.Deed.LEFT) {
                    LOG.warn(
                            "Sweep: {} {} of {}: {}. {}",
                            finding.provider(),
                            finding.id(),
                            finding.episode(),
                            finding.deed(),
                            finding.detail());
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The sweep of clusters failed and is tried again in five minutes", e);
        }
    }

    /** Credentials for somebody whose link was good. */
    String kubeconfig(Redemption redemption) {
        try {
            return work.credentials(redemption).content();
        } catch (NeedsHuman needed) {
            throw new ClusterClosed(needed.getMessage() + " " + needed.remedy());
        } catch (Failure failure) {
            throw new ClusterClosed(String.valueOf(failure.getMessage()));
        }
    }

    JournalSeal seal() {
        return seal;
    }

    ClusterWork work() {
        return work;
    }

    @Override
    public void close() {
        if (sweeping != null) {
            sweeping.cancel(true);
        }
        broom.shutdownNow();
    }
}
