package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.api.RewriteResponse.FindingResponse;
import dev.showrunner.dashboard.board.PendingChanges;
import dev.showrunner.dashboard.board.Rewrites;
import dev.showrunner.dashboard.board.Told;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.workflows.rewrite.Finding;
import dev.showrunner.workflows.rewrite.RewriteView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;

/** Published videos as JSON: what is being rewritten, what somebody edited, and a producer's approval. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RewriteController {
    private final Rewrites rewrites;
    private final PendingChanges pending;
    private final Who who;

    RewriteController(Rewrites rewrites, PendingChanges pending, Who who) {
        this.who = who;
        this.rewrites = rewrites;
        this.pending = pending;
    }

    /** Where the rewriting of published videos stands; 404 until the first revision is in force. */
    @Get("/rewrites")
    Optional<RewriteResponse> rewrites() {
        return known().map(this::response);
    }

    /** As it was last known where the engine is silent. */
    private Optional<RewriteView> known() {
        Told<RewriteView> told = rewrites.now();
        if (told.value().isEmpty() && told.isUnknown()) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "Temporal does not answer. Try again.");
        }
        return told.value();
    }

    private RewriteResponse response(RewriteView view) {
        return RewriteResponse.of(view, rewrites.finishedOn(view));
    }

    /** What the rewrite still changes, of its next 50 videos; 404 until the first revision is in force. */
    @Get("/plan")
    Optional<PlanResponse> plan() {
        return known().map(view -> PlanResponse.of(view, pending.of(view)));
    }

    /** The published videos that somebody edited on YouTube. */
    @Get("/drift")
    List<FindingResponse> drift() {
        return known().map(RewriteView::findings).stream()
                .flatMap(List::stream)
                .filter(finding -> finding.kind() == Finding.Kind.DRIFTED)
                .map(FindingResponse::of)
                .toList();
    }

    /** Lets the rewrite that waits begin; 409 when this is not the revision that waits. Idempotent. */
    @Post("/approvals/{revision}")
    @Consumes(MediaType.ALL)
    RewriteResponse approve(@PathVariable String revision) {
        return response(rewrites.approve(revision, who.asks()));
    }

    /** Overwrites once what somebody edited in a video; 409 when nobody is known to have. Idempotent. */
    @Post("/drift/{videoId}/repair")
    @Consumes(MediaType.ALL)
    RewriteResponse repair(@PathVariable String videoId) {
        return response(rewrites.repair(videoId, who.asks()));
    }

    /** Has every published video looked at now. */
    @Post("/rewrites/scan")
    @Consumes(MediaType.ALL)
    void scan() {
        if (!rewrites.scan(who.asks())) {
            throw new Refused(HttpStatus.CONFLICT, "Published videos are not followed yet.");
        }
    }
}
