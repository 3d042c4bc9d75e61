package dev.showrunner.activities.cluster;

import com.google.protobuf.Empty;
import com.google.protobuf.util.Timestamps;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.Breaking;
import dev.showrunner.workflows.cluster.Chosen;
import dev.showrunner.workflows.cluster.ClusterActivities;
import dev.showrunner.workflows.cluster.ClusterRef;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.GoalPart;
import dev.showrunner.workflows.cluster.Order;
import dev.showrunner.workflows.cluster.Provisioned;
import dev.showrunner.workflows.cluster.Sight;
import dev.showrunner.workflows.cluster.Watching;
import io.grpc.Channel;
import io.temporal.api.testservice.v1.TestServiceGrpc;
import io.temporal.api.testservice.v1.TestServiceGrpc.TestServiceBlockingStub;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * What works on clusters, as a process of its own that can be killed.
 *
 * <ul>
 *   <li>{@code work TARGET FOLDER HOLDS}: a worker for the clusters of a folder. Where HOLDS is a folder and not
 *       {@code -}, whatever is done to a cluster whose id names a moment stands still at that moment, says so by a file
 *       in there, and never goes on.
 *   <li>{@code sweep NOW FOLDER HOLDS}: the sweep, as if it were this time.
 * </ul>
 */
final class ClusterProgram {
    private ClusterProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[2]);
        Moments moments = new Moments(arguments[3].equals("-") ? List.of() : List.of(Path.of(arguments[3])));
        Providers providers = new Providers(List.of(new YardOnDisk(folder.resolve("yard"), moments::reach)));
        if (arguments[0].equals("sweep")) {
            new Reaper(providers, InstantSource.fixed(Instant.parse(arguments[1])), Duration.ZERO).reap();
        } else {
            work(arguments[1], providers, folder, moments);
        }
    }

    private static void work(String target, Providers providers, Path folder, Moments moments)
            throws InterruptedException {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(target)
                .setEnableKeepAlive(false)
                .build());
        InstantSource clock = clock(stubs.getRawChannel());
        ClusterWork work = new ClusterWork(
                providers, BreakSource.of(BreakCatalogue.own()), Game.in("game"), GuestKeys.NONE, folder, clock);
        WorkerFactory factory = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs));
        Worker workflows = factory.newWorker(
                TaskQueues.WORKFLOWS,
                WorkerOptions.newBuilder()
                        .setDefaultDeadlockDetectionTimeout(60_000)
                        .build());
        workflows.registerWorkflowImplementationTypes(ClusterRun.class);
        factory.newWorker(TaskQueues.CLUSTERS).registerActivitiesImplementations(new Held(work, moments));
        factory.start();
        new CountDownLatch(1).await();
    }

    /** The engine's, which can be skipped. */
    static InstantSource clock(Channel channel) {
        TestServiceBlockingStub engine = TestServiceGrpc.newBlockingStub(channel);
        return () -> Instant.ofEpochMilli(Timestamps.toMillis(
                engine.getCurrentTime(Empty.getDefaultInstance()).getTime()));
    }

    /** @param holds where it is told what stands still; empty when nothing does */
    private record Moments(List<Path> holds) {
        /** Goes on, or never does. */
        void reach(String momentAndId) {
            String[] words = momentAndId.split(" ", 2);
            for (Path folder : holds) {
                if (words[1].contains(words[0])) {
                    stand(folder.resolve(words[1]));
                }
            }
        }

        private static void stand(Path told) {
            try {
                Files.writeString(told, "It stands still.");
                new CountDownLatch(1).await();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stands still before and after what is done. */
    private record Held(ClusterWork work, Moments moments) implements ClusterActivities {
        private interface Call<T> {
            T make();
        }

        private <T> T held(String name, ClusterRef cluster, Call<T> call) {
            moments.reach("before-" + name + " " + cluster.id());
            T done = call.make();
            moments.reach("after-" + name + " " + cluster.id());
            return done;
        }

        @Override
        public Chosen choose(ClusterTarget target) {
            return work.choose(target);
        }

        @Override
        public Provisioned provision(Order order) {
            return held("provision", order.cluster(), () -> work.provision(order));
        }

        @Override
        public void relabel(ClusterRef cluster, Instant destroyBy) {
            work.relabel(cluster, destroyBy);
        }

        @Override
        public Map<String, String> rehearse(ClusterRef cluster, List<String> breaks) {
            return held("rehearse", cluster, () -> work.rehearse(cluster, breaks));
        }

        @Override
        public Sight breakCluster(Breaking breaking) {
            if (breaking.cluster().id().contains("break-failed")) {
                Map<String, String> failed = new HashMap<>();
                breaking.breaks().forEach(id -> failed.put(id, "It does not hold."));
                return new Sight(Map.of(), failed, List.of(new GoalPart("image", "green", "")), null);
            }
            return held("breaking", breaking.cluster(), () -> work.breakCluster(breaking));
        }

        @Override
        public Sight look(ClusterRef cluster, List<String> breaks) {
            return work.look(cluster, breaks);
        }

        @Override
        public Sight watch(Watching watching) {
            return work.watch(watching);
        }

        @Override
        public List<String> grant(ClusterRef cluster, List<Access> access) {
            return held(access.isEmpty() ? "revoke" : "grant", cluster, () -> work.grant(cluster, access));
        }

        @Override
        public boolean destroy(ClusterRef cluster) {
            return held("destroy", cluster, () -> work.destroy(cluster));
        }
    }
}
