package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.controlplane.ControlPlaneProvider;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@ExtendWith(TestCluster.class)
@Execution(ExecutionMode.CONCURRENT)
class ControlPlaneProviderTest extends ProviderContract {
    @TempDir
    private Path folder;

    @Override
    ClusterProvider provider() {
        return new ControlPlaneProvider(TestCluster.programs(), folder, InstantSource.system());
    }

    @Test
    void no_process_of_a_destroyed_cluster_is_left() {
        provider().provision(new ClusterOrder("contract", "a/b", Instant.EPOCH));
        assertThat(processes()).isPositive();

        provider().destroy("contract");

        assertThat(processes()).isZero();
        assertThat(folder.resolve("contract")).doesNotExist();
    }

    @Test
    void a_folder_without_the_programs_is_named() {
        ClusterProvider provider = new ControlPlaneProvider(folder, folder, InstantSource.system());

        assertThatThrownBy(() -> provider.provision(new ClusterOrder("contract", "a/b", Instant.EPOCH)))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("no program etcd");
    }

    @Test
    void a_cluster_whose_server_ends_has_failed_and_says_why() throws Exception {
        ClusterOrder order = new ClusterOrder("contract", "a/b", Instant.EPOCH);
        Path bad = Files.createDirectories(folder.resolve("programs"));
        for (String program :
                new String[] {"etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kwok"}) {
            Path file = Files.writeString(bad.resolve(program), "#!/bin/sh\necho out of paper\nexit 1\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        ClusterProvider provider = new ControlPlaneProvider(bad, folder.resolve("clusters"), InstantSource.system());
        try {
            provider.provision(order);
            TestCluster.eventually(
                    "it has failed",
                    Duration.ofSeconds(20),
                    () -> provider.inventory().stream()
                            .anyMatch(found -> found.phase() == Phase.FAILED
                                    && found.detail().contains("out of paper")));
        } finally {
            provider.destroy("contract");
        }
    }

    private long processes() {
        String ours = folder.toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(ours))
                .count();
    }
}
