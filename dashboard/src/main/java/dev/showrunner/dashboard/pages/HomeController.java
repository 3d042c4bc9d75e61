package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.live.Live;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The home page and its updates. */
@Hidden
@Controller
final class HomeController {
    private final HomePage home;
    private final Pages pages;
    private final Live live;

    HomeController(HomePage home, Pages pages, Live live) {
        this.home = home;
        this.pages = pages;
        this.live = live;
    }

    /** What airs next, what needs the producer, and every episode. */
    @Get("/")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String home() {
        HomeView view = home.look();
        return pages.live(home, view, new Frame(view.channel(), view.channel(), view.zone(), "/events"));
    }

    /** The home page's states from now on. */
    @Get("/events")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(@Header("Last-Event-ID") @Nullable String last, @QueryValue @Nullable String seen) {
        return live.follow(home, last == null ? seen : last);
    }
}
