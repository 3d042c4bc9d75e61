package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.EngineInfo;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.EpisodeDetails;
import dev.showrunner.dashboard.board.EpisodeEntry;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.board.Words;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.workflows.channel.ChannelView;
import dev.showrunner.workflows.channel.Reading;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Status and episodes as JSON. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Showrunner",
                        version = "1",
                        description =
                                "Where the channel, its episodes and its published videos stand, and a producer's approval.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiController {
    private final DashboardSettings settings;
    private final Board board;
    private final Episodes episodes;
    private final EpisodeDetails details;

    ApiController(DashboardSettings settings, Board board, Episodes episodes, EpisodeDetails details) {
        this.settings = settings;
        this.board = board;
        this.episodes = episodes;
        this.details = details;
    }

    /** The state of the channel as a whole. */
    @Get("/status")
    StatusResponse status() {
        Snapshot snapshot = board.now();
        EngineInfo engine = settings.engine();
        Optional<Reading> reading = snapshot.channel().map(ChannelView::reading);
        return new StatusResponse(
                snapshot.catalogue().map(catalogue -> catalogue.revision().id()).orElse(null),
                engine.name(),
                engine.durable(),
                engine.sentence(),
                quota(snapshot),
                new StatusResponse.ChannelName(
                        settings.channel(),
                        snapshot.catalogue()
                                .map(catalogue -> catalogue.channel().name())
                                .orElse(settings.channel())),
                snapshot.channel().map(ChannelView::readAt).orElse(null),
                reading.map(Reading::problem)
                        .or(() -> snapshot.channel().map(ChannelView::problem))
                        .orElse(null),
                reading.map(Reading::remedy).orElse(null),
                count(snapshot.diagnostics(), Severity.ERROR),
                count(snapshot.diagnostics(), Severity.WARNING),
                snapshot.diagnostics().stream().map(StatusResponse.Finding::of).toList(),
                bySync(episodes.of(snapshot)));
    }

    /** Every episode, ordered by airtime, those without one last. */
    @Get("/episodes")
    List<EpisodeResponse> episodes(HttpRequest<?> request) {
        Links links = Links.of(request, settings);
        return episodes.all().stream()
                .map(entry -> EpisodeResponse.of(entry, links))
                .toList();
    }

    /** One episode with everything that is known of it; 404 when the channel has no such episode. */
    @Get("/episodes/{show}/{slug}")
    Optional<EpisodeDetailResponse> episode(
            HttpRequest<?> request, @PathVariable String show, @PathVariable String slug) {
        if (!EpisodeId.isValidPart(show) || !EpisodeId.isValidPart(slug)) {
            return Optional.empty();
        }
        Links links = Links.of(request, settings);
        return details.find(new EpisodeId(show, slug)).map(detail -> EpisodeDetailResponse.of(detail, links));
    }

    private static StatusResponse.Quota quota(Snapshot snapshot) {
        return snapshot.budget()
                .map(budget -> new StatusResponse.Quota(
                        budget.day(),
                        budget.limit(),
                        budget.used(),
                        budget.left(),
                        budget.reservedForAir(),
                        budget.resetsAt()))
                .orElseGet(() -> new StatusResponse.Quota(
                        null,
                        snapshot.catalogue()
                                .map(catalogue -> catalogue.channel().unitsPerDay())
                                .orElse(null),
                        null,
                        null,
                        null,
                        null));
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static Map<String, Long> bySync(List<EpisodeEntry> entries) {
        Function<EpisodeEntry, String> sync = entry -> Words.of(entry.standing().sync());
        return entries.stream().collect(Collectors.groupingBy(sync, TreeMap::new, Collectors.counting()));
    }
}
