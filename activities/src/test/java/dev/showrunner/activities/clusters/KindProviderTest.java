package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.kind.KindProvider;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The command lines are kind's; a {@link StandInKind} answers them with real control planes. */
@ExtendWith(TestCluster.class)
@Execution(ExecutionMode.CONCURRENT)
class KindProviderTest extends ProviderContract {
    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void a_kind() throws IOException {
        program = StandInKind.install(folder, TestCluster.programs());
    }

    @Override
    ClusterProvider provider() {
        return new KindProvider(program.toString(), folder.resolve("clusters"));
    }

    @Test
    void kind_is_told_the_name_the_nodes_and_the_version_and_nobodys_kubeconfig_is_touched() {
        provider().provision(new ClusterOrder("contract", "a/b", Instant.EPOCH, "1.35"));

        TestCluster.eventually(
                "kind is called",
                Duration.ofSeconds(30),
                () -> calls().stream().anyMatch(call -> call.startsWith("create")));
        Path of = folder.resolve("clusters").resolve("contract").toAbsolutePath();
        assertThat(calls())
                .contains("create cluster --name sr-contract --config " + of.resolve("kind.yaml") + " --kubeconfig "
                        + of.resolve("kubeconfig") + " --image kindest/node:v1.35.0");
        assertThat(of.resolve("kind.yaml"))
                .content()
                .contains("role: control-plane", "role: worker", "showrunner.dev/cluster: \"contract\"");
    }

    @Test
    void a_cluster_whose_folder_was_lost_is_found_by_what_it_carries() throws IOException {
        ClusterOrder order = new ClusterOrder("contract", "a/b", Instant.parse("2027-01-14T23:00:00Z"));
        TestCluster.eventually(
                "it is ready",
                Duration.ofMinutes(3),
                () -> provider().provision(order).phase() == Phase.READY);

        ClusterProvider elsewhere = new KindProvider(program.toString(), folder.resolve("elsewhere"));

        assertThat(elsewhere.inventory()).extracting(ClusterRecord::order).containsExactly(order);
        assertThat(elsewhere.destroy("contract")).isTrue();
        assertThat(calls()).anyMatch(call -> call.startsWith("delete cluster --name sr-contract "));
    }

    @Test
    void clusters_that_somebody_else_made_with_kind_are_left_alone() {
        StandInKind.stranger(folder, "sr-strangers");
        StandInKind.stranger(folder, "kind");

        assertThat(provider().inventory()).isEmpty();
        assertThatThrownBy(() -> provider().provision(new ClusterOrder("strangers", "a/b", Instant.EPOCH)))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("did not make");
        assertThat(calls()).noneMatch(call -> call.startsWith("delete"));
    }

    @Test
    void a_kind_that_fails_is_quoted() throws IOException {
        Files.writeString(
                program, "#!/bin/sh\n[ $1 = get ] || { echo 'ERROR: no space left on device' >&2; exit 1; }\n");
        ClusterOrder order = new ClusterOrder("contract", "a/b", Instant.EPOCH);
        provider().provision(order);

        TestCluster.eventually(
                "it has failed",
                Duration.ofSeconds(20),
                () -> provider().inventory().stream()
                        .anyMatch(found ->
                                found.phase() == Phase.FAILED && found.detail().contains("no space left")));
    }

    @Test
    void a_machine_without_kind_is_told_so() {
        ClusterProvider provider = new KindProvider(folder.resolve("none").toString(), folder.resolve("clusters"));

        assertThatThrownBy(provider::inventory)
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("cannot be started");
    }

    private List<String> calls() {
        try {
            return Files.readAllLines(folder.resolve("calls"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
