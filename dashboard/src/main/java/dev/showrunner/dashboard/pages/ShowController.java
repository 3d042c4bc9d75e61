package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
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
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The page of a show and its updates. */
@Hidden
@Controller
final class ShowController {
    private final Board board;
    private final Episodes episodes;
    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final Pages pages;
    private final Live live;

    ShowController(
            Board board,
            Episodes episodes,
            DashboardSettings settings,
            DashboardSources sources,
            Pages pages,
            Live live) {
        this.board = board;
        this.episodes = episodes;
        this.settings = settings;
        this.sources = sources;
        this.pages = pages;
        this.live = live;
    }

    /** One show. */
    @Get("/shows/{show}")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String show(@PathVariable String show) {
        ShowPage page = page(show);
        ShowView view = page.look();
        ShowView.About about = view.about();
        if (about == null && view.unread() == null) {
            throw unknown();
        }
        String title = about == null ? "Show" : about.name();
        return pages.live(page, view, new Frame(title, view.channel(), view.zone(), "/events/shows/" + show));
    }

    /** The page's states from now on. */
    @Get("/events/shows/{show}")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(
            @PathVariable String show,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(page(show), last == null ? seen : last);
    }

    private ShowPage page(String show) {
        if (!EpisodeId.isValidPart(show)) {
            throw unknown();
        }
        return new ShowPage(show, board, episodes, settings, sources);
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "The channel has no show by that name. A show is a file in the folder shows, named after it.");
    }
}
