package dev.showrunner.workflows.board;

import dev.showrunner.episodes.catalogue.EpisodeId;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.List;
import java.util.TreeMap;

/** The board of one show. */
public final class BoardKeeper implements BoardWorkflow {
    private final TreeMap<EpisodeId, BoardRow> rows = new TreeMap<>();
    private final TreeMap<EpisodeId, RefusedChapters> refused = new TreeMap<>();
    private long version;

    /** Takes up where the run before ended. */
    @WorkflowInit
    public BoardKeeper(BoardView start) {
        version = start.version();
        start.rows().forEach(row -> rows.put(row.episode(), row));
        start.refused().forEach(chapters -> refused.put(chapters.episode(), chapters));
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
    public void chaptersRefused(RefusedChapters chapters) {
        if (!chapters.equals(refused.put(chapters.episode(), chapters))) {
            version++;
        }
    }

    @Override
    public void forget(EpisodeId episode) {
        boolean wasRefused = refused.remove(episode) != null;
        if (rows.remove(episode) != null || wasRefused) {
            version++;
        }
    }

    @Override
    public BoardView view() {
        return new BoardView(version, List.copyOf(rows.values()), List.copyOf(refused.values()));
    }
}
