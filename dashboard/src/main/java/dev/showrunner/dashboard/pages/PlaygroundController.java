package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.DraftSource;
import dev.showrunner.dashboard.DraftSource.Draft;
import dev.showrunner.dashboard.Picture;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JteplaygroundGenerated;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one tries an episode's file before it is committed. Nothing that is tried is kept. */
@Hidden
@Controller
final class PlaygroundController {
    private static final String EXAMPLE = """
            title: What happens to a pod when nobody looks
            airtime: 2030-05-16 19:00
            duration: 1h
            tagline: Nobody, really
            description: |
              An evening with one cluster and no answers.
            """;

    private final Board board;
    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final Pages pages;

    PlaygroundController(Board board, DashboardSettings settings, DashboardSources sources, Pages pages) {
        this.board = board;
        this.settings = settings;
        this.sources = sources;
        this.pages = pages;
    }

    /**
     * What stands in the form.
     *
     * @param show id of a show
     * @param slug of the episode
     * @param text of its file
     */
    @Serdeable
    record Form(
            @Nullable String show,
            @Nullable String slug,
            @Nullable String text) {}

    /** An empty bench. */
    @Get("/playground")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String playground() {
        List<String> shows = shows(board.now());
        String show = shows.isEmpty() ? "" : shows.getFirst();
        return page(new PlaygroundView(
                shows, show, "draft", EXAMPLE, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** What would come of a file. */
    @Post("/playground")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String look(@Body Form form) {
        List<String> shows = shows(board.now());
        String show = text(form.show()).strip();
        String slug = text(form.slug()).strip();
        String text = text(form.text());
        if (text.length() > DraftSource.MOST_CHARACTERS) {
            return page(refused(shows, show, slug, "", "The file is longer than 64 KB, which no file may be."));
        }
        if (!EpisodeId.isValidPart(show) || !EpisodeId.isValidPart(slug)) {
            return page(refused(
                    shows, show, slug, text, "Name show and episode with lower-case letters, digits and dashes."));
        }
        Optional<Draft> draft = sources.drafts().look(new EpisodeId(show, slug), text);
        if (draft.isEmpty()) {
            return page(refused(shows, show, slug, text, "The channel repository has not been read yet."));
        }
        return page(new PlaygroundView(
                shows,
                show,
                slug,
                text,
                Optional.empty(),
                draft,
                draft.flatMap(Draft::picture).map(PlaygroundController::embedded)));
    }

    private static PlaygroundView refused(List<String> shows, String show, String slug, String text, String why) {
        return new PlaygroundView(shows, show, slug, text, Optional.of(why), Optional.empty(), Optional.empty());
    }

    private static String embedded(Picture picture) {
        return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "");
    }

    private static List<String> shows(Snapshot snapshot) {
        return snapshot.catalogue()
                .map(catalogue -> catalogue.shows().keySet().stream().sorted().toList())
                .orElse(List.of());
    }

    private String page(PlaygroundView view) {
        Snapshot snapshot = board.now();
        return pages.still(
                new Frame("Playground", PeopleView.name(snapshot, settings.channel()), PeopleView.zone(snapshot), null),
                Html.render((out, hooks) -> JteplaygroundGenerated.render(out, hooks, view)));
    }
}
