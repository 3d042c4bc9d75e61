package dev.showrunner.episodes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.folder.FolderFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WantedClusterTest {
    private static final EpisodeId EPISODE = EpisodeId.parse("klustered/42");

    @Test
    void most_episodes_have_none() throws IOException {
        assertThat(wanted("", "")).isEmpty();
    }

    @Test
    void a_count_is_enough_and_the_guests_repair() throws IOException {
        assertThat(wanted("", "clusters: {count: 2, level: expert}\n"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.name()).isEqualTo("1");
                            assertThat(first.level()).isEqualTo(BreakLevel.EXPERT);
                            assertThat(first.picks()).isEqualTo(2);
                            assertThat(first.fixers()).containsExactly("grace");
                            assertThat(first.rights()).isEqualTo(Rights.NAMESPACE);
                            assertThat(first.open()).isFalse();
                            assertThat(first.provision()).isEqualTo(Duration.ofHours(24));
                            assertThat(first.freeze()).isEqualTo(Duration.ofHours(2));
                            assertThat(first.keep()).isEqualTo(Duration.ofHours(1));
                        },
                        second -> assertThat(second.name()).isEqualTo("2"));
    }

    @Test
    void each_team_breaks_for_the_other() throws IOException {
        List<WantedCluster> wanted = wanted("", """
                clusters:
                  names:
                    - {name: red, breakers: [github:BlueFox], fixers: [grace]}
                    - {name: blue, breakers: [grace], fixers: [github:BlueFox], breaks: [deployment-paused]}
                """);

        assertThat(wanted).extracting(WantedCluster::breakers).containsExactly(List.of("bluefox"), List.of("grace"));
        assertThat(wanted).extracting(WantedCluster::fixers).containsExactly(List.of("grace"), List.of("bluefox"));
        assertThat(wanted).extracting(WantedCluster::breaks).containsExactly(List.of(), List.of("deployment-paused"));
    }

    @Test
    void a_show_gives_every_episode_what_the_episode_does_not_say() throws IOException {
        List<WantedCluster> wanted =
                wanted("clusters: {count: 1, level: beginner, rights: cluster}\n", "clusters: {breaks: [a, b]}\n");

        assertThat(wanted).singleElement().satisfies(cluster -> {
            assertThat(cluster.breaks()).containsExactly("a", "b");
            assertThat(cluster.level()).isNull();
            assertThat(cluster.rights()).isEqualTo(Rights.CLUSTER);
        });
        assertThat(wanted("clusters: {count: 1, level: beginner}\n", "clusters: {count: 0}\n"))
                .isEmpty();
    }

    @Test
    void a_workshop_has_six_clusters_each_harder_than_the_one_before() throws IOException {
        List<WantedCluster> wanted = wanted("", "clusters: {ladder: workshop}\n");

        assertThat(wanted)
                .extracting(WantedCluster::level)
                .hasSize(6)
                .isSorted()
                .startsWith(BreakLevel.BEGINNER)
                .endsWith(BreakLevel.EXPERT);
        assertThat(wanted).extracting(WantedCluster::name).doesNotHaveDuplicates();
    }

    private static List<WantedCluster> wanted(String show, String episode) throws IOException {
        MemoryFiles files = MemoryFiles.over(FolderFiles.of(Path.of("src/test/resources/channel")));
        files.with("shows/klustered.yaml", "name: Klustered\n" + show);
        files.with(
                "episodes/klustered/42.yaml",
                "title: A broken cluster\nairtime: 2027-01-14 19:00\nguests: [grace]\n" + episode);
        files.with("people/grace.yaml", "name: Grace Hopper\ngithub: Grace\n");
        Catalogue catalogue = new CatalogueReader(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
                .read(files, new Revision("1".repeat(40)))
                .catalogue()
                .orElseThrow();
        return WantedCluster.of(
                catalogue, Objects.requireNonNull(catalogue.episodes().get(EPISODE)));
    }
}
