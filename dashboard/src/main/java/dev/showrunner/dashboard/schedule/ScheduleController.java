package dev.showrunner.dashboard.schedule;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.http.Assets;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.dashboard.jte.JtescheduleGenerated;
import dev.showrunner.dashboard.pages.Html;
import dev.showrunner.episodes.catalogue.EpisodeId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read: when the channel airs. Nothing a producer alone may know is here, and nothing can be done.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScheduleController {
    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final String HTML = "text/html;charset=utf-8";
    private static final String SHORTLY = "public, max-age=300";

    private final Schedule schedule;
    private final LinkedData linkedData;
    private final Assets assets;
    private final DashboardSources sources;
    private final @Nullable URI address;

    ScheduleController(
            Schedule schedule,
            LinkedData linkedData,
            Assets assets,
            DashboardSources sources,
            DashboardSettings settings) {
        this.address = settings.address();
        this.schedule = schedule;
        this.linkedData = linkedData;
        this.assets = assets;
        this.sources = sources;
    }

    /** The channel's schedule as a page. */
    @Get("/schedule")
    @Produces(HTML)
    HttpResponse<String> page(HttpRequest<?> request) {
        return page(request, schedule.channel(), null, schedule.all());
    }

    /** A show's schedule as a page. */
    @Get("/shows/{show}/schedule")
    @Produces(HTML)
    HttpResponse<String> showPage(HttpRequest<?> request, @PathVariable String show) {
        return page(request, schedule.show(show), show, known(show, schedule.ofShow(show)));
    }

    /** The channel's schedule as a calendar. */
    @Get("/schedule.ics")
    @Produces(CALENDAR)
    HttpResponse<String> calendar() {
        return file(CalendarFile.of(schedule.channel(), schedule.all()), "schedule.ics");
    }

    /** A show's schedule as a calendar. */
    @Get("/shows/{show}/schedule.ics")
    @Produces(CALENDAR)
    HttpResponse<String> showCalendar(@PathVariable String show) {
        List<Airing> airings = known(show, schedule.ofShow(show));
        return file(CalendarFile.of(schedule.show(show), airings), show + ".ics");
    }

    /** The episodes that a guest or host is in, as a calendar. */
    @Get("/people/{id}/schedule.ics")
    @Produces(CALENDAR)
    HttpResponse<String> guestCalendar(@PathVariable String id) {
        List<Airing> airings = known(id, schedule.ofPerson(id));
        return file(CalendarFile.of(schedule.person(id) + " on " + schedule.channel(), airings), id + ".ics");
    }

    /** What was announced, moved or cancelled, as a feed. */
    @Get("/schedule.rss")
    @Produces("application/rss+xml;charset=utf-8")
    HttpResponse<String> feed(HttpRequest<?> request) {
        return shortly(HttpResponse.ok(Feed.of(schedule.channel(), address(request, "/schedule"), schedule.all())));
    }

    private HttpResponse<String> page(
            HttpRequest<?> request, String heading, @Nullable String show, List<Airing> airings) {
        Instant now = sources.clock().instant();
        List<Airing> told =
                airings.stream().filter(airing -> airing.end().isAfter(now)).toList();
        ScheduleView view = ScheduleView.of(
                heading,
                schedule.channel(),
                show,
                airings,
                now,
                linkedData.of(schedule.channel(), address(request, request.getPath()), told));
        return shortly(HttpResponse.ok(
                Html.render((out, hooks) -> JtescheduleGenerated.render(out, hooks, assets, view, now))));
    }

    /**
     * Where the public reaches it, else as the reader asked for it; the path alone would be none outside of this site.
     */
    private URI address(HttpRequest<?> request, String path) {
        if (address != null) {
            return address.resolve(path);
        }
        String host = Optional.ofNullable(request.getHeaders().get("Host")).orElse("localhost");
        return URI.create((request.isSecure() ? "https://" : "http://") + host).resolve(path);
    }

    private static List<Airing> known(String id, Optional<List<Airing>> airings) {
        return airings.filter(any -> EpisodeId.isValidPart(id))
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "The channel has nothing by that name."));
    }

    private static HttpResponse<String> file(String content, String name) {
        return shortly(HttpResponse.ok(content).header("Content-Disposition", "inline; filename=\"" + name + "\""));
    }

    private static <T> MutableHttpResponse<T> shortly(MutableHttpResponse<T> response) {
        return response.header("Cache-Control", SHORTLY);
    }
}
