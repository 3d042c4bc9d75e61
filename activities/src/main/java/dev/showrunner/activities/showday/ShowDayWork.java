package dev.showrunner.activities.showday;

import static dev.showrunner.activities.episode.Attempt.attempt;

import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.LiveEvents;
import dev.showrunner.activities.youtube.LiveEvents.Feed;
import dev.showrunner.activities.youtube.LiveEvents.LiveEvent;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterStanding;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.rewrite.RewriteView.Phase;
import dev.showrunner.workflows.rewrite.RewriteWorkflow;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.ShowDayActivities;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Sight.Stage;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The activities of an episode's day. */
public final class ShowDayWork implements ShowDayActivities {
    private final LiveEvents events;
    private final WorkflowClient temporal;
    private final InstantSource clock;

    /** The stream an event was bound to at the last look: it is asked while the event is. Only a guess. */
    private final Map<String, String> streams = new ConcurrentHashMap<>();

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

    /** Clusters and the stream tell how they stand while the event does: near air somebody waits for all of them. */
    private Sight sight(Subject subject, @Nullable String refused) {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<GateFacts.Cluster>> clusters = subject.clusters().stream()
                    .map(workflow -> CompletableFuture.supplyAsync(() -> cluster(workflow), beside))
                    .toList();
            String expected = streams.get(subject.videoId());
            CompletableFuture<Feed> fed = CompletableFuture.supplyAsync(Meter.shared(() -> feed(expected)), beside);
            LiveEvent event = events.look(subject.videoId());
            Feed feed = answer(fed);
            if (event.stage() == Stage.OVER) {
                feed = Feed.NONE;
                streams.remove(subject.videoId());
            } else if (!Objects.equals(event.stream(), expected)) {
                feed = feed(event.stream());
                remember(subject.videoId(), event.stream());
            }
            return new Sight(
                    event.stage(),
                    event.isMonitored(),
                    feed.ingest(),
                    feed.health(),
                    event.startedAt(),
                    event.endedAt(),
                    event.stage().isToCome() && isRewriting(subject.channel()),
                    clusters.stream().map(CompletableFuture::join).toList(),
                    refused,
                    Meter.units());
        }
    }

    private Feed feed(@Nullable String stream) {
        return stream == null ? Feed.NONE : events.feed(stream);
    }

    private void remember(String videoId, @Nullable String stream) {
        if (stream == null) {
            streams.remove(videoId);
        } else {
            streams.put(videoId, stream);
        }
    }

    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
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
                    temporal.newWorkflowStub(ClusterWorkflow.class, workflow).standing());
        } catch (WorkflowException none) {
            return new GateFacts.Cluster(name, false, "Nothing is known of it");
        }
    }

    private static GateFacts.Cluster cluster(String name, ClusterStanding standing) {
        boolean isReady = switch (standing.phase()) {
            case BROKEN, LIVE, SOLVED -> true;
            default -> false;
        };
        String words = isReady ? "Broken and verified, and the way in is alive" : "It is " + word(standing.phase());
        return standing.alarm() == null
                ? new GateFacts.Cluster(name, isReady, words, standing.solvedAt())
                : new GateFacts.Cluster(name, false, standing.alarm(), standing.solvedAt());
    }

    private static String word(ClusterPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
