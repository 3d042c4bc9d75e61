package dev.showrunner.activities.showday;

import static dev.showrunner.activities.episode.Attempt.attempt;

import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.LiveEvents;
import dev.showrunner.activities.youtube.LiveEvents.LiveEvent;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import dev.showrunner.workflows.rewrite.RewriteView.Phase;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.ShowDayActivities;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The activities of an episode's day. */
public final class ShowDayWork implements ShowDayActivities {
    private final LiveEvents events;
    private final WorkflowClient temporal;
    private final InstantSource clock;

    /** Works on one channel. */
    public ShowDayWork(LiveEvents events, WorkflowClient temporal, InstantSource clock) {
        this.events = events;
        this.temporal = temporal;
        this.clock = clock;
    }

    @Override
    public Sight glance(Subject subject) {
        return attempt(() -> sight(subject, null));
    }

    @Override
    public Sight moveOn(Subject subject, Onward onward) {
        return attempt(() -> {
            Optional<String> refused =
                    events.transition(subject.videoId(), onward.name().toLowerCase(Locale.ROOT));
            return sight(subject, refused.orElse(null));
        });
    }

    @Override
    public Statistics statistics(Subject subject) {
        return attempt(() -> {
            LiveEvents.Counts counts = events.counts(subject.videoId());
            return new Statistics(clock.instant(), counts.views(), counts.likes(), counts.comments());
        });
    }

    /** Clusters tell how they stand while YouTube does: near air somebody waits for both. */
    private Sight sight(Subject subject, @Nullable String refused) {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<GateFacts.Cluster>> clusters = subject.clusters().stream()
                    .map(workflow -> CompletableFuture.supplyAsync(() -> cluster(workflow), beside))
                    .toList();
            LiveEvent event = events.look(subject.videoId());
            return new Sight(
                    event.stage(),
                    event.isMonitored(),
                    event.ingest(),
                    event.health(),
                    event.startedAt(),
                    event.endedAt(),
                    event.stage().isToCome() && isRewriting(subject.channel()),
                    clusters.stream().map(CompletableFuture::join).toList(),
                    refused,
                    Meter.units());
        }
    }

    /** A rewrite that does not run, or does not answer, holds nothing up. */
    private boolean isRewriting(String channel) {
        try {
            return temporal.newWorkflowStub(RewriteWorkflow.class, WorkflowIds.rewrite(channel))
                            .view()
                            .phase()
                    == Phase.RUNNING;
        } catch (WorkflowException none) {
            return false;
        }
    }

    private GateFacts.Cluster cluster(String workflow) {
        String name = workflow.substring(workflow.lastIndexOf('/') + 1);
        try {
            return cluster(
                    name,
                    temporal.newWorkflowStub(ClusterWorkflow.class, workflow).view());
        } catch (WorkflowException none) {
            return new GateFacts.Cluster(name, false, "Nothing is known of it");
        }
    }

    private static GateFacts.Cluster cluster(String name, ClusterView view) {
        ClusterPhase phase = view.state().phase();
        boolean isReady = switch (phase) {
            case BROKEN, LIVE, SOLVED -> true;
            default -> false;
        };
        String words = isReady ? "Broken and verified, and the way in is alive" : "It is " + word(phase);
        Instant solvedAt = phase == ClusterPhase.SOLVED ? view.state().contest().decidedAt() : null;
        return view.alarms().isEmpty()
                ? new GateFacts.Cluster(name, isReady, words, solvedAt)
                : new GateFacts.Cluster(name, false, view.alarms().getFirst(), solvedAt);
    }

    private static String word(ClusterPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
