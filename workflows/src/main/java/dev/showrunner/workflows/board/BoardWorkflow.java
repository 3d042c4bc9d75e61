package dev.showrunner.workflows.board;

import dev.showrunner.episodes.catalogue.EpisodeId;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Is told each change of an episode's standing and answers for the whole show in one query. Holds nothing that cannot
 * be told again.
 */
@WorkflowInterface
public interface BoardWorkflow {
    /** Runs for as long as the show exists. */
    @WorkflowMethod
    void run(BoardView start);

    /** An episode's row, replacing its former one. */
    @SignalMethod
    void tell(BoardRow row);

    /** An episode's chapters could not be committed. */
    @SignalMethod
    void chaptersRefused(RefusedChapters refused);

    /** The episode is no longer on this board. */
    @SignalMethod
    void forget(EpisodeId episode);

    /** All rows. */
    @QueryMethod
    BoardView view();
}
