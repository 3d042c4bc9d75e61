package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Budget;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.audit.AuditEntry;
import dev.showrunner.workflows.audit.AuditEntry.Deed;
import dev.showrunner.workflows.budget.BudgetWorkflow;
import dev.showrunner.workflows.rewrite.Approval;
import dev.showrunner.workflows.rewrite.Hold;
import dev.showrunner.workflows.rewrite.Repair;
import dev.showrunner.workflows.rewrite.RewriteView;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rewriting of published videos: where it stands, and what a producer may say to it. */
@Singleton
public final class Rewrites {
    /** What is put off for a show does not begin in its last minute. */
    private static final Duration AFTER_THE_SHOW = Duration.ofMinutes(30);

    private final EngineQueries engine;
    private final String workflow;
    private final String budget;
    private final DashboardSources sources;
    private final Trail trail;

    Rewrites(EngineQueries engine, DashboardSettings settings, DashboardSources sources, Trail trail) {
        this.engine = engine;
        this.trail = trail;
        this.sources = sources;
        this.workflow = WorkflowIds.rewrite(settings.channel());
        this.budget = WorkflowIds.budget(settings.channel());
    }

    /** Where it stands, or stood when the engine last answered; empty until the first revision is in force. */
    public Told<RewriteView> now() {
        return engine.askOrRemember(RewriteWorkflow.class, workflow, RewriteView.class, RewriteWorkflow::view)
                .join();
    }

    /**
     * The day in Los Angeles on which what is left will be through at today's pace; empty when nothing is left, nothing
     * may be spent on it, or the engine does not answer.
     */
    public Optional<LocalDate> finishedOn(RewriteView view) {
        return price(view, sources.clock().instant()).map(RewritePrice::doneOn);
    }

    /** What the rest costs and when it is paid; empty when nothing is left or units are not counted. */
    public Optional<RewritePrice> price(RewriteView view, Instant now) {
        return view.leftCount() == 0
                ? Optional.empty()
                : forecast(view.unitsLeft()).map(forecast -> RewritePrice.of(view.unitsLeft(), forecast, now));
    }

    private Optional<Budget.Forecast> forecast(int units) {
        return engine.ask(BudgetWorkflow.class, budget, keeper -> keeper.forecast(Lane.REWRITE, units))
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
        RewriteView view =
                engine.update(RewriteWorkflow.class, workflow, rewrite -> rewrite.approve(new Approval(revision, by)));
        note(Deed.APPROVED, by, view.revision(), null);
        return view;
    }

    /**
     * Overwrites once what somebody edited in a video.
     *
     * @throws NotApproved when nobody is known to have edited it
     */
    public RewriteView repair(String videoId, String by) {
        RewriteView view =
                engine.update(RewriteWorkflow.class, workflow, rewrite -> rewrite.repair(new Repair(videoId, by)));
        note(Deed.REPAIRED, by, view.revision(), videoId);
        return view;
    }

    /**
     * Writes nothing to published videos until an episode's show is over, or for half an hour where it should be.
     *
     * @param until when the show is expected to be over
     * @throws NotApproved when it cannot be held; the message says why
     */
    public void hold(EpisodeId show, Instant until, String why, String by) {
        Instant now = sources.clock().instant();
        Instant end = (until.isAfter(now) ? until : now).plus(AFTER_THE_SHOW);
        Instant longest = now.plus(Hold.LONGEST).minus(Duration.ofMinutes(1));
        Hold hold = new Hold(end.isAfter(longest) ? longest : end, by, why);
        engine.update(RewriteWorkflow.class, workflow, rewrite -> rewrite.hold(hold));
        trail.said("rewrite.hold", by, show, "", why);
    }

    /**
     * Goes on with what is held.
     *
     * @throws NotApproved when nothing can
     */
    public void goOn(String by) {
        engine.update(RewriteWorkflow.class, workflow, rewrite -> rewrite.goOn(by));
        trail.keep(AuditEntry.said(sources.clock().instant(), "rewrite.go-on", by, null, null, null));
    }

    private void note(Deed deed, String by, @Nullable String revision, @Nullable String videoId) {
        trail.keep(AuditEntry.word(sources.clock().instant(), deed, by, revision, videoId));
    }

    /** Has every published video looked at now; whether there is anything that can. */
    public boolean scan(String by) {
        return engine.tell(RewriteWorkflow.class, workflow, rewrite -> rewrite.scan(by));
    }
}
