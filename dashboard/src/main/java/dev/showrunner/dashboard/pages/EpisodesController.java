package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Phase;
import dev.showrunner.dashboard.live.Live;
import dev.showrunner.episodes.catalogue.EpisodeId;
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
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The list of all episodes and its updates. */
@Hidden
@Controller
final class EpisodesController {
    private static final int MOST_PAGES = 10_000;

    private final Board board;
    private final Episodes episodes;
    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final Pages pages;
    private final Live live;

    EpisodesController(
            Board board,
            Episodes episodes,
            DashboardSettings settings,
            DashboardSources sources,
            Pages pages,
            Live live) {
        this.board = board;
        this.episodes = episodes;
        this.settings = settings;
        this.sources = sources;
        this.pages = pages;
        this.live = live;
    }

    /** Every episode, or those in a phase, of a show, or that wait for the producer. */
    @Get("/episodes")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String episodes(
            @QueryValue @Nullable String phase,
            @QueryValue @Nullable String show,
            @QueryValue @Nullable String needs,
            @QueryValue @Nullable Integer page) {
        EpisodesPage list = page(choice(phase, show, needs, page));
        EpisodesView view = list.look();
        String events = "/events/episodes" + view.choice().query();
        return pages.live(list, view, new Frame("Episodes", view.channel(), view.zone(), events));
    }

    /** The list's states from now on. */
    @Get("/events/episodes")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(
            @QueryValue @Nullable String phase,
            @QueryValue @Nullable String show,
            @QueryValue @Nullable String needs,
            @QueryValue @Nullable Integer page,
            @Header("Last-Event-ID") @Nullable String last,
            @QueryValue @Nullable String seen) {
        return live.follow(page(choice(phase, show, needs, page)), last == null ? seen : last);
    }

    private EpisodesPage page(EpisodesView.Choice choice) {
        return new EpisodesPage(choice, board, episodes, settings, sources);
    }

    /** What cannot be chosen is not chosen: the list is then the longer one. */
    private static EpisodesView.Choice choice(
            @Nullable String phase, @Nullable String show, @Nullable String needs, @Nullable Integer page) {
        return new EpisodesView.Choice(
                Arrays.stream(Phase.values())
                        .filter(known -> Shapes.id(known).equals(phase))
                        .findFirst(),
                Optional.ofNullable(show).filter(EpisodeId::isValidPart),
                "you".equals(needs),
                page == null ? 1 : Math.clamp(page, 1, MOST_PAGES));
    }
}
