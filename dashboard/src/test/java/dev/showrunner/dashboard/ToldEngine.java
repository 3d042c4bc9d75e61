package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.chat.ChatState;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxView;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.rewrite.RewriteView;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.common.interceptors.WorkflowClientCallsInterceptor;
import io.temporal.common.interceptors.WorkflowClientCallsInterceptorBase;
import io.temporal.common.interceptors.WorkflowClientInterceptorBase;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptor;
import io.temporal.common.interceptors.WorkflowInboundCallsInterceptorBase;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * A real engine whose boards are the real ones, and whose channel, budget and episodes say what a test tells them to
 * say.
 */
public final class ToldEngine implements AutoCloseable {
    /** What becomes of everything that is said from now on. */
    public volatile UnaryOperator<Object> worded = UnaryOperator.identity();

    private final TestWorkflowEnvironment environment;
    private final String channel;
    private final Set<String> started = ConcurrentHashMap.newKeySet();
    private volatile boolean lost;
    private volatile CountDownLatch answers = new CountDownLatch(0);

    public ToldEngine(String channel) {
        this.channel = channel;
        this.environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(false)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setInterceptors(new LostAnswers())
                        .build())
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(new Slowness())
                        .build())
                .build());
        Worker worker = environment.newWorker(
                TaskQueues.WORKFLOWS,
                WorkerOptions.newBuilder()
                        .setDefaultDeadlockDetectionTimeout(60_000)
                        .build());
        worker.registerWorkflowImplementationTypes(
                BoardKeeper.class,
                ToldChannel.class,
                ToldBudget.class,
                ToldEpisode.class,
                ToldRewrite.class,
                ToldRecord.class,
                ToldOutbox.class,
                ClusterRun.class,
                ToldChat.class);
        environment.start();
    }

    /** Lets no question be answered from now on. */
    public void fallSilent() {
        answers = new CountDownLatch(1);
    }

    /** Lets questions be answered again, those that wait, too. */
    public void answerAgain() {
        lost = false;
        answers.countDown();
    }

    /** Carries out what is asked from now on, and loses the answers. */
    public void loseAnswers() {
        lost = true;
    }

    private final class LostAnswers extends WorkflowClientInterceptorBase {
        @Override
        public WorkflowClientCallsInterceptor workflowClientCallsInterceptor(WorkflowClientCallsInterceptor next) {
            return new WorkflowClientCallsInterceptorBase(next) {
                @Override
                public <R> WorkflowUpdateHandle<R> startUpdate(StartUpdateInput<R> input) {
                    WorkflowUpdateHandle<R> handle = super.startUpdate(input);
                    if (lost) {
                        throw new StatusRuntimeException(Status.UNAVAILABLE);
                    }
                    return handle;
                }

                @Override
                public WorkflowSignalOutput signal(WorkflowSignalInput input) {
                    WorkflowSignalOutput heard = super.signal(input);
                    if (lost) {
                        throw new StatusRuntimeException(Status.UNAVAILABLE);
                    }
                    return heard;
                }
            };
        }
    }

    private final class Slowness extends WorkerInterceptorBase {
        @Override
        public WorkflowInboundCallsInterceptor interceptWorkflow(WorkflowInboundCallsInterceptor next) {
            return new WorkflowInboundCallsInterceptorBase(next) {
                @Override
                public QueryOutput handleQuery(QueryInput input) {
                    try {
                        answers.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return super.handleQuery(input);
                }
            };
        }
    }

    public WorkflowClient client() {
        return environment.getWorkflowClient();
    }

    /** Tells the board of the row's show, as an episode's workflow does. */
    public void tell(BoardRow row) {
        String id = WorkflowIds.board(channel, row.episode().show());
        if (started.add(id)) {
            start("BoardWorkflow", id, new BoardView(0, List.of()));
        }
        client().newWorkflowStub(BoardWorkflow.class, id).tell((BoardRow) worded.apply(row));
    }

    public void say(ChannelView view) {
        String id = WorkflowIds.channel(channel);
        Said.put(id, worded.apply(view));
        if (started.add(id)) {
            start("ChannelWorkflow", id);
        }
    }

    public void say(BudgetView view) {
        String id = WorkflowIds.budget(channel);
        Said.put(id, worded.apply(view));
        if (started.add(id)) {
            start("BudgetWorkflow", id);
        }
    }

    public void say(EpisodeId episode, EpisodeView view) {
        String id = WorkflowIds.episode(channel, episode);
        Said.put(id, worded.apply(view));
        if (started.add(id)) {
            start("EpisodeWorkflow", id);
        }
    }

    public void say(EpisodeId episode, EpisodeRecord left) {
        String id = WorkflowIds.record(channel, episode);
        Said.put(id, worded.apply(left));
        if (started.add(id)) {
            start("RecordWorkflow", id, worded.apply(left));
        }
    }

    public void say(RewriteView view) {
        String id = WorkflowIds.rewrite(channel);
        Said.put(id, worded.apply(view));
        if (started.add(id)) {
            start("RewriteWorkflow", id);
        }
    }

    public void say(OutboxView view) {
        String id = WorkflowIds.outbox(channel);
        Said.put(id, worded.apply(view));
        if (started.add(id)) {
            start("OutboxWorkflow", id, OutboxState.start(channel));
        }
    }

    public void say(EpisodeId episode, ChatView view, ChatState start) {
        String id = WorkflowIds.chat(channel, episode);
        Said.put(id, worded.apply(view));
        if (started.add(id)) {
            start("ChatWorkflow", id, start);
        }
    }

    /** A real one: it waits for workers that nobody has, and tells how it stands. */
    public void say(ClusterState state) {
        String id = WorkflowIds.cluster(
                channel, state.target().episode(), state.target().name());
        if (started.add(id)) {
            start("ClusterWorkflow", id, worded.apply(state));
        }
    }

    private void start(String type, String id, Object... start) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .setWorkflowId(id)
                .build();
        client().newUntypedWorkflowStub(type, options).start(start);
    }

    @Override
    public void close() {
        answerAgain();
        environment.close();
    }
}
