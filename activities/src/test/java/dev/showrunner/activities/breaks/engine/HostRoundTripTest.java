package dev.showrunner.activities.breaks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.activities.hosts.TestHosts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every break of hosts, over SSH, on machines that look as kubeadm leaves them: healthy, applied, seen; reverted,
 * unseen, and every file with its bytes, mode, owner, attributes and time as it was. Nothing runs on them but sshd, so
 * causes are seen here and no symptoms. One alone: {@code -Dbreak=ID}.
 */
@ExtendWith(TestCluster.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostRoundTripTest {
    private static final BreakCatalogue CATALOGUE = BreakCatalogue.own();

    private TestCluster.@Nullable Running cluster;
    private @Nullable TestHosts machines;
    private @Nullable Hosts hosts;
    private List<String> before = List.of();

    @BeforeAll
    void start(TestCluster.Running running, @TempDir Path folder) throws Exception {
        cluster = running;
        TestHosts started = TestHosts.start(folder);
        machines = started;
        hosts = new Hosts(started.inventory());
        before = started.snapshot();
    }

    @AfterAll
    void stop() throws Exception {
        if (hosts != null) {
            hosts.close();
        }
        if (machines != null) {
            machines.close();
        }
    }

    static Stream<String> breaks() {
        String one = System.getProperty("break", "");
        return CATALOGUE.breaks().stream()
                .filter(Break::usesHosts)
                .map(Break::id)
                .filter(id -> one.isEmpty() || id.equals(one));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void a_break_of_hosts_can_be_applied_seen_and_taken_back_without_a_trace(String id, @TempDir Path journals)
            throws Exception {
        Break one = TestCluster.present(CATALOGUE.find(id));
        TestCluster.Running running = TestCluster.present(cluster);
        try (BreakJournal journal = BreakJournal.open(journals.resolve(id), InstantSource.system())) {
            BreakEngine engine = new BreakEngine(
                    running.api(),
                    Objects.requireNonNull(hosts),
                    running.game().parameters(),
                    journal,
                    CATALOGUE::find);
            assertThat(engine.isSeen(one)).as("seen while healthy").isFalse();
            engine.apply(List.of(one));
            assertThat(engine.isSeen(one)).as("seen when applied").isTrue();
            assertThat(engine.revertAll().leftAlone()).isEmpty();
            assertThat(engine.isSeen(one)).as("seen when reverted").isFalse();
        }
        List<String> after = Objects.requireNonNull(machines).snapshot();
        assertThat(after.stream().filter(line -> !before.contains(line)))
                .as("what is new")
                .isEmpty();
        assertThat(before.stream().filter(line -> !after.contains(line)))
                .as("what is missing")
                .isEmpty();
    }
}
