package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The page of one episode, its updates, and what can be asked for on it. */
@Hidden
@Controller
final class EpisodeController {
    private final EpisodePages found;
    private final EpisodeDetails details;
    private final Pages pages;
    private final Live live;
    private final Who who;

    EpisodeController(EpisodePages found, EpisodeDetails details, Pages pages, Live live, Who who) {
        this.found = found;
        this.details = details;
        this.pages = pages;
        this.live = live;
        this.who = who;
    }

    /** Where it stands, what viewers see, what happened and why. */
    @Get("/episodes/{show}/{slug}")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String episode(@PathVariable String show, @PathVariable String slug) {
        EpisodePage page = found.at(show, slug, EpisodePage.Face.EPISODE);
        Optional<EpisodeDetail> view = page.look();
        EpisodeDetail detail = view.orElseThrow(EpisodePages::unknown);
        return pages.live(
                page,
                view,
                new Frame(detail.entry().title(), detail.channel(), detail.zone(), "/events/episodes/" + page.id()));
    }

    /** The page's states from now on. */
    @Get("/events/episodes/{show}/{slug}")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(
            @PathVariable String show,
            @PathVariable String slug,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(found.at(show, slug, EpisodePage.Face.EPISODE), last == null ? seen : last);
    }

    /** The chapters marked on air, as a patch to the episode's file, for {@code git apply}. */
    @Get("/episodes/{show}/{slug}/chapters.patch")
    @Produces("text/x-diff;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String chapters(@PathVariable String show, @PathVariable String slug) {
        return found.at(show, slug, EpisodePage.Face.EPISODE)
                .look()
                .flatMap(EpisodeDetail::chapters)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "There are no chapters to propose."));
    }

    /** Looks at YouTube now, and goes back to the page. */
    @Post("/episodes/{show}/{slug}/check")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> check(@PathVariable String show, @PathVariable String slug) {
        EpisodeId id = EpisodePages.id(show, slug);
        if (!details.check(id, who.asks())) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "Nothing follows this episode now: it has aired, was cancelled, or is not scheduled yet.");
        }
        return HttpResponse.seeOther(URI.create("/episodes/" + id));
    }
}
