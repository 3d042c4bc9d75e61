package dev.showrunner.activities.channel;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Applied;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetState;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.episode.EpisodeState;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.episode.Inheritance;
import dev.showrunner.workflows.episode.Target;
import dev.showrunner.workflows.episode.Withdrawal;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import dev.showrunner.workflows.rewrite.RewriteState;
import dev.showrunner.workflows.rewrite.RewriteTarget;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;

/** The workflows a dispatch speaks to, started where they do not run. Every message may be repeated. */
final class Audience {
    private final WorkflowClient temporal;
    private final String channel;

    Audience(WorkflowClient temporal, String channel) {
        this.temporal = temporal;
        this.channel = channel;
    }

    void openBoard(String show) {
        BoardWorkflow board = temporal.newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board(channel, show)));
        WorkflowClient.start(board::run, new BoardView(0, List.of()));
    }

    void openOutbox() {
        OutboxWorkflow outbox = temporal.newWorkflowStub(OutboxWorkflow.class, options(WorkflowIds.outbox(channel)));
        WorkflowClient.start(outbox::run, OutboxState.start(channel));
    }

    void openBudget(BudgetTerms terms) {
        stub(BudgetWorkflow.class, WorkflowIds.budget(channel))
                .signalWithStart("terms", new Object[] {terms}, new Object[] {BudgetState.start(terms)});
    }

    /** Passes a revision on to what keeps published videos in step. */
    void rewrite(RewriteTarget target, Duration scanEvery) {
        stub(RewriteWorkflow.class, WorkflowIds.rewrite(channel))
                .signalWithStart(
                        "follow", new Object[] {target}, new Object[] {RewriteState.start(channel, scanEvery)});
    }

    void follow(EpisodeId episode, Target target) {
        signalEpisode(episode, "follow", target);
    }

    void withdraw(EpisodeId episode, Withdrawal withdrawal) {
        signalEpisode(episode, "withdraw", withdrawal);
    }

    /** Makes the former id's workflow hand over, or says for it that there is nothing. */
    void rename(EpisodeId from, EpisodeId to, long generation) {
        try {
            temporal.newWorkflowStub(EpisodeWorkflow.class, WorkflowIds.episode(channel, from))
                    .handOver(to, generation);
        } catch (WorkflowNotFoundException ended) {
            signalEpisode(to, "inherit", new Inheritance(null, Applied.NOTHING));
        }
    }

    private void signalEpisode(EpisodeId episode, String signal, Object message) {
        stub(EpisodeWorkflow.class, WorkflowIds.episode(channel, episode))
                .signalWithStart(signal, new Object[] {message}, new Object[] {EpisodeState.start(channel, episode)});
    }

    private WorkflowStub stub(Class<?> type, String id) {
        return temporal.newUntypedWorkflowStub(type.getSimpleName(), options(id));
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                .build();
    }
}
