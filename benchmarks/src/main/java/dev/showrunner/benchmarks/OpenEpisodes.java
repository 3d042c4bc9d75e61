package dev.showrunner.benchmarks;

import dev.showrunner.cli.production.Crew;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.EpisodePlan;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetKeeper;
import dev.showrunner.workflows.budget.BudgetState;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.episode.Assessing;
import dev.showrunner.workflows.episode.Assessment;
import dev.showrunner.workflows.episode.EpisodeActivities;
import dev.showrunner.workflows.episode.EpisodeRun;
import dev.showrunner.workflows.episode.EpisodeState;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.episode.Target;
import dev.showrunner.workflows.episode.Write;
import dev.showrunner.workflows.episode.Written;
import dev.showrunner.workflows.showday.Rundown;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many open episodes in one worker: the heap they take, the embedded engine's included, and how late a thousand of them
 * wake up within one minute. Argument: how many are open.
 */
public final class OpenEpisodes implements EpisodeActivities {
    private static final int BOARDS = 20;
    private static final int WAKING = 1_000;
    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final Duration WAKE_WITHIN = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration LENGTH = Duration.ofHours(1);

    private final Instant begin = Instant.now();
    private final AtomicInteger settled = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> lags = new ConcurrentLinkedQueue<>();

    private OpenEpisodes() {}

    /** Prints the heap that is in use after a collection, and percentiles of the lag. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        try (TestServer.InProcessTestServer server = TestServer.createServer(true)) {
            WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setChannel(server.getChannel())
                    .validateAndBuildWithDefaults());
            new OpenEpisodes().run(WorkflowClient.newInstance(stubs), count);
        }
        System.exit(0);
    }

    private void run(WorkflowClient client, int count) throws InterruptedException {
        WorkerFactory factory = Crew.factory(client);
        Worker workflows = factory.newWorker(TaskQueues.WORKFLOWS, Crew.options());
        workflows.registerWorkflowImplementationTypes(EpisodeRun.class, BoardKeeper.class, BudgetKeeper.class);
        factory.newWorker(TaskQueues.YOUTUBE, Crew.options()).registerActivitiesImplementations(this);
        factory.start();
        BudgetTerms terms = BudgetTerms.of(1_000_000, 0, List.of());
        client.newUntypedWorkflowStub(BudgetWorkflow.class.getSimpleName(), options(WorkflowIds.budget("main")))
                .start(BudgetState.start(terms));
        for (int board = 0; board < BOARDS; board++) {
            BoardWorkflow keeper =
                    client.newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board("main", "show-" + board)));
            WorkflowClient.start(keeper::run, new BoardView(0, List.of()));
        }
        System.out.printf("before any episode: %d MB of heap%n", heap());
        open(client, count);
        while (settled.get() < count) {
            Thread.sleep(100);
        }
        System.out.printf(
                "%d episodes open after %d s: %d MB of heap%n",
                count, Duration.between(begin, Instant.now()).toSeconds(), heap());
        Duration left = Duration.between(
                Instant.now(), begin.plus(TO_START).plus(WAKE_WITHIN).plusSeconds(10));
        if (left.minus(WAKE_WITHIN).isNegative()) {
            throw new IllegalStateException("They took longer to open than was planned for");
        }
        Thread.sleep(left);
        long[] sorted = lags.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d woke within %d s: lag p50 %d ms, p99 %d ms, worst %d ms; %d MB of heap%n",
                sorted.length,
                WAKE_WITHIN.toSeconds(),
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).max().orElse(0),
                heap());
    }

    private void open(WorkflowClient client, int count) {
        try (ExecutorService pool =
                Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
            for (int i = 0; i < count; i++) {
                EpisodeId id = new EpisodeId("show-" + i % BOARDS, Integer.toString(i));
                pool.execute(() -> client.newUntypedWorkflowStub(
                                EpisodeWorkflow.class.getSimpleName(), options(WorkflowIds.episode("main", id)))
                        .signalWithStart(
                                "follow", new Object[] {target()}, new Object[] {EpisodeState.start("main", id)}));
            }
        }
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .setWorkflowId(id)
                .build();
    }

    private Target target() {
        return new Target(
                2,
                "4f2a9c1d5e6b7a8091a2b3c4d5e6f70812345678",
                new Resources("stream", Map.of()),
                true,
                null,
                begin,
                List.of(),
                Duration.ofSeconds(15));
    }

    /** Every one of the first thousand is looked at a day before it airs; the others have weeks. */
    private Instant airtime(EpisodeId id) {
        int number = Integer.parseInt(id.slug());
        return number < WAKING
                ? begin.plus(TO_START)
                        .plus(WAKE_WITHIN.multipliedBy(number).dividedBy(WAKING))
                        .plus(DAY)
                : begin.plus(Duration.ofDays(30)).plusSeconds(number);
    }

    @Override
    public Assessment assess(Assessing question) {
        Instant now = Instant.now();
        Instant airtime = airtime(question.episode());
        long lag = Duration.between(airtime.minus(DAY), now).toMillis();
        if (lag < 0) {
            settled.incrementAndGet();
        } else {
            lags.add(lag);
        }
        Rundown day = new Rundown(
                airtime,
                LENGTH,
                ZoneOffset.UTC,
                RunOfShow.USUAL.moments(airtime, LENGTH),
                GoLive.AUTO,
                List.of("A Guest"));
        return new Assessment(
                Assessment.Intention.AIR,
                airtime,
                LENGTH,
                "video-" + question.episode().slug(),
                false,
                Lifecycle.UPCOMING,
                EpisodePlan.NOTHING,
                List.of(),
                question.applied(),
                null,
                null,
                1,
                day);
    }

    @Override
    public Written insert(Write write) {
        throw new UnsupportedOperationException("Every video is there");
    }

    @Override
    public Written reschedule(Write write) {
        throw new UnsupportedOperationException("Nothing differs");
    }

    @Override
    public Written bind(Write write) {
        throw new UnsupportedOperationException("Nothing differs");
    }

    @Override
    public Written describe(Write write) {
        throw new UnsupportedOperationException("Nothing differs");
    }

    @Override
    public Written setThumbnail(Write write) {
        throw new UnsupportedOperationException("Nothing differs");
    }

    @Override
    public Written addToPlaylist(Write write) {
        throw new UnsupportedOperationException("Nothing differs");
    }

    @Override
    public Written delete(Write write) {
        throw new UnsupportedOperationException("Nothing is to go");
    }

    private static long heap() throws InterruptedException {
        System.gc();
        Thread.sleep(500);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }
}
