package dev.showrunner.activities.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.clusters.access.GuestKeys;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.workflows.cluster.BreakManner;
import dev.showrunner.workflows.cluster.GoalPart;
import dev.showrunner.workflows.cluster.Sight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A show's cluster on a real API server. */
@ExtendWith(TestCluster.class)
class KubernetesStageTest {
    private static final List<String> BREAKS = List.of("service-selector-typo", "deployment-paused");

    @TempDir
    private Path journals;

    private final TestCluster.Running cluster;
    private KubernetesStage stage;

    KubernetesStageTest(TestCluster.Running cluster) {
        this.cluster = cluster;
        this.stage = stage();
    }

    private KubernetesStage stage() {
        return new KubernetesStage(
                cluster.kubeconfig(),
                new KubernetesStage.Machines("stage", HostInventory.NONE, GuestKeys.NONE),
                BreakCatalogue::own,
                cluster.game(),
                Path.of("unused"),
                InstantSource.system());
    }

    @BeforeEach
    void open() {
        stage.close();
        stage = new KubernetesStage(
                cluster.kubeconfig(),
                new KubernetesStage.Machines("stage", HostInventory.NONE, GuestKeys.NONE),
                BreakCatalogue::own,
                cluster.game(),
                journals.resolve("journal"),
                InstantSource.system());
    }

    @AfterEach
    void mend() {
        stage.breakAll(List.of(), BreakManner.RESET);
        stage.close();
    }

    @Test
    void every_break_is_tried_before_the_show_and_leaves_nothing() {
        assertThat(stage.rehearse(BREAKS)).isEmpty();

        assertThat(stage.look(BREAKS).seen().values()).containsOnly(false);
    }

    @Test
    void what_is_broken_is_seen_and_what_was_mended_is_broken_again_when_asked() {
        Sight broken = stage.breakAll(BREAKS, BreakManner.APPLY);
        assertThat(broken.failed()).isEmpty();
        assertThat(broken.seen().values()).containsOnly(true);
        assertThat(broken.goal()).anyMatch(GoalPart::blocks);

        Sight again = stage.breakAll(BREAKS, BreakManner.MEND);
        assertThat(again.seen().values()).containsOnly(true);

        Sight reset = stage.breakAll(BREAKS, BreakManner.RESET);
        assertThat(reset.failed()).isEmpty();
        assertThat(reset.seen().values()).containsOnly(true);
    }

    @Test
    void a_break_of_the_channels_own_is_tried_and_applied_like_any_other(@TempDir Path channel) throws IOException {
        Files.createDirectory(channel.resolve("breaks"));
        Files.writeString(channel.resolve("breaks/curtain-stuck.yaml"), RepositoryBreaksTest.OWN);
        BreakCatalogue own = ChannelBreaks.of(FolderFiles.of(channel));
        stage.close();
        stage = new KubernetesStage(
                cluster.kubeconfig(),
                new KubernetesStage.Machines("stage", HostInventory.NONE, GuestKeys.NONE),
                () -> BreakCatalogue.own().with(own),
                cluster.game(),
                journals.resolve("journal"),
                InstantSource.system());
        List<String> ids = List.of("curtain-stuck");

        assertThat(stage.rehearse(ids)).isEmpty();
        assertThat(stage.breakAll(ids, BreakManner.APPLY).seen()).containsExactly(entry("curtain-stuck", true));
    }

    @Test
    void access_is_taken_away_also_where_nobody_knows_the_breaks_any_more() {
        try (KubernetesStage forgetful = new KubernetesStage(
                cluster.kubeconfig(),
                new KubernetesStage.Machines("stage", HostInventory.NONE, GuestKeys.NONE),
                () -> {
                    throw new IllegalStateException("no breaks");
                },
                cluster.game(),
                journals.resolve("other"),
                InstantSource.system())) {
            assertThatCode(() -> forgetful.grant(List.of(), Instant.now())).doesNotThrowAnyException();
        }
    }

    @Test
    void a_repair_wakes_who_waits_for_one() throws Exception {
        stage.breakAll(BREAKS, BreakManner.APPLY);
        // What there is already is told first, once.
        stage.awaitChange(BREAKS, Duration.ofSeconds(30));
        CountDownLatch looked = new CountDownLatch(1);
        Thread watcher = Thread.ofVirtual().start(() -> {
            while (stage.look(BREAKS).seen().containsValue(true)) {
                looked.countDown();
                stage.awaitChange(BREAKS, Duration.ofHours(1));
            }
        });
        assertThat(looked.await(1, TimeUnit.MINUTES)).isTrue();

        repair("Service", "v1", "{\"spec\":{\"selector\":{\"app\":\"web\"}}}");
        repair("Deployment", "apps/v1", "{\"spec\":{\"paused\":null}}");

        assertThat(watcher.join(Duration.ofMinutes(1))).isTrue();
    }

    private void repair(String kind, String apiVersion, String patch) throws Exception {
        ObjectRef web = cluster.api().ref(apiVersion, kind, cluster.game().namespace(), "web");
        cluster.api().merge(web, (ObjectNode) new ObjectMapper().readTree(patch), Mode.REAL);
    }
}
