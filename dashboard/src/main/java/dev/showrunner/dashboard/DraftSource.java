package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.plan.ChannelPlan.Difference;
import dev.showrunner.episodes.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * Tells what would come of an episode's file before it is committed. Nothing is kept and YouTube is not asked. Safe for
 * use by several threads.
 */
@FunctionalInterface
public interface DraftSource {
    /** More than any file of a channel may have. */
    int MOST_CHARACTERS = 64 * 1024;

    /**
     * What would come of it among the other files of the revision in force.
     *
     * @param episode whose file it is; it may be there already
     * @param text of the file
     * @return empty while there is no revision in force
     */
    Optional<Draft> look(EpisodeId episode, String text);

    /**
     * What would come of a file.
     *
     * @param path where it would lie
     * @param diagnostics what is wrong with it, ordered by place
     * @param desired what viewers would see; absent where that cannot be told
     * @param picture the thumbnail; absent where it cannot be drawn
     * @param steps what would be written to YouTube; empty where nothing would
     * @param differences from what the revision in force wants, field by field; empty for a new episode
     */
    record Draft(
            String path,
            List<Diagnostic> diagnostics,
            Optional<Desired> desired,
            Optional<Picture> picture,
            List<Step> steps,
            List<Difference> differences) {
        public Draft {
            diagnostics = List.copyOf(diagnostics);
            steps = List.copyOf(steps);
            differences = List.copyOf(differences);
        }

        /** The units of all steps. */
        public int units() {
            return steps.stream().mapToInt(Step::units).sum();
        }
    }
}
