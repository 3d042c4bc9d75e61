package dev.showrunner.activities.breaks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.activities.hosts.TestHosts;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
        try (BreakJournal journal = BreakJournal.open(journals.resolve(id), InstantSource.system())) {
            BreakEngine engine = engine(journal);
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

    @Test
    void a_power_cut_before_any_line_of_the_journal_leaves_what_can_be_finished_or_taken_back(@TempDir Path journals)
            throws Exception {
        int lines = 0;
        for (int line = 1; isCutOff(journals, line); line += 3) {
            lines++;
            try (BreakJournal journal = BreakJournal.open(journals.resolve("cut-" + line), InstantSource.system())) {
                boolean isOnItsWayBack = journal.breaks().values().stream()
                        .anyMatch(state -> state.phase() == BreakState.Phase.REVERTING);
                if (line % 2 == 0 && !isOnItsWayBack) {
                    engine(journal).apply(List.of(steps()));
                    assertThat(engine(journal).isSeen(steps())).isTrue();
                }
                engine(journal).revertAll();
            }
            List<String> after = Objects.requireNonNull(machines).snapshot();
            assertThat(after).as("after the cut before line " + line).isEqualTo(before);
        }
        assertThat(lines).as("lines before which the power was cut").isGreaterThan(10);
    }

    @Test
    void what_somebody_has_written_since_is_left_alone_and_named(@TempDir Path journals) throws Exception {
        TestHosts there = Objects.requireNonNull(machines);
        try (BreakJournal journal = BreakJournal.open(journals.resolve("journal"), InstantSource.system())) {
            engine(journal).apply(List.of(steps()));
            there.run("worker-1", "cp -p /etc/planted /tmp/kept; echo by hand > /etc/planted");

            assertThat(engine(journal).revertAll().leftAlone())
                    .containsExactly(Map.entry("host-steps", List.of("File worker-1//etc/planted /")));
            assertThat(there.run("worker-1", "cat /etc/planted; rm /etc/planted /tmp/kept"))
                    .isEqualTo("by hand\n");
        }
        assertThat(there.snapshot()).isEqualTo(before);
    }

    @Test
    void without_hosts_a_break_of_hosts_is_refused_before_anything_is_touched(@TempDir Path journals) {
        TestCluster.Running running = TestCluster.present(cluster);
        try (BreakJournal journal = BreakJournal.open(journals.resolve("journal"), InstantSource.system())) {
            BreakEngine engine =
                    new BreakEngine(running.api(), Hosts.none(), running.game().parameters(), journal, id -> steps());
            assertThatThrownBy(() -> engine.apply(List.of(steps()))).hasMessageContaining("none are known");
            assertThat(journal.entries()).isEmpty();
        }
    }

    @Test
    void whatever_takes_the_api_away_comes_last(@TempDir Path journals) {
        List<Break> stack = Stream.of("apiserver-port-changed", "service-selector-typo")
                .map(CATALOGUE::find)
                .map(TestCluster::present)
                .toList();
        try (BreakJournal journal = BreakJournal.open(journals.resolve("journal"), InstantSource.system())) {
            assertThatThrownBy(() -> engine(journal).apply(stack))
                    .hasMessageContaining("needs the API server, which apiserver-port-changed takes away");
            assertThat(journal.entries()).isEmpty();
        }
    }

    /** Applies and reverts with a journal whose n-th line is never written; false when there is no n-th line. */
    private boolean isCutOff(Path journals, int line) {
        int[] left = {line};
        InstantSource cut = () -> {
            if (--left[0] == 0) {
                throw new PowerCut();
            }
            return InstantSource.system().instant();
        };
        try (BreakJournal journal = BreakJournal.open(journals.resolve("cut-" + line), cut)) {
            engine(journal).apply(List.of(steps()));
            engine(journal).revertAll();
            return false;
        } catch (PowerCut expected) {
            return true;
        }
    }

    /** Stands for the power cut: no code of ours catches it. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private BreakEngine engine(BreakJournal journal) {
        TestCluster.Running running = TestCluster.present(cluster);
        return new BreakEngine(
                running.api(),
                Objects.requireNonNull(hosts),
                running.game().parameters(),
                journal,
                id -> id.equals("host-steps") ? steps() : CATALOGUE.find(id));
    }

    private static Break steps() {
        try {
            Path folder = Path.of(Objects.requireNonNull(HostRoundTripTest.class.getResource("/breaks/engine"))
                    .toURI());
            return TestCluster.present(BreakCatalogue.in(folder).find("host-steps"));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
