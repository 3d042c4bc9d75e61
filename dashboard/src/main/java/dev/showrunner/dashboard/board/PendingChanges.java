package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.PlanSource;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.workflows.rewrite.Candidate;
import dev.showrunner.workflows.rewrite.RewriteView;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next videos of a rewrite will show, of those that {@link RewriteView#left} names. Told again for the same
 * videos, it is not composed again.
 */
@Singleton
public final class PendingChanges {
    private final PlanSource plans;
    private @Nullable Told told;

    private record Question(@Nullable String before, String revision, List<Candidate> videos) {}

    private record Told(Question question, List<Change> changes) {}

    PendingChanges(DashboardSources sources) {
        this.plans = sources.plans();
    }

    /** In the order in which they are written; empty where nothing is left. */
    public synchronized List<Change> of(RewriteView view) {
        String revision = view.revision();
        if (revision == null || view.left().isEmpty()) {
            return List.of();
        }
        Question question = new Question(view.before(), revision, view.left());
        if (told == null || !told.question().equals(question)) {
            told = new Told(question, List.copyOf(plans.changes(view.before(), revision, view.left())));
        }
        return told.changes();
    }
}
