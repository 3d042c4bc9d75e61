package dev.showrunner.cli.rehearse;

import dev.showrunner.activities.cluster.RepositoryBreaks;
import dev.showrunner.activities.cluster.RepositoryBreaks.OnHosts;
import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.cli.engine.SkippingEngine;
import dev.showrunner.cli.production.Crew;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.channel.ChannelState;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.record.RecordWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything Showrunner runs on, under one clock that skips the time in which nothing happens: engine, workers, local
 * YouTube, clusters on paper, and a repository with one commit. Nothing leaves the process.
 */
final class Stage implements AutoCloseable {
    private static final String CHANNEL = "rehearsal";
    private static final String BRANCH = "main";

    /** Longer than any rehearsal: nothing is committed after the first commit. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private final ScratchFolder scratch;
    private final SkippingEngine engine;
    private final WorkflowClient temporal;
    private final YouTubeEmulator youtube;
    private final CatalogueStore catalogues;
    private final Crew crew;
    private final Orphans orphans;

    private Stage(ScratchFolder scratch, Map<String, byte[]> files, Instant begins, Set<Fault> faults)
            throws IOException {
        this.scratch = scratch;
        engine = new SkippingEngine(begins);
        temporal = WorkflowClient.newInstance(engine.stubs());
        orphans = new Orphans(engine, temporal);
        youtube = YouTubeEmulator.builder().clock(this::now).start();
        Path channel = scratch.path().resolve("channel");
        WorkingRepository.create(channel, files, this::now);
        catalogues = new CatalogueStore(
                ChannelRepository.open(
                        scratch.path().resolve("mirror.git"),
                        new Remote.Folder(channel),
                        BRANCH,
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(this::now));
        crew = new Crew(
                temporal,
                new Crew.Tools(
                        catalogues,
                        NEVER,
                        YouTubeBroadcasts.connect(YouTubeConnection.local(youtube.uri()), new Meter(), this::now),
                        new Drawing(new ThumbnailRenderer(), this::now),
                        new Composer(ThumbnailRenderer.VERSION),
                        new PaperClusters(
                                new RepositoryBreaks(catalogues, OnHosts.ALLOWED), scratch.path(), this::now, faults),
                        new Nobody(),
                        unkept -> {},
                        this::now));
    }

    /**
     * Sets it up and lets the channel be followed.
     *
     * @param files of the channel repository, content by path
     * @param begins what the clock shows when they are committed
     */
    static Stage open(Map<String, byte[]> files, Instant begins, Set<Fault> faults) {
        ScratchFolder scratch = ScratchFolder.make();
        try {
            Stage stage = new Stage(scratch, files, begins, faults);
            stage.crew.start();
            stage.follow();
            return stage;
        } catch (IOException e) {
            scratch.close();
            throw new UncheckedIOException(e);
        }
    }

    private void follow() {
        ChannelWorkflow channel = temporal.newWorkflowStub(
                ChannelWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.channel(CHANNEL))
                        .setTaskQueue(TaskQueues.WORKFLOWS)
                        .build());
        WorkflowClient.start(channel::run, ChannelState.start(CHANNEL, true, NEVER, Duration.ofSeconds(15)));
    }

    /** What the clock shows. */
    Instant now() {
        return engine.now();
    }

    /** Lets everything happen that happens until then. */
    void passUntil(Instant then) {
        Duration left = Duration.between(now(), then);
        if (left.isPositive()) {
            orphans.whileOn(() -> engine.sleep(left));
        }
    }

    /** From then on the episode's workflow is likely to end before those it started. */
    void endsAt(EpisodeId id, List<String> clusters, Instant then) {
        List<String> started = new ArrayList<>(List.of(WorkflowIds.record(CHANNEL, id), WorkflowIds.chat(CHANNEL, id)));
        clusters.forEach(name -> started.add(WorkflowIds.cluster(CHANNEL, id, name)));
        orphans.expect(started, then);
    }

    YouTubeEmulator youtube() {
        return youtube;
    }

    EpisodeWorkflow episode(EpisodeId id) {
        return temporal.newWorkflowStub(EpisodeWorkflow.class, WorkflowIds.episode(CHANNEL, id));
    }

    ClusterWorkflow cluster(EpisodeId id, String name) {
        return temporal.newWorkflowStub(ClusterWorkflow.class, WorkflowIds.cluster(CHANNEL, id, name));
    }

    RecordWorkflow record(EpisodeId id) {
        return temporal.newWorkflowStub(RecordWorkflow.class, WorkflowIds.record(CHANNEL, id));
    }

    @Override
    public void close() {
        try (scratch;
                catalogues;
                youtube;
                engine) {
            crew.abandon();
        }
    }
}
