package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Directions;
import dev.showrunner.dashboard.board.Rewrites;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.dashboard.signin.Who;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.showday.Direction;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a producer may say on an episode's day, from its page or from the cockpit. */
@Hidden
@Controller
final class DirectionController {
    private static final int MOST_OF_A_NAME = 60;

    private final Directions directions;
    private final Rewrites rewrites;
    private final Live live;
    private final Who who;

    DirectionController(Directions directions, Rewrites rewrites, Live live, Who who) {
        this.directions = directions;
        this.rewrites = rewrites;
        this.live = live;
        this.who = who;
    }

    /**
     * What stands in the form.
     *
     * @param gate the gate that is meant
     * @param guest the guest who is meant
     * @param words why, or the title of a chapter
     * @param by who says it, where nobody has to sign in
     * @param back {@code cockpit} to go back there
     */
    @Serdeable
    record Form(
            @Nullable String gate,
            @Nullable String guest,
            @Nullable String words,
            @Nullable String by,
            @Nullable String back) {}

    /** Says it to the episode, and goes back to the page. */
    @Post("/episodes/{show}/{slug}/directions/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> direct(
            @PathVariable String show, @PathVariable String slug, @PathVariable String kind, @Body Form form) {
        EpisodeId id = EpisodePages.id(show, slug);
        Direction.Kind said = DayWords.kind(kind)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "Nothing of that name can be said."));
        return said(
                id, form, () -> directions.say(id, new Direction(said, by(form), subject(form), text(form.words()))));
    }

    /** Writes the file's text over what somebody edited, and goes back to the page. */
    @Post("/episodes/{show}/{slug}/repair")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> repair(@PathVariable String show, @PathVariable String slug, @Body Form form) {
        EpisodeId id = EpisodePages.id(show, slug);
        return said(id, form, () -> {
            if (!directions.repair(id, by(form))) {
                throw new Refused(HttpStatus.CONFLICT, "Nothing follows this episode now.");
            }
        });
    }

    /** Writes nothing to published videos until the show is over, and goes back to the page. */
    @Post("/episodes/{show}/{slug}/hold-rewrite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> holdRewrite(@PathVariable String show, @PathVariable String slug, @Body Form form) {
        EpisodeId id = EpisodePages.id(show, slug);
        return said(id, form, () -> rewrites.hold(id, directions.end(id), text(form.words()), by(form)));
    }

    private HttpResponse<?> said(EpisodeId id, Form form, Runnable word) {
        word.run();
        live.lookNow();
        return HttpResponse.seeOther(URI.create("/episodes/" + id + ("cockpit".equals(form.back()) ? "/cockpit" : "")));
    }

    private String by(Form form) {
        String name = text(form.by());
        return who.asks(name.substring(0, Math.min(MOST_OF_A_NAME, name.length())));
    }

    private static String subject(Form form) {
        String gate = text(form.gate());
        return gate.isEmpty() ? text(form.guest()) : gate;
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "").strip();
    }
}
