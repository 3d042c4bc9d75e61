package dev.showrunner.activities.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.util.Durations;
import dev.showrunner.activities.cluster.Reaper.Deed;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import io.temporal.api.testservice.v1.SleepRequest;
import io.temporal.api.testservice.v1.TestServiceGrpc;
import io.temporal.api.testservice.v1.UnlockTimeSkippingRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Law 10 the hard way: a cluster in every state, and in the midst of everything that is done to one; then what works on
 * them is killed. Time is skipped.
 */
@Execution(ExecutionMode.CONCURRENT)
class Law10NoClusterOutlivesItsDeadlineTest {
    private static final Duration SHOW = Duration.ofMinutes(90);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final EpisodeId EPISODE = EpisodeId.parse("s/1");

    /** Its fixers, who are simulated too, need time. */
    private static final Cast SOLVED = new Cast("solved", -5, ClusterPhase.SOLVED);

    /** Every other cluster: its name, when it airs as minutes from now, and what it is by then. */
    private static final List<Cast> CAST = List.of(
            new Cast("gone-before-revoke", -5, ClusterPhase.REVOKING),
            new Cast("gone-before-destroy", -5, ClusterPhase.DESTROYING),
            new Cast("gone-within-destroy", -5, ClusterPhase.DESTROYING),
            new Cast("gone-after-destroy", -5, ClusterPhase.DESTROYING),
            new Cast("scheduled", 30 * 60, ClusterPhase.SCHEDULED),
            new Cast("before-provision", 60, ClusterPhase.PROVISIONING),
            new Cast("within-provision", 60, ClusterPhase.PROVISIONING),
            new Cast("after-provision", 60, ClusterPhase.PROVISIONING),
            new Cast("provision-failed-before-destroy", 60, ClusterPhase.PROVISION_FAILED),
            new Cast("after-rehearse", 60, ClusterPhase.REHEARSING),
            new Cast("ready", 20 * 60, ClusterPhase.READY),
            new Cast("after-grant", 20 * 60, ClusterPhase.READY, List.of("ada")),
            new Cast("open", 20 * 60, ClusterPhase.OPEN, List.of("ada")),
            new Cast("before-breaking", 60, ClusterPhase.BREAKING),
            new Cast("after-breaking", 60, ClusterPhase.BREAKING),
            new Cast("break-failed", 60, ClusterPhase.BREAK_FAILED),
            new Cast("broken", 60, ClusterPhase.BROKEN),
            new Cast("live", -5, ClusterPhase.LIVE));

    /** A cluster passes these without standing still, or nothing of it exists. */
    private static final EnumSet<ClusterPhase> PASSED =
            EnumSet.of(ClusterPhase.TIMED_OUT, ClusterPhase.ABORTED, ClusterPhase.DESTROYED);

    @TempDir
    private Path folder;

    private record Cast(String name, int minutes, ClusterPhase phase, List<String> breakers) {
        Cast(String name, int minutes, ClusterPhase phase) {
            this(name, minutes, phase, List.of());
        }

        ClusterTarget target(Instant now) {
            WantedCluster wanted = new WantedCluster(
                    name,
                    "yard",
                    null,
                    List.of(),
                    BreakLevel.BEGINNER,
                    1,
                    breakers,
                    List.of("grace"),
                    List.of(),
                    Rights.NAMESPACE,
                    false,
                    Duration.ofHours(24),
                    Duration.ofHours(2),
                    Duration.ofHours(1));
            return new ClusterTarget(
                    "main",
                    EPISODE,
                    now.plus(Duration.ofMinutes(minutes)),
                    show(),
                    wanted,
                    new ClusterLimits(50, 50, 10_000),
                    null);
        }

        boolean standsStill() {
            return name.matches(".*(before|within|after)-.*");
        }

        /** Those that are to go have a few seconds to be made; all is real time until something is skipped. */
        Duration show() {
            return name.startsWith("gone-") ? Duration.ofMinutes(5).plusSeconds(8) : SHOW;
        }

        /** Whether its provider has something of it. */
        boolean exists() {
            return !Set.of("scheduled", "before-provision", "gone-after-destroy")
                    .contains(name);
        }
    }

    @Test
    void whatever_was_being_done_a_sweep_or_an_engine_that_knows_nothing_takes_it_away() throws Exception {
        List<Cast> all = new ArrayList<>(CAST);
        all.addFirst(SOLVED);
        Instant now;
        try (Engine engine = new Engine()) {
            Process program = start("work", engine.target(), folder, folder);
            try {
                engine.order(SOLVED, engine.now());
                engine.awaitPhase(SOLVED, ClusterPhase.LIVE);
                engine.skip(Duration.ofMinutes(12));
                everyState(engine);
            } finally {
                program.destroyForcibly().waitFor();
            }
            now = engine.now();
        }

        assertThat(all.stream().map(Cast::phase).collect(Collectors.toSet()))
                .as("every state in which a cluster can be found")
                .isEqualTo(EnumSet.complementOf(PASSED));
        assertThat(inventory(folder))
                .extracting(record -> record.id().replaceFirst("^s-1-(.*)-[0-9a-f]{8}$", "$1"))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(Cast::exists).map(Cast::name).toList());
        nobodyComesBackButTheSweep(now);
        aNewEngineKnowsNothing(all, now);
    }

    private void everyState(Engine engine) {
        CAST.forEach(one -> engine.order(one, engine.now()));
        CAST.forEach(one -> engine.awaitPhase(one, one.phase()));
        CAST.stream().filter(Cast::standsStill).forEach(one -> awaitHeld(folder, one.name()));
    }

    /** Everything else is lost, and the sweep itself is killed once. */
    private void nobodyComesBackButTheSweep(Instant now) throws Exception {
        Path yard = copy("swept");
        Reaper early = new Reaper(
                new Providers(List.of(new YardOnDisk(yard.resolve("yard"), moment -> {}))),
                InstantSource.fixed(now),
                Duration.ZERO);
        assertThat(early.reap())
                .as("what still has time")
                .extracting(Reaper.Finding::deed)
                .containsOnly(Deed.LEFT);
        String late = now.plus(Duration.ofDays(2)).toString();

        Process sweep = start("sweep", late, yard, yard);
        awaitHeld(yard, "gone-within-destroy");
        sweep.destroyForcibly().waitFor();
        assertThat(inventory(yard)).as("what the killed sweep left").isNotEmpty();

        assertThat(start("sweep", late, yard, null).waitFor()).isZero();
        assertThat(inventory(yard)).isEmpty();
    }

    /** The channel's workflows begin anew from Git, and order what is there already. */
    private void aNewEngineKnowsNothing(List<Cast> all, Instant now) throws Exception {
        Path yard = copy("anew");
        try (Engine engine = new Engine()) {
            all.forEach(cast -> engine.order(cast, now));
            Process worker = start("work", engine.target(), yard, null);
            try {
                for (Cast cast : all) {
                    if (cast.phase() == ClusterPhase.OPEN) {
                        engine.awaitPhase(cast, ClusterPhase.OPEN);
                    }
                }
                engine.skipWhatIsWaitedFor();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(inventory(yard)).isEmpty());
            } finally {
                worker.destroyForcibly().waitFor();
            }
        }
    }

    private void awaitHeld(Path held, String name) {
        await(name + " stands still").atMost(PATIENCE).until(() -> {
            try (Stream<Path> files = Files.list(held)) {
                return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("s-1-" + name));
            }
        });
    }

    private static List<ClusterRecord> inventory(Path root) {
        return new YardOnDisk(root.resolve("yard"), moment -> {}).inventory();
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolveSibling(folder.getFileName() + "-" + name);
        try (Stream<Path> all = Files.walk(folder.resolve("yard"))) {
            for (Path one : all.toList()) {
                Path to = copy.resolve(folder.relativize(one).toString());
                Files.createDirectories(to.getParent());
                Files.copy(one, to);
            }
        }
        return copy;
    }

    private static Process start(String verb, String with, Path folder, @Nullable Path holds) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterProgram.class.getName(),
                        verb,
                        with,
                        folder.toString(),
                        holds == null ? "-" : holds.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("said.txt").toFile()))
                .start();
    }

    /** Temporal's in-memory server at a port, whose time is skipped on demand. */
    private static final class Engine implements AutoCloseable {
        private final String target;
        private final TestServer.PortBoundTestServer server;
        private final WorkflowServiceStubs stubs;
        private final WorkflowClient client;

        Engine() throws IOException {
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            target = "127.0.0.1:" + port;
            server = TestServer.createPortBoundServer(port, true);
            stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setTarget(target)
                    .setEnableKeepAlive(false)
                    .build());
            client = WorkflowClient.newInstance(stubs);
        }

        String target() {
            return target;
        }

        Instant now() {
            return ClusterProgram.clock(stubs.getRawChannel()).instant();
        }

        void skip(Duration time) {
            TestServiceGrpc.newBlockingStub(stubs.getRawChannel())
                    .unlockTimeSkippingWithSleep(SleepRequest.newBuilder()
                            .setDuration(Durations.fromMillis(time.toMillis()))
                            .build());
        }

        /** From now on no timer takes longer than what is done meanwhile. */
        void skipWhatIsWaitedFor() {
            TestServiceGrpc.newBlockingStub(stubs.getRawChannel())
                    .unlockTimeSkipping(UnlockTimeSkippingRequest.getDefaultInstance());
        }

        ClusterWorkflow cluster(Cast cast) {
            return client.newWorkflowStub(
                    ClusterWorkflow.class,
                    WorkflowOptions.newBuilder()
                            .setTaskQueue(TaskQueues.WORKFLOWS)
                            .setWorkflowId(WorkflowIds.cluster("main", EPISODE, cast.name()))
                            .build());
        }

        void order(Cast cast, Instant now) {
            WorkflowClient.start(cluster(cast)::run, ClusterState.start(cast.target(now), now()));
        }

        private ClusterWorkflow running(Cast cast) {
            return client.newWorkflowStub(ClusterWorkflow.class, WorkflowIds.cluster("main", EPISODE, cast.name()));
        }

        void awaitPhase(Cast cast, ClusterPhase phase) {
            await(cast.name() + " is " + phase)
                    .atMost(PATIENCE)
                    .until(() -> running(cast).view().state().phase() == phase);
        }

        @Override
        public void close() {
            stubs.shutdownNow();
            server.close();
        }
    }
}
