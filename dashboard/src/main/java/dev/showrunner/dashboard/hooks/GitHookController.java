package dev.showrunner.dashboard.hooks;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.WebhookSecret;
import dev.showrunner.dashboard.board.EngineQueries;
import dev.showrunner.dashboard.board.NotApproved;
import dev.showrunner.dashboard.http.Refused;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Told by a Git server that something was pushed. What was pushed is read from the repository, never from here. */
@Hidden
@Controller("/hooks/git")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GitHookController {
    private static final List<String> DELIVERY = List.of(
            StandardWebhook.ID,
            "X-GitHub-Delivery",
            "X-Forgejo-Delivery",
            "X-Gitea-Delivery",
            "Idempotency-Key",
            "X-Gitlab-Event-UUID");

    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final WebhookSecret secret;
    private final EngineQueries engine;
    private final Deliveries deliveries = new Deliveries();

    GitHookController(
            DashboardSettings settings, DashboardSources sources, WebhookSecret secret, EngineQueries engine) {
        this.settings = settings;
        this.sources = sources;
        this.secret = secret;
        this.engine = engine;
    }

    /** Takes a delivery and answers before the repository is looked at. One without a body is a bad request. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> delivery(HttpRequest<?> request, @Body byte[] body) {
        String shared = secret.secret()
                .get()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND,
                        "No webhook is configured. Set SHOWRUNNER_WEBHOOK_SECRET to accept one."));
        Function<String, Optional<String>> header =
                name -> Optional.ofNullable(request.getHeaders().get(name));
        Instant now = sources.clock().instant();
        if (!DeliverySignature.isGenuine(header, body, shared, now)) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED,
                    "The signature does not match. Give the Git server and Showrunner the same secret.");
        }
        Optional<String> id =
                DELIVERY.stream().map(header).flatMap(Optional::stream).findFirst();
        if (id.isEmpty() || deliveries.isNew(id.get(), now)) {
            nudge(id);
        }
        return HttpResponse.accepted();
    }

    private void nudge(Optional<String> delivery) {
        try {
            String channel = WorkflowIds.channel(settings.channel());
            if (!engine.tell(ChannelWorkflow.class, channel, workflow -> workflow.nudge("webhook"))) {
                throw new Refused(
                        HttpStatus.SERVICE_UNAVAILABLE, "The channel is not followed yet; deliver again later.");
            }
        } catch (Refused | NotApproved unheard) {
            // The same delivery is sent again, and has to count then.
            delivery.ifPresent(deliveries::forget);
            throw unheard;
        }
    }
}
