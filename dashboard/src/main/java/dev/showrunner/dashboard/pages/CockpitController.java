package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.dashboard.live.Live;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The cockpit of one episode and its updates. */
@Hidden
@Controller
final class CockpitController {
    private final EpisodePages found;
    private final Pages pages;
    private final Live live;

    CockpitController(EpisodePages found, Pages pages, Live live) {
        this.found = found;
        this.pages = pages;
        this.live = live;
    }

    /** On air or not, what is wrong, what to press. */
    @Get("/episodes/{show}/{slug}/cockpit")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String cockpit(@PathVariable String show, @PathVariable String slug) {
        EpisodePage page = found.at(show, slug, EpisodePage.Face.COCKPIT);
        Optional<EpisodeDetail> view = page.look();
        EpisodeDetail detail = view.orElseThrow(EpisodePages::unknown);
        return pages.live(
                page,
                view,
                new Frame(
                        "Cockpit: " + detail.entry().title(),
                        detail.channel(),
                        detail.zone(),
                        "/events/cockpits/" + page.id()));
    }

    /** The cockpit's states from now on. */
    @Get("/events/cockpits/{show}/{slug}")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(
            @PathVariable String show,
            @PathVariable String slug,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(found.at(show, slug, EpisodePage.Face.COCKPIT), last == null ? seen : last);
    }
}
