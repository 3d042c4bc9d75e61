package dev.showrunner.episodes.plan;

import java.util.List;

/**
 * What has to be done for one episode, priced. A plan without steps means nothing is written.
 *
 * @param steps in the order in which they are applied; those after an insert do not depend on each other
 * @param drifts edits by others that are left alone
 * @param held what is wanted and cannot be written
 */
public record EpisodePlan(List<Step> steps, List<Drift> drifts, List<Held> held) {
    /** Nothing to do. */
    public static final EpisodePlan NOTHING = new EpisodePlan(List.of(), List.of(), List.of());

    public EpisodePlan {
        steps = List.copyOf(steps);
        drifts = List.copyOf(drifts);
        held = List.copyOf(held);
    }

    /** A plan that only says why nothing is done. */
    public static EpisodePlan holding(Held held) {
        return new EpisodePlan(List.of(), List.of(), List.of(held));
    }

    /** Units all steps cost together. */
    public int units() {
        return steps.stream().mapToInt(Step::units).sum();
    }
}
