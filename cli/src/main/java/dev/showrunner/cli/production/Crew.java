package dev.showrunner.cli.production;

import dev.showrunner.activities.budget.BudgetDesk;
import dev.showrunner.activities.channel.Dispatcher;
import dev.showrunner.activities.channel.RepositoryReader;
import dev.showrunner.activities.cluster.ClusterWork;
import dev.showrunner.activities.episode.EpisodeWork;
import dev.showrunner.activities.notify.OutboxWork;
import dev.showrunner.activities.rewrite.RewriteWork;
import dev.showrunner.activities.showday.ShowDayWork;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.budget.BudgetKeeper;
import dev.showrunner.workflows.channel.ChannelReconciler;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.episode.EpisodeRun;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.rewrite.RewriteKeeper;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The workers of all task queues in one process. */
final class Crew implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final WorkerFactory factory;

    Crew(
            WorkflowClient temporal,
            RepositoryReader repository,
            Dispatcher dispatcher,
            EpisodeWork episodes,
            ShowDayWork days,
            RewriteWork rewrites,
            ClusterWork clusters,
            OutboxWork outbox) {
        factory = WorkerFactory.newInstance(
                temporal,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .setWorkflowCacheSize(6000)
                        .setMaxWorkflowThreadCount(12_000)
                        .build());
        // A busy machine is no deadlock: the default of one second trips when a laptop wakes up.
        WorkerOptions options = WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setDefaultDeadlockDetectionTimeout(TimeUnit.SECONDS.toMillis(10))
                .build();
        Worker workflows = factory.newWorker(TaskQueues.WORKFLOWS, options);
        workflows.registerWorkflowImplementationTypes(
                ChannelReconciler.class,
                EpisodeRun.class,
                BudgetKeeper.class,
                BoardKeeper.class,
                RewriteKeeper.class,
                RecordKeeper.class,
                ClusterRun.class,
                OutboxKeeper.class);
        workflows.registerActivitiesImplementations(new BudgetDesk(temporal));
        factory.newWorker(TaskQueues.GIT, options).registerActivitiesImplementations(repository);
        factory.newWorker(TaskQueues.NOTIFY, options).registerActivitiesImplementations(outbox);
        factory.newWorker(TaskQueues.CLUSTERS, options).registerActivitiesImplementations(clusters);
        factory.newWorker(TaskQueues.YOUTUBE, options)
                .registerActivitiesImplementations(dispatcher, episodes, days, rewrites);
    }

    void start() {
        factory.start();
    }

    /** Why no work is taken, if so. */
    Optional<String> problem() {
        return factory.isStarted() && !factory.isShutdown()
                ? Optional.empty()
                : Optional.of("The workers do not take work.");
    }

    /** Stops polling, then waits for activities that run. */
    @Override
    public void close() {
        factory.shutdown();
        factory.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
        factory.shutdownNow();
    }
}
