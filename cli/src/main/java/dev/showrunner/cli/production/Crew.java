package dev.showrunner.cli.production;

import dev.showrunner.activities.budget.BudgetDesk;
import dev.showrunner.activities.channel.Affected;
import dev.showrunner.activities.channel.Dispatcher;
import dev.showrunner.activities.channel.RepositoryReader;
import dev.showrunner.activities.chapters.ChapterWork;
import dev.showrunner.activities.chat.ChatWork;
import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.episode.EpisodeWork;
import dev.showrunner.activities.rewrite.RewriteWork;
import dev.showrunner.activities.showday.ShowDayWork;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.budget.BudgetKeeper;
import dev.showrunner.workflows.channel.ChannelReconciler;
import dev.showrunner.workflows.chat.ChatKeeper;
import dev.showrunner.workflows.cluster.ClusterActivities;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.episode.EpisodeRun;
import dev.showrunner.workflows.outbox.OutboxActivities;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.rewrite.RewriteKeeper;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The workers of all task queues in one process. */
public final class Crew implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final WorkerFactory factory;

    /**
     * What the workers work with.
     *
     * @param catalogues the channel repository
     * @param scan how often every published video is looked at
     * @param youtube the channel on YouTube
     * @param drawing draws thumbnails
     * @param composer composes texts
     * @param clusters makes, breaks and takes away clusters
     * @param outbox tells people
     * @param audit what was done to the channel
     * @param clock theirs and the engine's
     */
    public record Tools(
            CatalogueStore catalogues,
            Duration scan,
            YouTubeBroadcasts youtube,
            Drawing drawing,
            Composer composer,
            ClusterActivities clusters,
            OutboxActivities outbox,
            Consumer<AuditEntry> audit,
            InstantSource clock) {}

    /** Workers for all that an engine has to do; they take no work yet. */
    public Crew(WorkflowClient temporal, Tools tools) {
        factory = factory(temporal);
        WorkerOptions options = options();
        Worker workflows = factory.newWorker(TaskQueues.WORKFLOWS, options);
        workflows.registerWorkflowImplementationTypes(
                ChannelReconciler.class,
                EpisodeRun.class,
                BudgetKeeper.class,
                BoardKeeper.class,
                RewriteKeeper.class,
                RecordKeeper.class,
                ClusterRun.class,
                OutboxKeeper.class,
                ChatKeeper.class);
        workflows.registerActivitiesImplementations(new BudgetDesk(temporal));
        factory.newWorker(TaskQueues.GIT, options)
                .registerActivitiesImplementations(
                        new RepositoryReader(tools.catalogues()),
                        new ChapterWork(tools.catalogues(), tools.composer(), tools.audit(), tools.clock()));
        factory.newWorker(TaskQueues.NOTIFY, options).registerActivitiesImplementations(tools.outbox());
        factory.newWorker(TaskQueues.CLUSTERS, options).registerActivitiesImplementations(tools.clusters());
        factory.newWorker(TaskQueues.YOUTUBE, options)
                .registerActivitiesImplementations(
                        dispatcher(temporal, tools),
                        new EpisodeWork(
                                tools.catalogues(), tools.composer(), tools.youtube(), tools.drawing(), tools.clock()),
                        new ShowDayWork(tools.youtube().live(), temporal, tools.clock()),
                        new ChatWork(tools.youtube().chats()),
                        new RewriteWork(
                                tools.catalogues(),
                                tools.composer(),
                                tools.youtube().published(),
                                tools.youtube(),
                                tools.drawing(),
                                temporal,
                                tools.clock()));
    }

    /** For workers whose workflows are many and mostly asleep. */
    public static WorkerFactory factory(WorkflowClient temporal) {
        return WorkerFactory.newInstance(
                temporal,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .setWorkflowCacheSize(6000)
                        .setMaxWorkflowThreadCount(12_000)
                        .build());
    }

    /** Of each worker. A busy machine is no deadlock: the default of one second trips when a laptop wakes up. */
    public static WorkerOptions options() {
        return WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setDefaultDeadlockDetectionTimeout(TimeUnit.SECONDS.toMillis(10))
                .build();
    }

    private static Dispatcher dispatcher(WorkflowClient temporal, Tools tools) {
        return new Dispatcher(
                tools.catalogues(),
                new Affected(tools.catalogues(), tools.composer(), tools.clock()),
                tools.youtube(),
                temporal,
                tools.scan());
    }

    /** From now on work is taken. */
    public void start() {
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

    /** Ends without waiting for what is in hand: for an engine that ends with it. */
    public void abandon() {
        factory.shutdownNow();
    }
}
