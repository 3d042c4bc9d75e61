package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.People;
import dev.showrunner.dashboard.board.PersonEntry;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
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

/** The pages of guests and hosts, and their updates. */
@Hidden
@Controller
final class PeopleController {
    private final Board board;
    private final People people;
    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final Pages pages;
    private final Live live;

    PeopleController(
            Board board, People people, DashboardSettings settings, DashboardSources sources, Pages pages, Live live) {
        this.board = board;
        this.people = people;
        this.settings = settings;
        this.sources = sources;
        this.pages = pages;
        this.live = live;
    }

    /** Everybody, by name. */
    @Get("/people")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String people(@QueryValue @Nullable Integer page) {
        PeoplePage chosen = everybody(page);
        PeopleView view = chosen.look();
        String query = view.page() == 1 ? "" : "?page=" + view.page();
        return pages.live(chosen, view, new Frame("People", view.channel(), view.zone(), "/events/people" + query));
    }

    /** The list's states from now on. */
    @Get("/events/people")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> peopleEvents(
            @QueryValue @Nullable Integer page,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(everybody(page), last == null ? seen : last);
    }

    /** One of them; 503 with a page that fills itself while the repository is not read yet. */
    @Get("/people/{id}")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> person(@PathVariable String id) {
        PersonPage page = page(id);
        PersonView view = page.look();
        PersonEntry entry = view.entry();
        if (entry == null && view.unread() == null) {
            throw unknown();
        }
        String title = entry == null ? "Person" : entry.person().name();
        String shown = pages.live(page, view, new Frame(title, view.channel(), view.zone(), "/events/people/" + id));
        return entry == null
                ? HttpResponse.<String>status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, "5")
                        .body(shown)
                : HttpResponse.ok(shown);
    }

    /** The page's states from now on. */
    @Get("/events/people/{id}")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> personEvents(
            @PathVariable String id,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(page(id), last == null ? seen : last);
    }

    private PeoplePage everybody(@Nullable Integer page) {
        int chosen = page == null ? 1 : Math.clamp(page, 1, 10_000);
        return new PeoplePage(chosen, board, people, settings);
    }

    private PersonPage page(String id) {
        if (!EpisodeId.isValidPart(id)) {
            throw unknown();
        }
        return new PersonPage(id, board, people, settings, sources);
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "The channel has nobody by that name.");
    }
}
