package dev.showrunner.benchmarks;

import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.cluster.BreakSource;
import dev.showrunner.activities.cluster.ClusterWork;
import dev.showrunner.activities.cluster.Providers;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.clusters.paper.PaperProvider;
import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Many clusters on paper, live at the same time in one worker. The embedded engine lies in the same heap. Argument: how
 * many.
 */
public final class PaperClusters {
    private static final EpisodeId EPISODE = EpisodeId.parse("klustered/42");

    private PaperClusters() {}

    /** Prints the heap that is in use after a collection, and seconds. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        try (ScratchFolder scratch = ScratchFolder.make();
                TestWorkflowEnvironment engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                        .setUseTimeskipping(false)
                        .build())) {
            run(engine, scratch.path(), count);
        }
        System.exit(0);
    }

    private static void run(TestWorkflowEnvironment engine, Path folder, int count) throws InterruptedException {
        engine.newWorker(TaskQueues.WORKFLOWS).registerWorkflowImplementationTypes(ClusterRun.class);
        engine.newWorker(TaskQueues.CLUSTERS)
                .registerActivitiesImplementations(new ClusterWork(
                        new Providers(List.of(new PaperProvider())),
                        BreakSource.of(BreakCatalogue.own()),
                        Game.in("game"),
                        GuestKeys.NONE,
                        folder,
                        InstantSource.system()));
        engine.start();
        System.out.printf("before any cluster: %d MB of heap%n", heap());
        long begin = System.nanoTime();
        List<ClusterWorkflow> clusters = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            clusters.add(order(engine.getWorkflowClient(), Integer.toString(number), count));
        }
        for (ClusterWorkflow cluster : clusters) {
            while (cluster.view().state().phase() != ClusterPhase.LIVE) {
                Thread.sleep(50);
            }
        }
        System.out.printf(
                "%d clusters live after %.1f s: %d MB of heap%n", count, (System.nanoTime() - begin) / 1e9, heap());
    }

    private static ClusterWorkflow order(WorkflowClient client, String name, int count) {
        WantedCluster wanted = new WantedCluster(
                name,
                "paper",
                null,
                List.of(),
                BreakLevel.INTERMEDIATE,
                3,
                List.of(),
                List.of("grace"),
                List.of(),
                Rights.NAMESPACE,
                false,
                Duration.ofHours(24),
                Duration.ofHours(2),
                Duration.ofHours(1));
        ClusterTarget target = new ClusterTarget(
                "main",
                EPISODE,
                Instant.now().plusSeconds(1),
                Duration.ofMinutes(90),
                wanted,
                new ClusterLimits(count, count, 1_000_000),
                null);
        ClusterWorkflow cluster = client.newWorkflowStub(
                ClusterWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setTaskQueue(TaskQueues.WORKFLOWS)
                        .setWorkflowId(WorkflowIds.cluster("main", EPISODE, name))
                        .build());
        WorkflowClient.start(cluster::run, ClusterState.start(target, Instant.now()));
        return cluster;
    }

    private static long heap() throws InterruptedException {
        System.gc();
        Thread.sleep(500);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
