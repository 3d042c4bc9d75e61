package dev.showrunner.dashboard.pages;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.Board;
import dev.showrunner.dashboard.board.Episodes;
import dev.showrunner.dashboard.board.Snapshot;
import dev.showrunner.dashboard.jte.JteauditGenerated;
import dev.showrunner.workflows.audit.AuditEntry;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of the audit trail. */
@Hidden
@Controller
final class AuditController {
    private final DashboardSources sources;
    private final DashboardSettings settings;
    private final Board board;
    private final Episodes episodes;
    private final Pages pages;

    AuditController(DashboardSources sources, DashboardSettings settings, Board board, Episodes episodes, Pages pages) {
        this.sources = sources;
        this.settings = settings;
        this.board = board;
        this.episodes = episodes;
        this.pages = pages;
    }

    /** Who did what to the channel, the newest first. */
    @Get("/audit")
    @Produces("text/html;charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String audit(@QueryValue @Nullable Integer page) {
        int chosen = page == null ? 1 : Math.clamp(page, 1, 10_000);
        List<AuditEntry> entries = sources.audit().newest((chosen - 1) * AuditView.PER_PAGE, AuditView.PER_PAGE + 1);
        Snapshot snapshot = board.now();
        AuditView view = AuditView.of(
                PeopleView.name(snapshot, settings.channel()),
                PeopleView.zone(snapshot),
                entries,
                episodes.of(snapshot),
                chosen);
        Instant now = sources.clock().instant();
        return pages.still(
                new Frame("Audit trail", view.channel(), view.zone(), null),
                Html.render((out, hooks) -> JteauditGenerated.render(out, hooks, view, settings, now)));
    }
}
