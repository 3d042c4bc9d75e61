package dev.showrunner.activities.breaks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.Change;
import dev.showrunner.activities.breaks.Changes;
import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.breaks.Obstacle;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.Manifests;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.clusters.game.Game;
import dev.showrunner.activities.clusters.game.Goal;
import dev.showrunner.activities.clusters.game.Goal.Expectations;
import dev.showrunner.activities.hosts.Hosts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every break of the catalogue against a real API server with controllers: healthy, applied, seen, in the way;
 * reverted, unseen, out of the way, and every object as it was. One alone: {@code -Dbreak=ID}.
 */
@ExtendWith(TestCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {
    private static final Duration SETTLED = Duration.ofMinutes(3);
    private static final Set<String> OF_THE_CLUSTER =
            Set.of("kube-proxy", "network-policy", "mutating-admission-policy");
    private static final BreakCatalogue CATALOGUE = BreakCatalogue.own();

    @TempDir
    private Path journals;

    private TestCluster.@Nullable Running running;

    /** The image that the contestants of the next round roll out: each round they go to the other one. */
    private boolean isSecondNext = true;

    @BeforeAll
    void theGameIsOn(TestCluster.Running cluster) {
        running = cluster;
        settle(present().images().first());
    }

    @AfterAll
    void theGameStaysInItsFirstVersion() {
        if (!isSecondNext) {
            settle(present().images().first());
        }
    }

    static Stream<String> breaks() {
        String one = System.getProperty("break", "");
        return CATALOGUE.breaks().stream()
                .filter(each -> !each.usesHosts())
                .map(Break::id)
                .filter(id -> one.isEmpty() || id.equals(one));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_break_can_be_applied_seen_and_taken_back_without_a_trace(String id) {
        Break one = TestCluster.present(CATALOGUE.find(id));
        assumeTrue(
                ClusterKind.CONTROLLERS.offers(one.needs().apply()),
                "needs more than an API server with controllers: " + one.needs().apply());
        one.needs().capabilities().stream()
                .filter(name -> !OF_THE_CLUSTER.contains(name))
                .forEach(this::install);
        Game game = next();
        Goal goal = new Goal(game, Expectations.SIMULATED);
        try (BreakJournal journal = BreakJournal.open(journals.resolve(id), InstantSource.system())) {
            BreakEngine engine = new BreakEngine(api(), Hosts.none(), game.parameters(), journal, CATALOGUE::find);
            try {
                TestCluster.eventually("it is not seen while healthy", SETTLED, () -> !engine.isSeen(one));
                engine.apply(List.of(one));
                assertThat(engine.isSeen(one)).as("seen when applied").isTrue();
                List<StepState> steps = List.copyOf(
                        TestCluster.present(journal.breaks().get(id)).steps());
                boolean isPlayed = ClusterKind.CONTROLLERS.offers(one.needs().symptom())
                        && Set.of(Obstacle.ROLLOUT, Obstacle.APP, Obstacle.DATABASE)
                                .contains(one.blocks());
                if (isPlayed) {
                    play(one, engine, goal);
                }
                engine.revertAll();
                assertThat(engine.isSeen(one)).as("seen when reverted").isFalse();
                // Controllers may still be at what they make anew.
                await().atMost(SETTLED)
                        .untilAsserted(
                                () -> assertThat(traces(steps)).as("traces").isEmpty());
                if (isPlayed) {
                    isSecondNext = !isSecondNext;
                    settle(game.images().second());
                }
                TestCluster.eventually("the goal is green", SETTLED, () -> isGreen(isPlayed ? goal : onNow()));
            } catch (RuntimeException | AssertionError failure) {
                startOver(engine, failure);
                throw failure;
            }
        }
    }

    /** Contestants roll the next version out, and do not get there. */
    private void play(Break one, BreakEngine engine, Goal goal) {
        tryToRollOut(goal.game());
        if (!one.symptomChecks().isEmpty()) {
            TestCluster.eventually("the symptom shows", SETTLED, () -> engine.showsItsSymptom(one));
        }
        assertThat(isGreen(goal)).as("goal while broken").isFalse();
        TestCluster.eventually("it is seen when played", SETTLED, () -> engine.isSeen(one));
    }

    private boolean tryToRollOut(Game game) {
        try {
            game.rollOut(api(), game.images().second());
            return true;
        } catch (ApiRefusal refused) {
            return false;
        }
    }

    private void settle(String image) {
        Game game = present();
        game.deploy(api());
        game.rollOut(api(), image);
        Game.Images images = new Game.Images("none", image, game.images().database(), "", List.of());
        Goal there = new Goal(with(game, images), Expectations.SIMULATED);
        TestCluster.eventually("the game is on", SETTLED, () -> isGreen(there));
    }

    private Goal onNow() {
        Game next = next();
        return new Goal(with(next, swapped(next.images())), Expectations.SIMULATED);
    }

    private static Game.Images swapped(Game.Images images) {
        String first = images.second();
        String second = images.first();
        return new Game.Images(first, second, images.database(), "", List.of());
    }

    /** What cannot even be looked at is not green. */
    private boolean isGreen(Goal goal) {
        try {
            return Goal.isGreen(goal.look(api()));
        } catch (ApiRefusal refused) {
            return false;
        }
    }

    private ClusterApi api() {
        return TestCluster.present(running).api();
    }

    private Game present() {
        return TestCluster.present(running).game();
    }

    /** The game, whose second version is the one that does not run now. */
    private Game next() {
        Game game = present();
        return isSecondNext ? game : with(game, swapped(game.images()));
    }

    private static Game with(Game game, Game.Images images) {
        return new Game(game.namespace(), game.app(), game.database(), game.seed(), game.secret(), images);
    }

    /** What is otherwise than it was found, but for the image that contestants have rolled out. */
    private List<String> traces(List<StepState> steps) {
        return steps.stream().flatMap(step -> traces(step)).toList();
    }

    private Stream<String> traces(StepState step) {
        Optional<ObjectNode> now = api().find(step.step().ref());
        ObjectNode before = step.step().before();
        if (step.step().ref().kind().equals("Lease")) {
            return Stream.empty(); // its holders never stop writing
        }
        if (before == null) {
            return now.map(object -> step.step().ref() + " is still there").stream();
        }
        if (now.isEmpty()) {
            boolean isOwned =
                    before.at("/metadata/ownerReferences/0/controller").asBoolean();
            return isOwned ? Stream.empty() : Stream.of(step.step().ref() + " is gone");
        }
        if (before.at("/metadata/ownerReferences/0/controller").asBoolean()
                && !before.at("/metadata/uid").equals(now.get().at("/metadata/uid"))) {
            return Stream.empty(); // its controller has made it again
        }
        return Changes.between(before, now.get(), step.step().subresource()).stream()
                .map(Change::path)
                .filter(path -> !path.endsWith("/image") && !path.contains("deployment.kubernetes.io~1revision"))
                .map(path -> step.step().ref() + " " + path);
    }

    private void install(String capability) {
        try (InputStream in = RoundTripTest.class.getResourceAsStream("/breaks/capabilities/" + capability + ".yaml")) {
            assumeTrue(in != null, "needs " + capability + ", which this test does not bring along");
            if (in != null) {
                ClusterApi api = api();
                List<ObjectNode> objects = Manifests.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                for (ObjectNode object : objects) {
                    Manifests.create(api, List.of(object));
                    if (object.path("kind").asText().equals("CustomResourceDefinition")) {
                        String version = object.at("/spec/group").asText() + "/"
                                + object.at("/spec/versions/0/name").asText();
                        String kind = object.at("/spec/names/kind").asText();
                        TestCluster.eventually(kind + " is served", SETTLED, () -> api.knows(version, kind));
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** So that the next break finds a healthy game, whatever this one left behind. */
    private void startOver(BreakEngine engine, Throwable failure) {
        try {
            engine.revertAll();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        try {
            Game game = present();
            for (var ref : List.of(game.deployment(), game.statefulSet())) {
                api().delete(ref, ClusterApi.Deletion.of(null), ClusterApi.Mode.REAL);
                TestCluster.eventually(
                        ref + " is gone", SETTLED, () -> api().find(ref).isEmpty());
            }
            isSecondNext = true;
            settle(game.images().first());
        } catch (RuntimeException | AssertionError e) {
            failure.addSuppressed(e);
        }
    }
}
