package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.clusters.existing.ExistingProvider;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class ExistingProviderTest extends ProviderContract {
    private final TestCluster.Running cluster;

    ExistingProviderTest(TestCluster.Running cluster) {
        this.cluster = cluster;
    }

    @BeforeEach
    void the_cluster_is_nobodys() {
        Ownership.release(cluster.api());
    }

    @AfterEach
    void the_cluster_is_ours_again() {
        provider().destroy("contract");
        Ownership.claim(cluster.api(), cluster.id());
    }

    @Override
    ClusterProvider provider() {
        return new ExistingProvider(cluster.kubeconfig(), HostInventory.NONE);
    }

    @Test
    void a_cluster_of_another_version_than_the_one_wanted_is_not_lent() {
        ClusterOrder old = new ClusterOrder("contract", "red-by-design/first", Instant.EPOCH, "1.1");

        assertThatThrownBy(() -> provider().provision(old))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("is Kubernetes v1.")
                .hasMessageContaining("wants 1.1");
        assertThat(provider().inventory()).isEmpty();
        assertThat(Ownership.of(cluster.api())).isEmpty();
    }

    @Test
    void credentials_that_are_good_no_more_are_told_and_nothing_is_lent() {
        Kubeconfig expired = new Kubeconfig(cluster.kubeconfig()
                .content()
                .replaceAll("(?m)^(\\s*)client-certificate.*$", "$1token: expired")
                .replaceAll("(?m)^\\s*client-key.*$\\R?", ""));

        assertThatThrownBy(() -> new ExistingProvider(expired, HostInventory.NONE)
                        .provision(new ClusterOrder("contract", "red-by-design/first", Instant.EPOCH)))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("refuses: Unauthorized");
        assertThat(provider().inventory()).isEmpty();
    }

    @Test
    void programs_of_another_version_than_the_one_wanted_are_told() {
        ClusterRecord record =
                cluster.provider().provision(new ClusterOrder(cluster.id(), "red-by-design/proof", Instant.MAX, "1.1"));

        assertThat(record.phase()).isEqualTo(ClusterRecord.Phase.FAILED);
        assertThat(record.detail()).contains("are Kubernetes v1.", "wants 1.1");
    }

    @Test
    void a_cluster_is_lent_once_at_a_time_and_stays_when_it_is_given_back() {
        provider().provision(new ClusterOrder("contract", "red-by-design/first", Instant.EPOCH));

        assertThatThrownBy(() -> provider().provision(new ClusterOrder("other", "red-by-design/second", Instant.EPOCH)))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("is lent to red-by-design/first");
        provider().destroy("other");
        assertThat(provider().inventory()).extracting(ClusterRecord::id).containsExactly("contract");

        provider().destroy("contract");
        assertThat(Ownership.of(cluster.api())).isEmpty();
        assertThat(cluster.api().version()).startsWith("v1.");
    }
}
