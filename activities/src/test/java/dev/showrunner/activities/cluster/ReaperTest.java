package dev.showrunner.activities.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.showrunner.activities.cluster.Reaper.Deed;
import dev.showrunner.activities.cluster.Reaper.Finding;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterProvider;
import dev.showrunner.activities.clusters.ClusterRecord;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.existing.ExistingProvider;
import dev.showrunner.activities.clusters.paper.PaperProvider;
import dev.showrunner.activities.hosts.HostInventory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaperTest {
    private static final Instant NOW = Instant.parse("2027-01-14T20:00:00Z");

    private final PaperProvider paper = new PaperProvider();

    private Reaper reaper(ClusterProvider... providers) {
        return new Reaper(new Providers(List.of(providers)), InstantSource.fixed(NOW), Duration.ZERO);
    }

    @Test
    void only_what_is_past_its_time_is_taken_away() {
        paper.provision(new ClusterOrder("old", "klustered/41", NOW.minusSeconds(1)));
        paper.provision(new ClusterOrder("young", "klustered/42", NOW.plusSeconds(1)));

        assertThat(reaper(paper).reap())
                .extracting(Finding::id, Finding::deed)
                .containsExactlyInAnyOrder(tuple("old", Deed.DESTROYED), tuple("young", Deed.LEFT));
        assertThat(paper.inventory()).extracting(ClusterRecord::id).containsExactly("young");
    }

    @Test
    void a_provider_that_does_not_answer_holds_up_nobody() {
        ClusterProvider mute = new ExistingProvider(new Kubeconfig("""
                apiVersion: v1
                kind: Config
                clusters: [{name: gone, cluster: {server: "https://127.0.0.1:1"}}]
                users: [{name: nobody, user: {}}]
                contexts: [{name: gone, context: {cluster: gone, user: nobody}}]
                current-context: gone
                """), HostInventory.NONE);
        paper.provision(new ClusterOrder("old", "klustered/41", NOW.minusSeconds(1)));

        assertThat(reaper(mute, paper).reap()).extracting(Finding::deed).containsExactly(Deed.FAILED, Deed.DESTROYED);
    }

    @Test
    void hours_of_clusters_are_counted_by_the_month(@TempDir Path folder) {
        ClusterHours hours = new ClusterHours(folder.resolve("hours"));
        hours.ordered("one", Instant.parse("2026-12-31T20:00:00Z"));
        hours.ordered("one", Instant.parse("2026-12-31T21:00:00Z"));
        hours.gone("one", Instant.parse("2027-01-01T02:00:00Z"));
        hours.gone("one", Instant.parse("2027-01-01T05:00:00Z"));
        hours.ordered("two", NOW.minusSeconds(3600));

        assertThat(hours.thisMonth(NOW)).isEqualTo(Duration.ofHours(3));
    }
}
