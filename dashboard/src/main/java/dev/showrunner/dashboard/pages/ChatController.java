package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Chats;
import dev.showrunner.dashboard.jte.JteaccessGenerated;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letting people in who ask in the live chat. */
@Hidden
@Controller
final class ChatController {
    private final Chats chats;
    private final Pages pages;
    private final Live live;
    private final Who who;

    ChatController(Chats chats, Pages pages, Live live, Who who) {
        this.chats = chats;
        this.pages = pages;
        this.live = live;
        this.who = who;
    }

    /** Lets somebody in; the answer is the link to hand them, shown this once. */
    @Post("/episodes/{show}/{slug}/asks/{handle}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> letIn(
            @PathVariable String show,
            @PathVariable String slug,
            @PathVariable String handle,
            @Body @Nullable Map<String, String> form) {
        if (!EpisodeId.isValidPart(show) || !EpisodeId.isValidPart(slug)) {
            throw EpisodePages.unknown();
        }
        String cluster = form == null ? "" : form.getOrDefault("cluster", "");
        AccessNote note = AccessNote.link(handle, chats.letIn(new EpisodeId(show, slug), handle, cluster, who.asks()));
        live.lookNow();
        String inside = Html.render((out, hooks) -> JteaccessGenerated.render(out, hooks, note));
        return HttpResponse.ok(pages.still(new Frame("Access", "", null, null), inside))
                .contentType("text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
