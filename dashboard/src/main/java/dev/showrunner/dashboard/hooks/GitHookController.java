package dev.showrunner.dashboard.hooks;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.WebhookSecret;
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
import io.temporal.client.WorkflowNotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Told by a Git server that something was pushed. What was pushed is read from the repository, never from here. */
@Hidden
@Controller("/hooks/git")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GitHookController {
    private static final byte[] NOTHING = new byte[0];

    private final DashboardSettings settings;
    private final DashboardSources sources;
    private final WebhookSecret secret;

    GitHookController(DashboardSettings settings, DashboardSources sources, WebhookSecret secret) {
        this.settings = settings;
        this.sources = sources;
        this.secret = secret;
    }

    /** Takes a delivery and answers before the repository is looked at. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> delivery(HttpRequest<?> request, @Body byte @Nullable [] body) {
        String shared = secret.secret()
                .get()
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND,
                        "No webhook is configured. Set SHOWRUNNER_WEBHOOK_SECRET to accept one."));
        boolean isGenuine = DeliverySignature.isGenuine(
                name -> Optional.ofNullable(request.getHeaders().get(name)), body == null ? NOTHING : body, shared);
        if (!isGenuine) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED,
                    "The signature does not match. Give the Git server and Showrunner the same secret.");
        }
        try {
            sources.workflows()
                    .newWorkflowStub(ChannelWorkflow.class, WorkflowIds.channel(settings.channel()))
                    .nudge("webhook");
        } catch (WorkflowNotFoundException notYet) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "The channel is not followed yet; deliver again later.");
        }
        return HttpResponse.accepted();
    }
}
