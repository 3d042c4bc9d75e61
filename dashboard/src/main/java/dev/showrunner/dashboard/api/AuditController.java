package dev.showrunner.dashboard.api;

import dev.showrunner.dashboard.DashboardSources;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The audit trail as JSON lines. */
@Controller("/api/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final String JSON_LINES = "application/jsonl";

    private final DashboardSources sources;

    AuditController(DashboardSources sources) {
        this.sources = sources;
    }

    /** Everything that was done to the channel, a line of JSON each, the oldest first. */
    @Get
    @Produces(JSON_LINES)
    HttpResponse<StreamedFile> audit() {
        return HttpResponse.ok(new StreamedFile(sources.audit().lines(), MediaType.of(JSON_LINES)))
                .header("Content-Disposition", "attachment; filename=\"audit.jsonl\"");
    }
}
