package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.rewrite.Approval;
import dev.showrunner.workflows.rewrite.RewriteView;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The rewriting of published videos: where it stands, and what a producer may say to it. */
@Singleton
public final class Rewrites {
    private final EngineQueries engine;
    private final String workflow;

    Rewrites(EngineQueries engine, DashboardSettings settings) {
        this.engine = engine;
        this.workflow = WorkflowIds.rewrite(settings.channel());
    }

    /** Where it stands; empty until the first revision is in force, or while the engine does not answer. */
    public Optional<RewriteView> now() {
        return engine.ask(RewriteWorkflow.class, workflow, RewriteWorkflow::view)
                .join()
                .orKnown(Optional.empty());
    }

    /**
     * Approves what waits.
     *
     * @return where it stands then
     * @throws NotApproved when this revision is not the one that waits
     */
    public RewriteView approve(String revision, String by) {
        return engine.update(RewriteWorkflow.class, workflow, rewrite -> rewrite.approve(new Approval(revision, by)));
    }

    /** Has every published video looked at now; whether there is anything that can. */
    public boolean scan(String by) {
        return engine.tell(RewriteWorkflow.class, workflow, rewrite -> rewrite.scan(by));
    }
}
