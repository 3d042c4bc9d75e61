package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.clusterapi.Blueprint;
import dev.showrunner.activities.clusters.clusterapi.ClusterApiProvider;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cluster API's own resource definitions in a real API server; a {@link StandInController} plays the infrastructure.
 * The management cluster is its own workload cluster.
 */
class ClusterApiProviderTest {
    private static final ClusterOrder ORDER =
            new ClusterOrder("contract", "red-by-design/contract", Instant.parse("2027-01-14T23:00:00Z"));

    /** What holds for both versions of Cluster API's own API. */
    @ExtendWith(TestCluster.class)
    abstract static class Generation extends ProviderContract {
        final TestCluster.Running cluster;
        final String version;
        private StandInController controller;

        Generation(TestCluster.Running cluster, String version) {
            this.cluster = cluster;
            this.version = version;
            this.controller = StandInController.none();
        }

        @BeforeEach
        void the_management_cluster_is_set_up() {
            StandInController.install(cluster.api(), version);
            Ownership.release(cluster.api());
            controller = StandInController.start(cluster.api(), cluster.kubeconfig(), version);
        }

        @AfterEach
        void the_management_cluster_is_left_alone() {
            TestCluster.eventually(
                    "it is gone", Duration.ofSeconds(60), () -> provider().destroy("contract"));
            controller.close();
            Ownership.claim(cluster.api(), cluster.id());
        }

        @Override
        ClusterProvider provider() {
            return new ClusterApiProvider(
                    cluster.kubeconfig(), new Blueprint("default", "klustered", "1.35.4", 1, "default-worker", 2));
        }

        JsonNode made() {
            return cluster.api()
                    .find(new ObjectRef("cluster.x-k8s.io/" + version, "Cluster", "default", "contract"))
                    .orElseThrow();
        }

        @Test
        void the_deadline_is_there_before_anything_is_made() {
            controller.pause();
            assertThat(provider().provision(ORDER).phase()).isEqualTo(Phase.PROVISIONING);

            assertThat(made().at("/metadata/annotations")
                            .path("showrunner.dev/destroy-by")
                            .asText())
                    .isEqualTo("2027-01-14T23:00:00Z");
            assertThat(made().at("/spec/topology/version").asText()).isEqualTo("v1.35.4");
            assertThat(made().at("/spec/topology/workers/machineDeployments/0/replicas")
                            .asInt())
                    .isEqualTo(2);
            controller.goOn();
        }

        @Test
        void what_was_available_before_its_specification_changed_is_not_ready() {
            TestCluster.eventually(
                    "it is ready",
                    Duration.ofMinutes(1),
                    () -> provider().provision(ORDER).phase() == Phase.READY);
            controller.pause();

            cluster.api()
                    .merge(
                            new ObjectRef("cluster.x-k8s.io/" + version, "Cluster", "default", "contract"),
                            Manifests.parse("spec: {topology: {version: v1.35.5}}")
                                    .getFirst(),
                            Mode.REAL);

            assertThat(provider().provision(ORDER).phase()).isEqualTo(Phase.PROVISIONING);
            controller.goOn();
        }

        @Test
        void it_is_gone_only_when_its_object_is() {
            TestCluster.eventually(
                    "it is ready",
                    Duration.ofMinutes(1),
                    () -> provider().provision(ORDER).phase() == Phase.READY);
            controller.pause();

            assertThat(provider().destroy("contract")).isFalse();
            assertThat(provider().inventory()).extracting(ClusterRecord::phase).containsExactly(Phase.DESTROYING);
            controller.goOn();

            TestCluster.eventually(
                    "it is gone", Duration.ofMinutes(1), () -> provider().destroy("contract"));
        }

        @Test
        void clusters_of_others_are_neither_listed_nor_deleted() {
            cluster.api().create(StandInController.stranger(version), "default", Mode.REAL);

            assertThat(provider().inventory()).isEmpty();
            assertThat(provider().destroy("stranger")).isTrue();
            assertThatThrownBy(() -> provider().provision(new ClusterOrder("stranger", "a/b", Instant.EPOCH)))
                    .isInstanceOf(NeedsHuman.class)
                    .hasMessageContaining("did not make");
        }
    }

    @Nested
    class V1beta2 extends Generation {
        V1beta2(TestCluster.Running cluster) {
            super(cluster, "v1beta2");
        }

        @Test
        void the_class_is_referred_to() {
            provider().provision(ORDER);

            assertThat(made().at("/spec/topology/classRef/name").asText()).isEqualTo("klustered");
        }
    }

    @Nested
    class V1beta1 extends Generation {
        V1beta1(TestCluster.Running cluster) {
            super(cluster, "v1beta1");
        }

        @Test
        void the_class_is_named() {
            provider().provision(ORDER);

            assertThat(made().at("/spec/topology/class").asText()).isEqualTo("klustered");
        }
    }
}
