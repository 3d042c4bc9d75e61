package dev.showrunner.dashboard;

import io.temporal.client.WorkflowClient;
import java.time.InstantSource;
import java.util.List;

/**
 * Where a dashboard gets what it shows.
 *
 * @param workflows asked for boards, budget and channel
 * @param catalogue what the repository says
 * @param thumbnails the pictures
 * @param plans what a rewrite changes
 * @param comparisons what an episode's file says, was written and is shown
 * @param edits what somebody edited on YouTube, as changes of the repository
 * @param drafts what would come of a file
 * @param rehearsals plays episodes through
 * @param audit what was done to the channel
 * @param clock the time
 * @param health what readiness depends on
 */
public record DashboardSources(
        WorkflowClient workflows,
        CatalogueSource catalogue,
        ThumbnailSource thumbnails,
        PlanSource plans,
        ComparisonSource comparisons,
        EditSource edits,
        DraftSource drafts,
        RehearsalSource rehearsals,
        AuditLog audit,
        InstantSource clock,
        List<HealthContributor> health) {
    public DashboardSources {
        health = List.copyOf(health);
    }
}
