package dev.showrunner.benchmarks;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Layer;
import dev.showrunner.activities.breaks.engine.BreakEngine;
import dev.showrunner.activities.breaks.engine.BreakJournal;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.cluster.BreakSource;
import dev.showrunner.activities.cluster.ClusterWork;
import dev.showrunner.activities.cluster.Providers;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.clusters.controlplane.ControlPlaneProvider;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.clusters.game.Goal;
import dev.showrunner.activities.clusters.game.Goal.Expectations;
import dev.showrunner.activities.clusters.game.Goal.Finding;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.workflows.cluster.ClusterActivities;
import dev.showrunner.workflows.cluster.ClusterRef;
import dev.showrunner.workflows.cluster.Sight;
import dev.showrunner.workflows.cluster.Watching;
import dev.showrunner.workflows.failure.NeedsHuman;
import io.temporal.testing.TestActivityEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A real control plane of this machine: how long one break takes to be applied, seen and taken back; how long a look at
 * all breaks takes with fifty of them in force; how long after the goal has turned green the watching activity tells
 * it. Argument: a folder made by {@code .ci/install-control-plane}.
 */
public final class Clustering {
    private static final int APPLIED = 50;
    private static final int ROUNDS = 9;
    private static final Set<Layer> UNDER_THE_OTHERS = EnumSet.of(Layer.ADMISSION, Layer.RBAC_AUTH);

    private Clustering() {}

    /** Prints milliseconds. */
    public static void main(String[] arguments) throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            ControlPlaneProvider provider =
                    new ControlPlaneProvider(Path.of(arguments[0]), scratch.path(), InstantSource.system());
            ClusterOrder order =
                    new ClusterOrder("measured", "a/b", Instant.now().plus(Duration.ofHours(1)));
            try {
                long begin = System.nanoTime();
                while (provider.provision(order).phase() != Phase.READY) {
                    Thread.sleep(50);
                }
                tell("control plane from order to ready", millis(begin));
                run(provider, scratch.path());
            } finally {
                provider.destroy("measured");
            }
        }
    }

    private static void run(ClusterProvider provider, Path folder) throws Exception {
        Game game = Game.in("game");
        try (ClusterApi api = ClusterApi.connect(provider.access("measured"))) {
            game.deploy(api);
            await(api, goal(game), Clustering::runs);
            goalSeen(provider, api, game, folder);
            BreakCatalogue catalogue = new BreakCatalogue(
                    BreakCatalogue.own().breaks().stream()
                            .filter(one -> !one.usesHosts())
                            .toList(),
                    List.of());
            try (BreakJournal journal = BreakJournal.open(folder.resolve("journal"), InstantSource.system())) {
                BreakEngine engine = new BreakEngine(api, Hosts.none(), game.parameters(), journal, catalogue::find);
                oneAfterTheOther(engine, catalogue);
                many(engine, catalogue);
                engine.revertAll();
            }
        }
    }

    /** Those alone that a controller need not see first; the first few warm the machine up. */
    private static void oneAfterTheOther(BreakEngine engine, BreakCatalogue catalogue) {
        List<Long> times = new ArrayList<>();
        List<Break> quick = catalogue.breaks().stream()
                .filter(one -> one.takesEffectAfter().isZero())
                .toList();
        for (int round = 0; round < 2; round++) {
            times.clear();
            for (Break one : quick) {
                long begin = System.nanoTime();
                try {
                    engine.apply(List.of(one));
                    engine.revert(List.of(one.id()));
                    times.add(millis(begin));
                } catch (NeedsHuman | ApiRefusal notHere) {
                    System.out.println("left out: " + one.id() + ": " + notHere.getMessage());
                }
            }
        }
        times.sort(null);
        tell("apply, verify and revert of one of " + times.size() + " breaks, p50", times.get(times.size() / 2));
        tell("the same, p90", times.get(times.size() * 9 / 10));
    }

    /** Those first that leave the control plane alone: what waits for a stopped controller would wait for ever. */
    private static void many(BreakEngine engine, BreakCatalogue catalogue) {
        List<Break> applied = new ArrayList<>();
        List<Break> candidates = catalogue.breaks().stream()
                .filter(one -> one.takesEffectAfter().isZero() && one.layer() != Layer.CONTROL_PLANE)
                .sorted(Comparator.comparing(one -> UNDER_THE_OTHERS.contains(one.layer())))
                .toList();
        for (Break one : candidates) {
            if (applied.size() == APPLIED) {
                break;
            }
            try {
                engine.apply(List.of(one));
                applied.add(one);
            } catch (NeedsHuman | ApiRefusal clash) {
                System.out.println("not beside the others: " + one.id());
            }
        }
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            engine.verify(catalogue.breaks());
            times.add(millis(begin));
        }
        times.sort(null);
        tell(
                "verify of " + catalogue.breaks().size() + " breaks with " + applied.size() + " applied, median",
                times.get(ROUNDS / 2));
    }

    private static void goalSeen(ClusterProvider provider, ClusterApi api, Game game, Path folder) throws Exception {
        List<Long> times = new ArrayList<>();
        TestActivityEnvironment engine = TestActivityEnvironment.newInstance();
        try {
            engine.registerActivitiesImplementations(new ClusterWork(
                    new Providers(List.of(provider)),
                    BreakSource.of(BreakCatalogue.own()),
                    Game.in("game"),
                    GuestKeys.NONE,
                    folder,
                    InstantSource.system()));
            for (int round = 0; round < ROUNDS; round++) {
                game.rollOut(api, game.images().first());
                await(api, goal(game), Clustering::runs);
                // Not on the common pool, which completes the answers of HTTP.
                CompletableFuture<Long> seen = CompletableFuture.supplyAsync(
                        () -> watch(engine.newActivityStub(ClusterActivities.class), provider),
                        Thread::startVirtualThread);
                game.rollOut(api, game.images().second());
                await(api, goal(game), Goal::isGreen);
                long green = System.nanoTime();
                times.add(Math.max(0, (seen.get() - green) / 1_000_000));
            }
        } finally {
            engine.close();
        }
        times.sort(null);
        tell("goal green until the watching activity has told it, median", times.get(ROUNDS / 2));
        tell("the same, longest", times.getLast());
    }

    /** When the goal was told to be green, as the workflow is told it: by one activity after the other. */
    private static long watch(ClusterActivities activities, ClusterProvider provider) {
        ClusterRef ref = new ClusterRef(provider.name(), "measured", "a/b", null);
        Watching known = new Watching(ref, List.of(), Map.of(), List.of());
        while (true) {
            Sight sight = activities.watch(known);
            if (!sight.showsRed()) {
                return System.nanoTime();
            }
            known = new Watching(ref, List.of(), sight.seen(), sight.goal());
        }
    }

    private static Goal goal(Game game) {
        return new Goal(game, Expectations.SIMULATED);
    }

    /** Whether everything is as it should be but the version. */
    private static boolean runs(List<Finding> findings) {
        return Goal.isGreen(findings.stream()
                .filter(finding -> finding.part() != Goal.Part.IMAGE)
                .toList());
    }

    private static void await(ClusterApi api, Goal goal, Predicate<List<Finding>> isSo) throws InterruptedException {
        while (!isSo.test(goal.look(api))) {
            Thread.sleep(20);
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private static void tell(String what, long millis) {
        System.out.printf("%-70s %,7d ms%n", what, millis);
    }
}
