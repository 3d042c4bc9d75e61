package dev.showrunner.workflows.board;

import dev.showrunner.episodes.catalogue.EpisodeId;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.List;
import java.util.TreeMap;

/** The board of one show. */
public final class BoardKeeper implements BoardWorkflow {
    private final TreeMap<EpisodeId, BoardRow> rows = new TreeMap<>();
    private long version;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public BoardKeeper(BoardView start) {
        version = start.version();
        start.rows().forEach(row -> rows.put(row.episode(), row));
    }

    @Override
    public void run(BoardView start) {
        Workflow.await(() -> Workflow.getInfo().isContinueAsNewSuggested());
        Workflow.newContinueAsNewStub(BoardWorkflow.class).run(view());
    }

    @Override
    public void tell(BoardRow row) {
        if (!row.equals(rows.put(row.episode(), row))) {
            version++;
        }
    }

    @Override
    public void forget(EpisodeId episode) {
        if (rows.remove(episode) != null) {
            version++;
        }
    }

    @Override
    public BoardView view() {
        return new BoardView(version, List.copyOf(rows.values()));
    }
}
