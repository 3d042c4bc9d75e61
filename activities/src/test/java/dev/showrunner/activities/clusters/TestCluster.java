package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.controlplane.ControlPlaneProvider;
import dev.showrunner.activities.clusters.game.Game;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real control plane with simulated nodes and the game on it, started once for all tests of this module. Tests that
 * ask for it are skipped where {@code SHOWRUNNER_TEST_CONTROL_PLANE} does not name a folder made by
 * {@code .ci/install-control-plane}.
 */
public final class TestCluster implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(TestCluster.class);

    /** What a test gets. */
    public record Running(ControlPlaneProvider provider, String id, ClusterApi api, Kubeconfig kubeconfig, Game game)
            implements AutoCloseable {
        @Override
        public void close() {
            api.close();
            provider.destroy(id);
        }
    }

    /** Where the programs lie; the test is skipped where they do not. */
    public static Path programs() {
        String folder = System.getenv("SHOWRUNNER_TEST_CONTROL_PLANE");
        assumeTrue(
                folder != null,
                "needs a Kubernetes control plane: SHOWRUNNER_TEST_CONTROL_PLANE=FOLDER of .ci/install-control-plane");
        return Path.of(String.valueOf(folder));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        programs();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(STORE).getOrComputeIfAbsent("running", key -> start(), Running.class);
    }

    private static Running start() {
        ControlPlaneProvider provider =
                new ControlPlaneProvider(programs(), Path.of("target", "clusters"), InstantSource.system());
        String id = "test-" + ProcessHandle.current().pid();
        ClusterOrder order =
                new ClusterOrder(id, "red-by-design/proof", Instant.now().plus(Duration.ofHours(1)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> provider.destroy(id)));
        try {
            eventually("the cluster is ready", Duration.ofMinutes(2), () -> {
                ClusterRecord record = provider.provision(order);
                assertThat(record.phase()).as(record.detail()).isNotEqualTo(Phase.FAILED);
                return record.phase() == Phase.READY;
            });
        } catch (AssertionError | RuntimeException e) {
            provider.destroy(id);
            throw e;
        }
        Kubeconfig kubeconfig = provider.access(id);
        ClusterApi api = ClusterApi.connect(kubeconfig);
        Game game = Game.in("game");
        game.deploy(api);
        return new Running(provider, id, api, kubeconfig, game);
    }

    /** Waits until something is so. */
    public static void eventually(String what, Duration within, BooleanSupplier condition) {
        await(what)
                .atMost(within)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(condition::getAsBoolean);
    }

    /** For the sake of a nullable answer in tests. */
    public static <T> T present(@Nullable T value) {
        assertThat(value).isNotNull();
        if (value == null) {
            throw new AssertionError();
        }
        return value;
    }
}
