package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetState;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.budget.Settlement;
import dev.showrunner.workflows.channel.ChannelState;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatState;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.chat.ChatWorkflow;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.episode.EpisodeState;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.episode.Inheritance;
import dev.showrunner.workflows.episode.Target;
import dev.showrunner.workflows.episode.Withdrawal;
import dev.showrunner.workflows.outbox.Entry;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxStanding;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxView;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.record.RecordWorkflow;
import dev.showrunner.workflows.rewrite.Approval;
import dev.showrunner.workflows.rewrite.Hold;
import dev.showrunner.workflows.rewrite.Repair;
import dev.showrunner.workflows.rewrite.RewriteState;
import dev.showrunner.workflows.rewrite.RewriteTarget;
import dev.showrunner.workflows.rewrite.RewriteView;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import dev.showrunner.workflows.showday.Direction;
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
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/**
 * A real engine whose boards are the real ones, and whose channel, budget and episodes say what a test tells them to
 * say.
 */
public final class ToldEngine implements AutoCloseable {
    private static final Map<String, Object> SAID = new ConcurrentHashMap<>();
    /** Who asked for which episode to be checked, as {@code id by}. */
    public static final CopyOnWriteArrayList<String> CHECKS = new CopyOnWriteArrayList<>();

    /** What producers said, with the workflow's id. */
    public static final CopyOnWriteArrayList<String> DIRECTIONS = new CopyOnWriteArrayList<>();

    /** Words that an episode refuses. */
    public static final String REFUSED = "refuse this";

    /** Who nudged a channel, in order. */
    public static final CopyOnWriteArrayList<String> NUDGES = new CopyOnWriteArrayList<>();

    /** Which revisions were approved by whom, as {@code revision by}. */
    public static final CopyOnWriteArrayList<String> APPROVALS = new CopyOnWriteArrayList<>();

    /** Which videos were repaired for whom, as {@code video by}. */
    public static final CopyOnWriteArrayList<String> REPAIRS = new CopyOnWriteArrayList<>();

    /** What is held of a rewrite. */
    public static final CopyOnWriteArrayList<Hold> HOLDS = new CopyOnWriteArrayList<>();

    /** Who had published videos looked at. */
    public static final CopyOnWriteArrayList<String> LOOKS = new CopyOnWriteArrayList<>();

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
        SAID.put(id, worded.apply(view));
        if (started.add(id)) {
            start("ChannelWorkflow", id);
        }
    }

    public void say(BudgetView view) {
        String id = WorkflowIds.budget(channel);
        SAID.put(id, worded.apply(view));
        if (started.add(id)) {
            start("BudgetWorkflow", id);
        }
    }

    public void say(EpisodeId episode, EpisodeView view) {
        String id = WorkflowIds.episode(channel, episode);
        SAID.put(id, worded.apply(view));
        if (started.add(id)) {
            start("EpisodeWorkflow", id);
        }
    }

    public void say(EpisodeId episode, EpisodeRecord left) {
        String id = WorkflowIds.record(channel, episode);
        SAID.put(id, worded.apply(left));
        if (started.add(id)) {
            start("RecordWorkflow", id, worded.apply(left));
        }
    }

    public void say(RewriteView view) {
        String id = WorkflowIds.rewrite(channel);
        SAID.put(id, worded.apply(view));
        if (started.add(id)) {
            start("RewriteWorkflow", id);
        }
    }

    public void say(OutboxView view) {
        String id = WorkflowIds.outbox(channel);
        SAID.put(id, worded.apply(view));
        if (started.add(id)) {
            start("OutboxWorkflow", id, OutboxState.start(channel));
        }
    }

    public void say(EpisodeId episode, ChatView view, ChatState start) {
        String id = WorkflowIds.chat(channel, episode);
        SAID.put(id, worded.apply(view));
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

    private static <V> V said(Class<V> type) {
        return Objects.requireNonNull(type.cast(SAID.get(Workflow.getInfo().getWorkflowId())));
    }

    /** Says what it was told to say, and who was let in. */
    public static final class ToldChat implements ChatWorkflow {
        @Override
        public void run(ChatState start) {
            Workflow.await(() -> false);
        }

        @Override
        public void ended() {}

        @Override
        public void goOn(EpisodeId as) {}

        @Override
        public void takeOver(List<Ask> former) {}

        @Override
        public ChatView granted(String handle, String cluster, String by) {
            ChatView before = view();
            List<Ask> asks = before.asks().stream()
                    .map(ask -> ask.handle().equals(handle)
                            ? new Ask(handle, ask.viewer(), ask.at(), cluster, by, Ask.Answer.DUE)
                            : ask)
                    .toList();
            SAID.put(Workflow.getInfo().getWorkflowId(), new ChatView(asks, before.reason(), before.spent()));
            return view();
        }

        @Override
        public void checkGranted(String handle, String cluster, String by) {}

        @Override
        public ChatView view() {
            return said(ChatView.class);
        }
    }

    /** What was said to the outbox, as {@code again id by}. */
    public static final CopyOnWriteArrayList<String> LETTERS = new CopyOnWriteArrayList<>();

    /** Says what it was told to say, and takes no letter out that is called {@code refused}. */
    public static final class ToldOutbox implements OutboxWorkflow {
        @Override
        public void run(OutboxState start) {
            Workflow.await(() -> false);
        }

        @Override
        public void happened(Occurrence occurrence) {}

        @Override
        public void resume(List<Letter> letters) {}

        @Override
        public void sendAgain(String id, String by) {
            LETTERS.add("again " + id + " " + by);
        }

        @Override
        public void checkSendAgain(String id, String by) {}

        @Override
        public void drop(String id, String by) {
            LETTERS.add("drop " + id + " " + by);
        }

        @Override
        public void checkDrop(String id, String by) {
            if (id.equals("refused")) {
                throw ApplicationFailure.newNonRetryableFailure("It is not to be sent any more anyway.", "Refused");
            }
        }

        @Override
        public OutboxView view() {
            return said(OutboxView.class);
        }

        @Override
        public OutboxStanding standing(Instant since) {
            OutboxView view = view();
            List<Entry> unsent = view.entries().stream()
                    .filter(entry ->
                            entry.state() == Entry.State.FAILED && entry.since().isAfter(since))
                    .toList();
            return new OutboxStanding(
                    unsent.size(),
                    unsent.isEmpty() ? view.problem() : unsent.getFirst().reason());
        }
    }

    /** Says what it was told to say. */
    public static final class ToldRecord implements RecordWorkflow {
        @Override
        public void run(EpisodeRecord start) {
            Workflow.await(() -> false);
        }

        @Override
        public EpisodeRecord view() {
            return said(EpisodeRecord.class);
        }
    }

    /** Says what it was told to say. */
    public static final class ToldChannel implements ChannelWorkflow {
        @Override
        public void run(ChannelState start) {
            Workflow.await(() -> false);
        }

        @Override
        public void nudge(String origin) {
            NUDGES.add(origin);
        }

        @Override
        public void resourcesLost() {}

        @Override
        public ChannelView view() {
            return said(ChannelView.class);
        }
    }

    /** Says what it was told to say, and approves the revision it names. */
    public static final class ToldRewrite implements RewriteWorkflow {
        @Override
        public void run(RewriteState start) {
            Workflow.await(() -> false);
        }

        @Override
        public void follow(RewriteTarget target) {}

        @Override
        public RewriteView approve(Approval approval) {
            APPROVALS.add(approval.revision() + " " + approval.by());
            return view();
        }

        @Override
        public void checkApproval(Approval approval) {
            if (!approval.revision().equals(view().revision())) {
                throw ApplicationFailure.newNonRetryableFailure(
                        "Revision " + approval.revision() + " is not the one that waits", "APPROVAL_REFUSED");
            }
        }

        @Override
        public RewriteView repair(Repair repair) {
            REPAIRS.add(repair.videoId() + " " + repair.by());
            return view();
        }

        @Override
        public void checkRepair(Repair repair) {}

        @Override
        public RewriteView hold(Hold hold) {
            HOLDS.add(hold);
            return view();
        }

        @Override
        public void checkHold(Hold hold) {}

        @Override
        public RewriteView goOn(String by) {
            HOLDS.clear();
            return view();
        }

        @Override
        public void scan(String by) {
            LOOKS.add(by);
        }

        @Override
        public RewriteView view() {
            return said(RewriteView.class);
        }
    }

    /** Says what it was told to say. */
    public static final class ToldBudget implements BudgetWorkflow {
        @Override
        public void run(BudgetState start) {
            Workflow.await(() -> false);
        }

        @Override
        public Grant reserve(Reservation reservation) {
            return Grant.GRANTED;
        }

        @Override
        public void settle(Settlement settlement) {}

        @Override
        public void exhausted() {}

        @Override
        public void terms(BudgetTerms terms) {}

        @Override
        public Budget.Forecast forecast(Lane lane, int units) {
            BudgetView told = view();
            Instant now = told.resetsAt().minusSeconds(1);
            return Budget.of(now, told.limit(), told.reservedForAir())
                    .settle("told", Lane.REWRITE, told.used(), now)
                    .forecast(lane, units, now, 0);
        }

        @Override
        public BudgetView view() {
            return said(BudgetView.class);
        }
    }

    /** Says what it was told to say. */
    public static final class ToldEpisode implements EpisodeWorkflow {
        @Override
        public void run(EpisodeState start) {
            Workflow.await(() -> false);
        }

        @Override
        public void follow(Target target) {}

        @Override
        public void withdraw(Withdrawal withdrawal) {}

        @Override
        public void handOver(EpisodeId successor, long generation) {}

        @Override
        public void inherit(Inheritance inheritance) {}

        @Override
        public void check(String by) {
            CHECKS.add(Workflow.getInfo().getWorkflowId() + " " + by);
        }

        @Override
        public void doubtThumbnail(String by) {}

        @Override
        public void repair(String by) {}

        @Override
        public EpisodeView direct(Direction said) {
            DIRECTIONS.add(Workflow.getInfo().getWorkflowId() + " " + said);
            return view();
        }

        @Override
        public void validateDirection(Direction said) {
            if (said.words().equals(REFUSED)) {
                throw ApplicationFailure.newNonRetryableFailure("Not safe to air: Texts.", "Refused");
            }
        }

        @Override
        public EpisodeView view() {
            return said(EpisodeView.class);
        }
    }
}
