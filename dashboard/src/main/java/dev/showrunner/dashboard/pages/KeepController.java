package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.EditSource;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Edits;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.jte.JtekeepGenerated;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;

/** The page on which what somebody edited on YouTube is taken over into the repository. */
@Hidden
@Controller
final class KeepController {
    private final Edits edits;
    private final Board board;
    private final DashboardSettings settings;
    private final Pages pages;

    KeepController(Edits edits, Board board, DashboardSettings settings, Pages pages) {
        this.edits = edits;
        this.board = board;
        this.settings = settings;
        this.pages = pages;
    }

    /** The change to commit, and how. */
    @Get("/published/drift/{videoId}/keep")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String keep(@PathVariable String videoId) {
        EpisodeId episode = edits.episode(videoId).orElseThrow(KeepController::unknown);
        EditSource.Answer answer = edits.keep(videoId).orElseThrow(KeepController::unknown);
        Snapshot snapshot = board.now();
        String title = snapshot.catalogue()
                .flatMap(catalogue -> Optional.ofNullable(catalogue.episodes().get(episode)))
                .map(Episode::title)
                .orElse(episode.toString());
        KeepView view = new KeepView(episode, title, videoId, answer);
        return pages.still(
                new Frame(
                        "Keep theirs: " + title,
                        PeopleView.name(snapshot, settings.channel()),
                        PeopleView.zone(snapshot),
                        null),
                Html.render((out, hooks) -> JtekeepGenerated.render(out, hooks, view)));
    }

    private static Refused unknown() {
        return new Refused(HttpStatus.NOT_FOUND, "No episode of the channel has this video.");
    }
}
