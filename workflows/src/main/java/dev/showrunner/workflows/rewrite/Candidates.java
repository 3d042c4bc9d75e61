package dev.showrunner.workflows.rewrite;

import java.util.List;

/**
 * What a revision may change.
 *
 * @param videos the published videos whose composed result differs, the newest first
 * @param published how many published videos the catalogue knows
 * @param limit above so many, the rewrite waits for approval
 * @param units what finding them cost
 */
public record Candidates(List<Candidate> videos, int published, int limit, int units) {
    public Candidates {
        videos = List.copyOf(videos);
    }
}
