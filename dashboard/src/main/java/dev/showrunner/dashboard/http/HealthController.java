package dev.showrunner.dashboard.http;

import dev.showrunner.dashboard.DashboardSources;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether this process lives and whether it can work. Readiness depends on what is on this side of the network only:
 * restarting Showrunner does not mend YouTube.
 */
@Controller("/health")
final class HealthController {
    private final DashboardSources sources;

    HealthController(DashboardSources sources) {
        this.sources = sources;
    }

    /**
     * The answer to a probe.
     *
     * @param status {@code UP} or {@code DOWN}
     * @param details for each part that was asked, {@code UP} or why not
     */
    @Serdeable
    record HealthResponse(String status, Map<String, String> details) {}

    /** The process answers. */
    @Get("/liveness")
    HealthResponse liveness() {
        return new HealthResponse("UP", Map.of());
    }

    /** Everything it needs is there. 503 when not. */
    @Get("/readiness")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<HealthResponse> readiness() {
        Map<String, String> details = new TreeMap<>();
        sources.health().forEach(part -> details.put(part.name(), part.problem().orElse("UP")));
        boolean up = details.values().stream().allMatch("UP"::equals);
        return HttpResponse.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new HealthResponse(up ? "UP" : "DOWN", details));
    }
}
