package dev.showrunner.activities.breaks.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.TestCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts of a track, run with kubectl against a real API server. */
@ExtendWith(TestCluster.class)
class TrackScriptsTest {
    private final TestCluster.Running cluster;

    @TempDir
    private Path folder;

    TrackScriptsTest(TestCluster.Running cluster) {
        this.cluster = cluster;
    }

    /** One of every way to break and to look; {@code -Dshowrunner.breaks=all} takes all. */
    static List<String> breaks() {
        String wanted = System.getProperty("showrunner.breaks", "");
        return wanted.equals("all")
                ? BreakCatalogue.own().breaks().stream()
                        .filter(InstruqtTrack::canHold)
                        .map(Break::id)
                        .toList()
                : List.of(
                        "service-selector-typo", // a merge patch
                        "all-nodes-cordoned", // objects by what they are like
                        "configmap-immutable-lock", // made anew
                        "rbac-scheduler-binding-deleted", // a deletion, and somebody's rights
                        "resource-quota-one-pod", // a creation, and an attempt that is refused
                        "secret-key-missing"); // an edit within lists
    }

    @BeforeEach
    void the_programs_are_there() {
        assumeTrue(Tools.has("kubectl") && Tools.has("jq"), "needs kubectl and jq");
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_challenge_is_broken_until_it_is_solved(String id) throws Exception {
        Break one = Objects.requireNonNull(BreakCatalogue.own().find(id), id);
        InstruqtTrack track = new InstruqtTrack("t", "T", "academy", "host", "image", cluster.game());
        for (Map.Entry<String, String> file : track.files(List.of(one)).entrySet()) {
            Files.writeString(
                    folder.resolve(file.getKey().replaceFirst("^.*/", "").replaceFirst("-host$", "")), file.getValue());
        }
        Files.writeString(folder.resolve("kubeconfig"), cluster.kubeconfig().content());
        assertThat(script("check")).as("not broken yet").isZero();

        assertThat(script("setup")).isZero();
        try {
            assertThat(script("check")).isOne();
        } finally {
            assertThat(script("solve")).isZero();
        }
        TestCluster.eventually("repaired", Duration.ofMinutes(1), () -> script("check") == 0);
    }

    private int script(String name) {
        try {
            Process process = Tools.start(
                    Map.of(
                            "KUBECONFIG",
                            folder.resolve("kubeconfig").toString(),
                            "SHOWRUNNER_STATE",
                            folder.resolve("state").toString()),
                    "bash",
                    folder.resolve(name));
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            assertThat(code).as(said).isLessThan(2);
            if (code != 0 && !name.equals("check")) {
                throw new AssertionError(name + " failed: " + said);
            }
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
