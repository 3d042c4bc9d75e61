package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.EditSource;
import dev.showrunner.dashboard.board.Edits;
import dev.showrunner.dashboard.http.Refused;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What somebody edited on YouTube, as a change to commit. */
@Controller("/api/drift/{videoId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeepController {
    private final Edits edits;

    KeepController(Edits edits) {
        this.edits = edits;
    }

    /** The change that keeps what a video shows; 2 units. 404 for an unknown video, 409 where there is no change. */
    @Get("/keep")
    KeepResponse keep(@PathVariable String videoId) {
        return KeepResponse.of(change(videoId));
    }

    /** The same as a file for {@code git apply}. */
    @Get("/patch")
    @Produces("text/x-diff;charset=utf-8")
    HttpResponse<String> patch(@PathVariable String videoId) {
        return HttpResponse.ok(change(videoId).patch())
                .header("Content-Disposition", "attachment; filename=\"keep-" + videoId + ".patch\"");
    }

    private EditSource.Patch change(String videoId) {
        EditSource.Answer answer = edits.keep(videoId)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "No episode of the channel has this video."));
        return switch (answer) {
            case EditSource.Patch change -> change;
            case EditSource.NoPatch none ->
                throw new Refused(HttpStatus.CONFLICT, none.reason() + ". " + none.remedy() + ".");
        };
    }
}
