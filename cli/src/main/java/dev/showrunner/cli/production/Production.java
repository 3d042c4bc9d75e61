package dev.showrunner.cli.production;

import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.notify.OutboxWork;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.cli.engine.Engine;
import dev.showrunner.dashboard.AuditLog;
import dev.showrunner.dashboard.Dashboard;
import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.EngineInfo;
import dev.showrunner.dashboard.HealthContributor;
import dev.showrunner.dashboard.RehearsalSource;
import dev.showrunner.dashboard.WebhookSecret;
import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.channel.ChannelState;
import dev.showrunner.workflows.channel.ChannelWorkflow;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One channel in production on one machine: its workers, its workflow and its dashboard. */
public final class Production implements AutoCloseable {
    private final Crew crew;
    private final Clustering clusters;
    private final RehearsalSource rehearsals;
    private final Dashboard dashboard;
    private final ChannelWorkflow channel;

    private Production(
            Crew crew, Clustering clusters, RehearsalSource rehearsals, Dashboard dashboard, ChannelWorkflow channel) {
        this.crew = crew;
        this.clusters = clusters;
        this.rehearsals = rehearsals;
        this.dashboard = dashboard;
        this.channel = channel;
    }

    /**
     * What a production is made of.
     *
     * @param channel names the channel's workflows
     * @param firstEver nothing can have been scheduled before
     * @param poll how often the repository is looked at without a nudge
     * @param settle how long YouTube's listings may lag behind its writes
     * @param catalogues the channel repository
     * @param scan how often every published video is looked at
     * @param youtube the channel on YouTube
     * @param drawing draws thumbnails
     * @param composer composes texts
     * @param clusters makes, breaks and takes away clusters
     * @param outbox tells people
     * @param watch where viewers watch
     * @param host the address the dashboard listens on
     * @param port the port the dashboard listens on
     * @param address where browsers reach the dashboard from elsewhere; absent where that is not known
     * @param webhook the secret shared with the Git server
     * @param signIn how people sign in
     * @param rehearsals plays episodes through; closed with the production
     * @param audit what was done to the channel
     */
    public record Script(
            String channel,
            boolean firstEver,
            Duration poll,
            Duration settle,
            CatalogueStore catalogues,
            Duration scan,
            YouTubeBroadcasts youtube,
            Drawing drawing,
            Composer composer,
            Clustering clusters,
            OutboxWork outbox,
            URI watch,
            String host,
            int port,
            @Nullable URI address,
            WebhookSecret webhook,
            SignIn signIn,
            RehearsalSource rehearsals,
            AuditLog audit) {}

    /** Starts everything; returns when the dashboard answers and the channel's workflow runs. */
    public static Production start(Engine engine, Script script) {
        InstantSource clock = InstantSource.system();
        WorkflowClient temporal = WorkflowClient.newInstance(engine.stubs(), engine.clientOptions());
        Crew crew = new Crew(
                temporal,
                new Crew.Tools(
                        script.catalogues(),
                        script.scan(),
                        script.youtube(),
                        script.drawing(),
                        script.composer(),
                        script.clusters().work(),
                        script.outbox(),
                        script.audit()::append,
                        clock));
        crew.start();
        script.clusters().start();
        resume(temporal, script);
        ChannelWorkflow channel = follow(temporal, script);
        Engine.Description described = engine.description();
        Dashboard dashboard = Dashboard.start(
                new DashboardSettings(
                        script.host(),
                        script.port(),
                        script.channel(),
                        new EngineInfo(described.name(), described.isDurable(), described.sentence(), described.ui()),
                        script.address(),
                        script.watch()),
                new DashboardSources(
                        temporal,
                        new CatalogueOnShow(script.catalogues()),
                        new ThumbnailsOnShow(script.catalogues(), script.composer(), script.drawing()),
                        new PlansOnShow(script.catalogues(), script.composer()),
                        new ComparisonsOnShow(script.catalogues(), script.composer()),
                        new EditsOnShow(
                                script.channel(),
                                script.catalogues(),
                                script.composer(),
                                script.youtube(),
                                temporal,
                                clock),
                        new DraftsOnShow(script.catalogues(), script.composer(), script.drawing(), clock),
                        script.rehearsals(),
                        script.audit(),
                        clock,
                        List.of(new Workers(crew))),
                script.webhook(),
                script.signIn(),
                script.clusters()::kubeconfig,
                script.clusters().seal());
        return new Production(crew, script.clusters(), script.rehearsals(), dashboard, channel);
    }

    /** What was still to be sent when the process ended; an engine that remembers it is told nothing new. */
    private static void resume(WorkflowClient temporal, Script script) {
        List<Letter> open = script.outbox().open();
        if (!open.isEmpty()) {
            temporal.newUntypedWorkflowStub(
                            OutboxWorkflow.class.getSimpleName(),
                            WorkflowOptions.newBuilder()
                                    .setWorkflowId(WorkflowIds.outbox(script.channel()))
                                    .setTaskQueue(TaskQueues.WORKFLOWS)
                                    .build())
                    .signalWithStart("resume", new Object[] {open}, new Object[] {OutboxState.start(script.channel())});
        }
    }

    private static ChannelWorkflow follow(WorkflowClient temporal, Script script) {
        ChannelWorkflow channel = temporal.newWorkflowStub(
                ChannelWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(WorkflowIds.channel(script.channel()))
                        .setTaskQueue(TaskQueues.WORKFLOWS)
                        .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                        .build());
        WorkflowClient.start(
                channel::run, ChannelState.start(script.channel(), script.firstEver(), script.poll(), script.settle()));
        return channel;
    }

    /** What readiness depends on; not YouTube, whose absence restarting cannot mend. */
    private record Workers(Crew crew) implements HealthContributor {
        @Override
        public String name() {
            return "workers";
        }

        @Override
        public Optional<String> problem() {
            return crew.problem();
        }
    }

    /** A hint that the repository may have changed. */
    public void nudge(String origin) {
        channel.nudge(origin);
    }

    /** Where the dashboard is. */
    public URI dashboard() {
        return dashboard.uri();
    }

    @Override
    public void close() {
        dashboard.close();
        rehearsals.close();
        clusters.close();
        crew.close();
    }
}
