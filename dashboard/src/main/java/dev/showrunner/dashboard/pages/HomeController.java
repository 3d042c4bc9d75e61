package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JtehomeGenerated;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The home page. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {
    private final Board board;
    private final Episodes episodes;

    HomeController(Board board, Episodes episodes) {
        this.board = board;
        this.episodes = episodes;
    }

    /** What airs next, and every episode. */
    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    String home() {
        Snapshot snapshot = board.now();
        return Html.render((out, hooks) -> JtehomeGenerated.render(out, hooks, snapshot, episodes.of(snapshot)));
    }
}
