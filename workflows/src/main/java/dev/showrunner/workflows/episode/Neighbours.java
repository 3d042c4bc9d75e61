package dev.showrunner.workflows.episode;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardRow;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.budget.Settlement;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.record.RecordWorkflow;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.util.function.Consumer;

/**
 * The workflows an episode tells something: its show's board and the channel's budget. One that does not run is passed
 * over: boards and budget are started again by the next dispatch, and told again by the next change. Workflow code.
 */
final class Neighbours {
    private final String channel;
    private final EpisodeId episode;

    Neighbours(String channel, EpisodeId episode) {
        this.channel = channel;
        this.episode = episode;
    }

    void board(BoardRow row) {
        tell(board(), board -> board.tell(row));
    }

    void leaveBoard() {
        tell(board(), board -> board.forget(episode));
    }

    /** Begins the episode's record, which outlives its workflow; one that was begun before stays. */
    void begin(EpisodeRecord left) {
        RecordWorkflow keeper = Workflow.newChildWorkflowStub(
                RecordWorkflow.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.record(channel, episode))
                        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                        .build());
        Async.procedure(keeper::run, left);
        try {
            Workflow.getWorkflowExecution(keeper).get();
        } catch (TemporalFailure alreadyThere) {
            Workflow.getLogger(Neighbours.class).info("The record of {} is there already", episode);
        }
    }

    void settle(Settlement settlement) {
        tell(budget(), budget -> budget.settle(settlement));
    }

    /** What YouTube said, so that nobody else tries before midnight. */
    void quotaIsGone() {
        tell(budget(), BudgetWorkflow::exhausted);
    }

    private BoardWorkflow board() {
        return Workflow.newExternalWorkflowStub(BoardWorkflow.class, WorkflowIds.board(channel, episode.show()));
    }

    private BudgetWorkflow budget() {
        return Workflow.newExternalWorkflowStub(BudgetWorkflow.class, WorkflowIds.budget(channel));
    }

    private static <W> void tell(W workflow, Consumer<W> message) {
        try {
            message.accept(workflow);
        } catch (TemporalFailure gone) {
            Workflow.getLogger(Neighbours.class).warn("Could not be told: {}", gone.getMessage());
        }
    }
}
