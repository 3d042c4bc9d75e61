package dev.showrunner.cli.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterOrder;
import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.clusters.controlplane.ControlPlaneProvider;
import dev.showrunner.cli.Showrunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BreaksCommandTest {
    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void the_list_is_filtered_and_tells_titles() {
        Said said = run("breaks", "list", "--layer", "workload", "--difficulty", "beginner");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("deployment-scaled-to-zero", "Nobody on stage")
                .doesNotContain("networking");
        assertThat(run("breaks", "list", "--layer", "moon").code()).isEqualTo(3);
    }

    @Test
    void nothing_but_the_answer_gives_the_answer() {
        Break one = BreakCatalogue.own().breaks().getFirst();

        assertThat(run("breaks", "show", one.id()).out())
                .contains(one.title())
                .doesNotContain(one.fix())
                .doesNotContain(one.hints().getFirst());
        assertThat(run("breaks", "show", one.id(), "--hints", "1").out())
                .contains(one.hints().getFirst())
                .doesNotContain(one.hints().getLast());
        assertThat(run("breaks", "show", one.id(), "--json").out())
                .doesNotContain(one.fix())
                .doesNotContain(one.hints().getFirst());
        assertThat(run("breaks", "show", one.id(), "--answer").out())
                .contains(one.fix(), one.hints().getLast());
    }

    @Test
    void the_same_seed_picks_the_same_breaks() {
        String first = run("breaks", "pick", "--level", "beginner", "--count", "2", "--seed", "episode-42")
                .out();

        assertThat(first.lines()).hasSize(2);
        assertThat(run("breaks", "pick", "--level", "beginner", "--count", "2", "--seed", "episode-42")
                        .out())
                .isEqualTo(first);
        assertThat(run("breaks", "pick", "--count", "1000", "--seed", "x").code())
                .isEqualTo(1);
    }

    @Test
    void a_break_file_with_a_mistake_is_named_with_its_place() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), "id: mine\noperation: shell\n");

        Said said = run("breaks", "list", "--breaks", folder.toString());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("mine.yaml:1:1");
    }

    @Test
    @Timeout(240)
    void a_cluster_is_broken_and_mended_and_a_strangers_is_left_alone() throws Exception {
        String programs = System.getenv("SHOWRUNNER_TEST_CONTROL_PLANE");
        assumeTrue(
                programs != null,
                "needs a Kubernetes control plane: SHOWRUNNER_TEST_CONTROL_PLANE=FOLDER of .ci/install-control-plane");
        ControlPlaneProvider provider = new ControlPlaneProvider(
                Path.of(String.valueOf(programs)), folder.resolve("clusters"), InstantSource.system());
        String id = "command";
        try {
            ClusterOrder order =
                    new ClusterOrder(id, "red-by-design/proof", Instant.now().plus(Duration.ofHours(1)));
            await("the cluster is ready")
                    .atMost(Duration.ofMinutes(3))
                    .pollInSameThread()
                    .until(() -> provider.provision(order).phase() == Phase.READY);
            Path kubeconfig = folder.resolve("kubeconfig");
            Files.writeString(kubeconfig, provider.access(id).content());
            String[] where = {
                "--kubeconfig",
                kubeconfig.toString(),
                "--home",
                folder.resolve("home").toString()
            };

            Said applied = run(
                    where, "breaks", "apply", "--deploy-game", "coredns-scaled-to-zero", "deployment-scaled-to-zero");
            assertThat(applied.err()).isEmpty();
            assertThat(applied.code()).isZero();
            assertThat(applied.out()).contains("coredns-scaled-to-zero: applied, and seen");
            assertThat(run(where, "breaks", "verify", "--json").out()).contains("\"coredns-scaled-to-zero\" : true");
            assertThat(run(where, "breaks", "revert").out())
                    .containsSubsequence("deployment-scaled-to-zero: reverted", "coredns-scaled-to-zero: reverted");
            assertThat(run(where, "breaks", "verify", "coredns-scaled-to-zero").code())
                    .isEqualTo(1);

            try (ClusterApi api = ClusterApi.connect(provider.access(id))) {
                Ownership.release(api);
                Said refused = run(where, "breaks", "apply", "coredns-scaled-to-zero");
                assertThat(refused.code()).isEqualTo(3);
                assertThat(refused.err()).contains("does not carry Showrunner's label", "--i-own-this-cluster");
                assertThat(run(where, "breaks", "verify", "--i-own-this-cluster")
                                .code())
                        .isZero();
                assertThat(Ownership.of(api)).isPresent();
            }
        } finally {
            provider.destroy(id);
        }
        Said gone = run(
                "breaks", "verify", "--kubeconfig", folder.resolve("kubeconfig").toString());
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.err()).contains("does not answer").doesNotContain("Exception");
    }

    @Test
    void a_track_is_written_into_a_new_folder_with_scripts_that_can_be_run() {
        Path track = folder.resolve("track");
        String[] export = {"breaks", "export", track.toString(), "--owner", "academy", "deployment-paused"};

        assertThat(run(export).code()).isZero();

        assertThat(track.resolve("track.yml")).content().contains("owner: academy");
        assertThat(track.resolve("01-nothing-moves/assignment.md")).exists();
        assertThat(track.resolve("01-nothing-moves/check-kubernetes")).isExecutable();
        assertThat(run(export).err()).contains("is not empty");
    }

    private static Said run(String[] where, String... arguments) {
        String[] all =
                Stream.concat(Arrays.stream(arguments), Arrays.stream(where)).toArray(String[]::new);
        return run(all);
    }

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Showrunner.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
