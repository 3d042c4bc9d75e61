package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.JournalSeal;
import dev.showrunner.dashboard.board.AccessLinks;
import dev.showrunner.dashboard.board.Clusters;
import dev.showrunner.dashboard.board.Told;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.workflows.cluster.ClusterView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clusters of episodes as JSON: for producers, and for spectators. */
@Controller("/api/clusters")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClusterController {
    /** How far spectators are behind. */
    private static final Duration DELAY = Duration.ofSeconds(60);

    private final Clusters clusters;
    private final AccessLinks links;
    private final DashboardSources sources;
    private final Who who;
    private final JournalSeal seal;
    private final ObjectMapper json;

    ClusterController(
            Clusters clusters,
            AccessLinks links,
            DashboardSources sources,
            Who who,
            JournalSeal seal,
            ObjectMapper json) {
        this.seal = seal;
        this.json = json;
        this.clusters = clusters;
        this.links = links;
        this.sources = sources;
        this.who = who;
    }

    /**
     * All clusters of episodes that may still air or have just aired, as they were last known where the engine is
     * silent. Names breaks: not for contestants.
     */
    @Get
    List<ClusterResponse> clusters() {
        Told<List<ClusterView>> all = clusters.all();
        List<ClusterView> known = all.value().orElse(List.of());
        if (known.isEmpty() && all.isUnknown()) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "Temporal does not answer. Try again.");
        }
        return known.stream().map(ClusterResponse::of).toList();
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
        clusters.reapply(id, who.asks());
    }

    /** Makes the game anew and breaks it again; 409 when it cannot be broken now. */
    @Post("/{id}/reset")
    @Consumes(MediaType.ALL)
    void reset(@PathVariable String id) {
        clusters.reset(id, who.asks());
    }

    /** Goes on without the breaks that are left out; 409 without a reason, or when none is. */
    @Post("/{id}/accept")
    void accept(@PathVariable String id, @Body WhyRequest request) {
        clusters.accept(id, Objects.requireNonNullElse(request.why(), ""), who.asks());
    }

    /**
     * Reveals a hint to everybody; 400 without its number, 409 when it is not on air, or this is not its turn.
     * Idempotent.
     */
    @Post("/{id}/hint")
    void hint(@PathVariable String id, @Body @Nullable HintRequest request) {
        Integer number = request == null ? null : request.number();
        if (number == null || number < 1) {
            throw new Refused(HttpStatus.BAD_REQUEST, "Say which hint, by its number: {\"number\": 1}.");
        }
        clusters.hint(id, number, who.asks());
    }

    /** Takes it away now. Idempotent. */
    @Post("/{id}/destroy")
    @Consumes(MediaType.ALL)
    void destroy(@PathVariable String id) {
        clusters.destroy(id, who.asks());
    }

    /** Keeps it longer than its episode needs it; 409 without a reason, or when it cannot be. */
    @Post("/{id}/extend")
    void extend(@PathVariable String id, @Body ExtendRequest request) {
        if (request.hours() < 1 || request.hours() > 24) {
            throw new Refused(HttpStatus.BAD_REQUEST, "A cluster is kept for 1 to 24 hours more.");
        }
        clusters.extend(id, Duration.ofHours(request.hours()), request.reason(), who.asks());
    }

    /**
     * A link with which one person fetches their credentials, once; it is told here and kept nowhere. 409 when nobody
     * can be let in.
     */
    @Post("/{id}/invite")
    InviteResponse invite(@PathVariable String id, @Body InviteRequest request) {
        return InviteResponse.of(links.invite(id, request.handle(), request.role(), "", who.asks()));
    }

    /**
     * What was broken, and what was repaired when by whom, signed with the key of this home; 404 when there is none of
     * this id. Names breaks: not for contestants.
     */
    @Get("/{id}/journal")
    Optional<SignedJournal> journal(@PathVariable String id) {
        return clusters.find(id)
                .map(view -> ClusterJournal.of(view.state(), sources.clock().instant()))
                .map(journal -> SignedJournal.of(journal, json, seal));
    }
}
