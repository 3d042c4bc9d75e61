package dev.showrunner.episodes.plan;

import java.util.List;

/**
 * What has to be done for one episode, priced. An empty plan means nothing is written.
 *
 * @param steps in the order in which they are applied; those after an insert do not depend on each other
 * @param drifts edits by others that are left alone
 */
public record EpisodePlan(List<Step> steps, List<Drift> drifts) {
    /** Nothing to do. */
    public static final EpisodePlan NOTHING = new EpisodePlan(List.of(), List.of());

    /** Units all steps cost together. */
    public int units() {
        return steps.stream().mapToInt(Step::units).sum();
    }
}
