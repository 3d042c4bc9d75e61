package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.dashboard.board.NotApproved;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.signin.Who;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Clusters of episodes as JSON: for producers, and for spectators. */
@Controller("/api/clusters")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClusterController {
    /** How far spectators are behind. */
    private static final Duration DELAY = Duration.ofSeconds(60);

    private final Clusters clusters;
    private final DashboardSources sources;
    private final Who who;

    ClusterController(Clusters clusters, DashboardSources sources, Who who) {
        this.clusters = clusters;
        this.sources = sources;
        this.who = who;
    }

    /** All clusters of episodes that may still air or have just aired. Names breaks: not for contestants. */
    @Get
    List<ClusterResponse> clusters() {
        return clusters.all().stream().map(ClusterResponse::of).toList();
    }

    /** One of them; 404 when there is none of this id. */
    @Get("/{id}")
    Optional<ClusterResponse> cluster(@PathVariable String id) {
        return clusters.find(id).map(ClusterResponse::of);
    }

    /** What spectators may see, a minute late and without spoilers; 404 when there is none of this id. */
    @Get("/{id}/public")
    Optional<SpectatorResponse> spectators(@PathVariable String id) {
        return clusters.find(id)
                .map(view -> SpectatorResponse.of(
                        view.state(), sources.clock().instant().minus(DELAY)));
    }

    /** Applies again the breaks that are not seen any more; 409 when it cannot be broken now. */
    @Post("/{id}/reapply")
    @Consumes(MediaType.ALL)
    void reapply(@PathVariable String id) {
        approved(() -> clusters.reapply(id, who.asks()));
    }

    /** Makes the game anew and breaks it again; 409 when it cannot be broken now. */
    @Post("/{id}/reset")
    @Consumes(MediaType.ALL)
    void reset(@PathVariable String id) {
        approved(() -> clusters.reset(id, who.asks()));
    }

    /** Reveals the next hint to everybody; 409 when it is not on air, or there is none left. */
    @Post("/{id}/hint")
    @Consumes(MediaType.ALL)
    void hint(@PathVariable String id) {
        approved(() -> clusters.hint(id, who.asks()));
    }

    /** Takes it away now. Idempotent. */
    @Post("/{id}/destroy")
    @Consumes(MediaType.ALL)
    void destroy(@PathVariable String id) {
        approved(() -> clusters.destroy(id, who.asks()));
    }

    private static void approved(Runnable word) {
        try {
            word.run();
        } catch (NotApproved refused) {
            throw new Refused(HttpStatus.CONFLICT, String.valueOf(refused.getMessage()));
        }
    }
}
