package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Outboxes;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The page of the outbox, and what a producer may say to a letter. */
@Hidden
@Controller
final class OutboxController {
    private static final URI PAGE = URI.create("/outbox");

    private final OutboxPage page;
    private final Outboxes outboxes;
    private final Pages pages;
    private final Live live;
    private final Who who;

    OutboxController(OutboxPage page, Outboxes outboxes, Pages pages, Live live, Who who) {
        this.page = page;
        this.outboxes = outboxes;
        this.pages = pages;
        this.live = live;
        this.who = who;
    }

    /** The outbox. */
    @Get("/outbox")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String outbox() {
        OutboxView view = page.look();
        return pages.live(page, view, new Frame("Outbox", view.channel(), view.zone(), "/events/outbox"));
    }

    /** The page's states from now on. */
    @Get("/events/outbox")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(@Header("Last-Event-ID") @Nullable String last, @QueryValue @Nullable String seen) {
        return live.follow(page, last == null ? seen : last);
    }

    /** Sends a letter again or drops it, and goes back to the page. */
    @Post("/outbox/{id}/{word}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> say(@PathVariable String id, @PathVariable String word, @Body @Nullable Map<String, String> form) {
        String why = form == null ? null : form.get("why");
        switch (word) {
            case "again" -> outboxes.again(id, who.asks(), why);
            case "drop" -> outboxes.drop(id, who.asks(), why);
            default -> throw new Refused(HttpStatus.NOT_FOUND, "A notification cannot be told to " + word + ".");
        }
        live.lookNow();
        return HttpResponse.seeOther(PAGE);
    }
}
