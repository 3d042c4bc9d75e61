package dev.showrunner.episodes.plan;

import dev.showrunner.episodes.plan.Observed.Lifecycle;
import java.time.Instant;
import java.util.List;

/**
 * Which of several broadcasts with one marker is the episode's.
 *
 * @param kept id of the one that stays
 * @param surplus ids to be deleted: they have not begun
 * @param left ids that are neither the episode's nor to be deleted, since they have begun; shown to the producer
 */
public record Keep(String kept, List<String> surplus, List<String> left) {
    /**
     * A broadcast that carries the episode's marker.
     *
     * @param videoId id of broadcast and video
     * @param created when it was made
     * @param lifecycle where it stands
     */
    public record Candidate(String videoId, Instant created, Lifecycle lifecycle) {}
}
