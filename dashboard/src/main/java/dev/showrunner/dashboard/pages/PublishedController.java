package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Rewrites;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
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
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The page of published videos, its updates, and what can be asked for on it. */
@Hidden
@Controller
final class PublishedController {
    private static final URI PAGE = URI.create("/published");

    private final PublishedPage published;
    private final Rewrites rewrites;
    private final Pages pages;
    private final Live live;
    private final Who who;

    PublishedController(PublishedPage published, Rewrites rewrites, Pages pages, Live live, Who who) {
        this.who = who;
        this.published = published;
        this.rewrites = rewrites;
        this.pages = pages;
        this.live = live;
    }

    /** What is being rewritten, what waits for approval, what somebody edited. */
    @Get("/published")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String published() {
        PublishedView view = published.look();
        return pages.live(
                published, view, new Frame("Published videos", view.channel(), view.zone(), "/events/published"));
    }

    /** The page's states from now on. */
    @Get("/events/published")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(@Header("Last-Event-ID") @Nullable String last, @QueryValue @Nullable String seen) {
        return live.follow(published, last == null ? seen : last);
    }

    /** Lets the rewrite that waits begin, and goes back to the page. */
    @Post("/published/approvals/{revision}")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> approve(@PathVariable String revision) {
        rewrites.approve(revision, who.asks());
        live.lookNow();
        return HttpResponse.seeOther(PAGE);
    }

    /** Overwrites once what somebody edited in a video, and goes back to the page. */
    @Post("/published/drift/{videoId}/repair")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> repair(@PathVariable String videoId) {
        rewrites.repair(videoId, who.asks());
        live.lookNow();
        return HttpResponse.seeOther(PAGE);
    }

    /** Goes on with what a producer holds, and goes back to the page. */
    @Post("/published/go-on")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> goOn() {
        rewrites.goOn(who.asks());
        live.lookNow();
        return HttpResponse.seeOther(PAGE);
    }

    /** Looks at every published video now, and goes back to the page. */
    @Post("/published/look")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> look() {
        if (!rewrites.scan(who.asks())) {
            throw new Refused(HttpStatus.CONFLICT, "Published videos are not followed yet.");
        }
        live.lookNow();
        return HttpResponse.seeOther(PAGE);
    }
}
