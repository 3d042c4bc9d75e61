package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.board.Outboxes;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notifications as JSON, and what a producer may say to one. */
@Controller("/api/outbox")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutboxController {
    private final Outboxes outboxes;
    private final Live live;
    private final Who who;

    OutboxController(Outboxes outboxes, Live live, Who who) {
        this.outboxes = outboxes;
        this.live = live;
        this.who = who;
    }

    /** Notifications that are to be sent, were sent, or could not be, the newest first. */
    @Get
    List<LetterResponse> outbox() {
        return outboxes.shown(outboxes.view()).stream().map(LetterResponse::of).toList();
    }

    /** Sends one once more; 409 when that cannot be. */
    @Post("/{id}/again")
    void again(@PathVariable String id, @Body @Nullable WhyRequest request) {
        outboxes.again(id, who.asks(), why(request));
        live.lookNow();
    }

    /** Takes one out that is still to be sent; 409 when that cannot be. */
    @Post("/{id}/drop")
    void drop(@PathVariable String id, @Body @Nullable WhyRequest request) {
        outboxes.drop(id, who.asks(), why(request));
        live.lookNow();
    }

    private static @Nullable String why(@Nullable WhyRequest request) {
        return request == null ? null : request.why();
    }
}
