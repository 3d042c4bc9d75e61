package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Trail;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.http.SecurityHeaders;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** The rehearsal of an episode: its button, and its report. */
@Hidden
@Controller
final class RehearsalController {
    private final DashboardSources sources;
    private final Trail trail;
    private final Live live;
    private final Who who;

    RehearsalController(DashboardSources sources, Trail trail, Live live, Who who) {
        this.trail = trail;
        this.sources = sources;
        this.live = live;
        this.who = who;
    }

    /** Begins to rehearse, and goes back to the page. */
    @Post("/episodes/{show}/{slug}/rehearse")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> rehearse(@PathVariable String show, @PathVariable String slug) {
        EpisodeId id = EpisodePages.id(show, slug);
        String by = who.asks();
        sources.rehearsals().begin(id, by).ifPresent(why -> {
            throw new Refused(HttpStatus.CONFLICT, why);
        });
        trail.said("episode.rehearse", by, id, "", "");
        live.lookNow();
        return HttpResponse.seeOther(URI.create("/episodes/" + id + "#rehearsal-title"));
    }

    /** The report of the last rehearsal that ended; 404 when there was none. Names breaks: not for contestants. */
    @Get("/episodes/{show}/{slug}/rehearsal")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> report(@PathVariable String show, @PathVariable String slug) {
        String page = sources.rehearsals()
                .report(EpisodePages.id(show, slug))
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "This episode was not rehearsed here yet."));
        return HttpResponse.ok(page).header(SecurityHeaders.CONTENT_SECURITY_POLICY, SecurityHeaders.onlyStyleOf(page));
    }
}
