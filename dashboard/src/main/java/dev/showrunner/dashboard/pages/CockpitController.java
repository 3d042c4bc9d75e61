package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.EpisodeDetail;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpStatus;
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
    private final EpisodeDetails details;
    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final Pages pages;
    private final Live live;

    CockpitController(
            EpisodeDetails details, DashboardSettings settings, DashboardSources sources, Pages pages, Live live) {
        this.details = details;
        this.settings = settings;
        this.sources = sources;
        this.pages = pages;
        this.live = live;
    }

    /** On air or not, what is wrong, what to press. */
    @Get("/episodes/{show}/{slug}/cockpit")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String cockpit(@PathVariable String show, @PathVariable String slug) {
        EpisodeId id = id(show, slug);
        CockpitPage page = page(id);
        Optional<EpisodeDetail> view = page.look();
        EpisodeDetail detail = view.orElseThrow(CockpitController::unknown);
        return pages.live(
                page,
                view,
                new Frame(
                        "Cockpit: " + detail.entry().title(),
                        detail.channel(),
                        detail.zone(),
                        "/events/cockpits/" + id));
    }

    /** The cockpit's states from now on. */
    @Get("/events/cockpits/{show}/{slug}")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(
            @PathVariable String show,
            @PathVariable String slug,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(page(id(show, slug)), last == null ? seen : last);
    }

    private CockpitPage page(EpisodeId id) {
        return new CockpitPage(id, details, settings, sources);
    }

    private static EpisodeId id(String show, String slug) {
        if (!EpisodeId.isValidPart(show) || !EpisodeId.isValidPart(slug)) {
            throw unknown();
        }
        return new EpisodeId(show, slug);
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "The channel has no such episode.");
    }
}
