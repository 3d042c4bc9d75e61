package dev.showrunner.dashboard;

import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.workflows.rewrite.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the repository alone what a rewrite changes; YouTube is not asked, so it costs no units. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface PlanSource {
    /**
     * What changes on published videos.
     *
     * @param before the revision they are taken to show; absent where nobody knows
     * @param revision the revision they are to follow
     * @return in the order of the videos; one without steps where what it shows is not known. Videos of which the
     *     revision wants nothing, or cannot say what, are left out.
     */
    List<Change> changes(@Nullable String before, String revision, List<Candidate> videos);
}
