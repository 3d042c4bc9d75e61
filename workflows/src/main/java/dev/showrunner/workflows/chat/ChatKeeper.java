package dev.showrunner.workflows.chat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.BudgetCalls;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.budget.Settlement;
import dev.showrunner.workflows.chat.Ask.Answer;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Listens, waits as long as YouTube and the show's units ask for, listens again; in between says what is due. */
public final class ChatKeeper implements ChatWorkflow {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);
    private static final int LOOK = 6;
    private static final int MESSAGE = 50;
    private static final int MOST_ASKS = 200;

    private final ChatActivities listening = stub(2);
    private final ChatActivities once = stub(1);
    private final BudgetActivities budget = BudgetCalls.stub();

    private final ChatSubject subject;
    private final Instant since;
    private final Map<String, Ask> asks = new LinkedHashMap<>();
    private Heard.@Nullable Page page;
    private @Nullable String reservation;
    private int spent;
    private boolean isOver;
    private @Nullable EpisodeId successor;
    private String reason = "";

    /** Takes up where the run before ended. */
    @WorkflowInit
    public ChatKeeper(ChatState start) {
        subject = start.subject();
        since = start.since();
        page = start.page();
        reservation = start.reservation();
        spent = start.spent();
        start.asks().forEach(ask -> asks.put(ask.handle(), ask));
    }

    @Override
    public void run(ChatState start) {
        reserve();
        while (!isOver && successor == null && now().isBefore(since.plus(LONGEST))) {
            Duration pause = listen();
            Workflow.await(pause, () -> isOver || successor != null || isSomethingDue());
            answer();
            if (Workflow.getInfo().isContinueAsNewSuggested() && Workflow.isEveryHandlerFinished()) {
                Workflow.newContinueAsNewStub(ChatWorkflow.class).run(state(subject));
            }
        }
        if (successor != null && !isOver) {
            passOn(successor);
            return;
        }
        answer();
        settle();
    }

    /** It goes on where it is, with the units it has: as if it were the next run. */
    private void passOn(EpisodeId to) {
        String heir = WorkflowIds.chat(subject.channel(), to);
        ChatWorkflow next = Workflow.newChildWorkflowStub(
                ChatWorkflow.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(heir)
                        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                        .build());
        Async.procedure(next::run, state(subject.of(to)));
        try {
            Workflow.getWorkflowExecution(next).get();
        } catch (TemporalFailure alreadyThere) {
            settle();
            tell(heir, chat -> chat.takeOver(List.copyOf(asks.values())));
        }
    }

    private static void tell(String chat, Consumer<ChatWorkflow> message) {
        try {
            message.accept(Workflow.newExternalWorkflowStub(ChatWorkflow.class, chat));
        } catch (TemporalFailure gone) {
            Workflow.getLogger(ChatKeeper.class).warn("{} could not be told: {}", chat, gone.getMessage());
        }
    }

    private ChatState state(ChatSubject of) {
        return new ChatState(of, since, page, List.copyOf(asks.values()), reservation, spent);
    }

    private void reserve() {
        if (reservation != null) {
            return;
        }
        String id = WorkflowIds.chat(subject.channel(), subject.episode()) + "/"
                + Workflow.getInfo().getRunId();
        try {
            Grant grant = budget.reserve(
                    subject.channel(),
                    new Reservation(id, Lane.AIR, subject.rule().units(), subject.airtime()));
            if (grant.granted()) {
                reservation = id;
            } else {
                reason = "Nobody listens: " + grant.reason();
            }
        } catch (ActivityFailure failure) {
            reason = "Nobody listens: " + Trouble.of(failure).reason();
        }
    }

    /** One look; answers how long to wait before the next. */
    private Duration listen() {
        if (reservation == null) {
            return LONGEST;
        }
        if (spent + LOOK > subject.rule().units()) {
            reason = "The chat's " + subject.rule().units() + " units are used up";
            return LONGEST;
        }
        try {
            Heard heard = listening.listen(subject, page);
            spent += heard.units();
            page = heard.page();
            heard.asks().forEach(this::add);
            reason = page == null ? "The event has no chat" : "";
            Duration pace = pace();
            return heard.pause().compareTo(pace) > 0 ? heard.pause() : pace;
        } catch (ActivityFailure failure) {
            spent++;
            reason = Trouble.of(failure).reason();
            return AFTER_TROUBLE;
        }
    }

    /** So that two thirds of the units last as long as the show is planned to; the rest is for answers. */
    private Duration pace() {
        long looks = Math.max(1, subject.rule().units() * 2L / 3 / LOOK);
        return subject.duration().dividedBy(looks);
    }

    private void add(Ask ask) {
        if (asks.size() < MOST_ASKS) {
            asks.putIfAbsent(ask.handle(), ask);
        }
    }

    private boolean isSomethingDue() {
        return asks.values().stream().anyMatch(ask -> ask.answer() == Answer.DUE);
    }

    private void answer() {
        for (Ask ask : new ArrayList<>(asks.values())) {
            if (ask.answer() == Answer.DUE) {
                asks.put(ask.handle(), ask.answered(said(ask)));
            }
        }
    }

    private Answer said(Ask ask) {
        Heard.Page chat = page;
        if (chat == null || isOver || spent + MESSAGE > subject.rule().units()) {
            return Answer.FAILED;
        }
        ChatRule rule = subject.rule();
        try {
            spent += once.say(chat, rule.granted(ask.handle(), ask.viewer(), String.valueOf(ask.cluster())));
            return Answer.SAID;
        } catch (ActivityFailure failure) {
            spent += MESSAGE;
            Workflow.getLogger(ChatKeeper.class)
                    .warn("Not said in the chat: {}", Trouble.of(failure).reason());
            return Answer.FAILED;
        }
    }

    private void settle() {
        if (reservation == null) {
            return;
        }
        try {
            Workflow.newExternalWorkflowStub(BudgetWorkflow.class, WorkflowIds.budget(subject.channel()))
                    .settle(new Settlement(reservation, Lane.AIR, spent));
        } catch (TemporalFailure gone) {
            Workflow.getLogger(ChatKeeper.class).warn("The budget could not be told: {}", gone.getMessage());
        }
    }

    @Override
    public void ended() {
        isOver = true;
    }

    @Override
    public void goOn(EpisodeId as) {
        successor = as;
    }

    @Override
    public void takeOver(List<Ask> former) {
        Map<String, Ask> since = new LinkedHashMap<>(asks);
        asks.clear();
        former.forEach(ask -> asks.put(ask.handle(), ask));
        since.forEach((handle, ask) -> {
            Ask before = asks.get(handle);
            if (before == null || (ask.granted() && !before.granted())) {
                asks.put(handle, ask);
            }
        });
    }

    @Override
    public ChatView granted(String handle, String cluster, String by) {
        Ask ask = asks.get(handle);
        if (ask != null) {
            asks.put(handle, ask.granted(cluster, by));
        }
        return view();
    }

    @Override
    public void checkGranted(String handle, String cluster, String by) {
        Ask ask = asks.get(handle);
        if (successor != null) {
            throw ApplicationFailure.newNonRetryableFailure(
                    "The episode has another name now: let " + handle + " in there.", "Refused");
        }
        if (ask == null || ask.granted()) {
            throw ApplicationFailure.newNonRetryableFailure(
                    ask == null
                            ? "Nobody asked for " + handle + "."
                            : handle + " was let in already, by " + ask.by() + ".",
                    "Refused");
        }
    }

    @Override
    public ChatView view() {
        return new ChatView(List.copyOf(asks.values()), isOver ? "The show is over" : reason, spent);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }

    private static ChatActivities stub(int attempts) {
        return Workflow.newActivityStub(
                ChatActivities.class,
                ActivityOptions.newBuilder()
                        .setTaskQueue(TaskQueues.YOUTUBE)
                        .setStartToCloseTimeout(Duration.ofSeconds(45))
                        .setScheduleToCloseTimeout(Duration.ofMinutes(2))
                        .setHeartbeatTimeout(Duration.ofSeconds(10))
                        .setRetryOptions(RetryOptions.newBuilder()
                                .setMaximumAttempts(attempts)
                                .build())
                        .build());
    }
}
