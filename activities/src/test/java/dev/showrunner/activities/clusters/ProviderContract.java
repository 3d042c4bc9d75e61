package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every provider of clusters keeps to. */
abstract class ProviderContract {
    private static final String ID = "contract";
    private static final ClusterOrder ORDER =
            new ClusterOrder(ID, "red-by-design/contract", Instant.parse("2027-01-14T23:00:00Z"));

    /** As another process would have it: it shares nothing with another but what the clusters carry. */
    abstract ClusterProvider provider();

    @AfterEach
    void nothing_is_left() {
        TestCluster.eventually(
                "it is gone", Duration.ofSeconds(60), () -> provider().destroy(ID));
    }

    @Test
    void a_cluster_lives_once_from_order_to_destruction_whoever_asks_and_how_often() {
        assertThat(provider().inventory()).extracting(ClusterRecord::id).doesNotContain(ID);
        assertThatThrownBy(() -> provider().access(ID)).isInstanceOf(NeedsHuman.class);

        provider().provision(ORDER);
        assertThat(provider().inventory()).extracting(ClusterRecord::order).contains(ORDER);

        TestCluster.eventually(
                "it is ready",
                Duration.ofMinutes(2),
                () -> provider().provision(ORDER).phase() == Phase.READY);
        Instant extended = ORDER.destroyBy().plusSeconds(7200);
        provider().extend(ID, extended);
        assertThat(provider().inventory())
                .filteredOn(found -> found.id().equals(ID))
                .extracting(found -> found.order().destroyBy())
                .containsExactly(extended);
        provider().extend(ID, ORDER.destroyBy());
        provider().extend("never-was", extended);
        ClusterOrder later =
                new ClusterOrder(ID, ORDER.episode(), ORDER.destroyBy().plusSeconds(3600));
        assertThat(provider().provision(later).order().destroyBy())
                .as("the first deadline stays")
                .isEqualTo(ORDER.destroyBy());
        assertThat(provider().inventory())
                .filteredOn(found -> found.id().equals(ID))
                .hasSize(1);

        Kubeconfig kubeconfig = provider().access(ID);
        assertThat(kubeconfig).hasToString("a kubeconfig");
        if (!provider().isSimulated()) {
            try (ClusterApi api = ClusterApi.connect(kubeconfig)) {
                assertThat(Ownership.of(api)).contains(ID);
            }
        }

        TestCluster.eventually(
                "it is gone", Duration.ofSeconds(60), () -> provider().destroy(ID));
        assertThat(provider().destroy(ID)).isTrue();
        assertThat(provider().inventory()).extracting(ClusterRecord::id).doesNotContain(ID);
        assertThatThrownBy(() -> provider().access(ID)).isInstanceOf(NeedsHuman.class);
    }

    @Test
    void what_was_only_begun_is_found_and_destroyed() {
        provider().provision(ORDER);

        assertThat(provider().inventory())
                .filteredOn(found -> found.id().equals(ID))
                .extracting(found -> found.order().destroyBy())
                .containsExactly(ORDER.destroyBy());
        TestCluster.eventually(
                "it is gone", Duration.ofSeconds(60), () -> provider().destroy(ID));
        assertThat(provider().inventory()).extracting(ClusterRecord::id).doesNotContain(ID);
    }

    @Test
    void destroying_what_never_was_is_done_at_once() {
        assertThat(provider().destroy("never-was")).isTrue();
    }
}
