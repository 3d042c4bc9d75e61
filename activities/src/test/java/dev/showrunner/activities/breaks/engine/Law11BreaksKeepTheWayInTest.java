package dev.showrunner.activities.breaks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.showrunner.activities.breaks.Break;
import dev.showrunner.activities.breaks.engine.BreakState.StepState;
import dev.showrunner.activities.breaks.engine.JournalEntry.Step;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.ClusterApi.Deletion;
import dev.showrunner.activities.clusters.ClusterApi.Mode;
import dev.showrunner.activities.clusters.Manifests;
import dev.showrunner.activities.clusters.ObjectRef;
import dev.showrunner.activities.clusters.Ownership;
import dev.showrunner.activities.clusters.Relay;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A break never takes away the organiser's way in, and never reaches outside its own cluster; whatever is cut off, it
 * can be taken back without a trace.
 */
@ExtendWith(TestCluster.class)
class Law11BreaksKeepTheWayInTest {
    private static final String FOUND = """
            {apiVersion: v1, kind: ConfigMap, metadata: {name: first, namespace: game, labels: {engine-test: "yes"}}, data: {right: "1"}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: second, namespace: game, labels: {engine-test: "yes"}}, data: {right: "2"}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: doomed, namespace: game}, data: {kept: "1"}}
            """;

    @TempDir
    private Path folder;

    private final BreakCatalogue breaks = catalogue();
    private final TestCluster.Running cluster;

    Law11BreaksKeepTheWayInTest(TestCluster.Running cluster) {
        this.cluster = cluster;
    }

    /** Stands for the power cut: no code of ours catches it. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void three_config_maps_are_found() {
        for (String name : List.of("first", "second", "doomed", "planted")) {
            api().delete(configMap(name), Deletion.of(null), Mode.REAL);
        }
        Manifests.create(api(), Manifests.parse(FOUND));
    }

    @Test
    void a_power_cut_before_any_line_of_the_journal_leaves_what_can_be_finished_or_taken_back() {
        int lines = 0;
        for (int line = 1; line < 100; line++) {
            Map<String, ObjectNode> found = configMaps();
            if (isCutOff(line)) {
                lines++;
                try (BreakJournal journal = journal(line)) {
                    boolean isOnItsWayBack = journal.breaks().values().stream()
                            .anyMatch(state -> state.phase() == BreakState.Phase.REVERTING);
                    if (line % 2 == 0 && !isOnItsWayBack) {
                        engine(journal).apply(List.of(one("three-steps")));
                        assertThat(engine(journal).isSeen(one("three-steps"))).isTrue();
                    }
                    engine(journal).revertAll();
                    assertThat(journal.breaks()).isEmpty();
                }
                assertSame(found, configMaps(), "after the cut before line " + line);
            } else {
                break;
            }
        }
        assertThat(lines).as("lines before which the power was cut").isGreaterThan(10);
    }

    /** Applies with a journal whose n-th line is never written; false when there is no n-th line. */
    private boolean isCutOff(int line) {
        int[] left = {line};
        InstantSource cut = () -> {
            if (--left[0] == 0) {
                throw new PowerCut();
            }
            return InstantSource.system().instant();
        };
        try (BreakJournal journal = BreakJournal.open(folder.resolve("journal-" + line), cut)) {
            engine(journal).apply(List.of(one("three-steps")));
            engine(journal).revertAll();
            return false;
        } catch (PowerCut expected) {
            return true;
        }
    }

    @Test
    void what_was_applied_is_not_applied_again() {
        try (BreakJournal journal = journal(0)) {
            engine(journal).apply(List.of(one("three-steps")));
            int lines = journal.entries().size();
            engine(journal).apply(List.of(one("three-steps")));
            assertThat(journal.entries()).hasSize(lines);
            engine(journal).revertAll();
            engine(journal).revertAll();
        }
    }

    @Test
    void a_step_that_is_refused_takes_back_the_whole_stack() {
        Map<String, ObjectNode> found = configMaps();
        try (BreakJournal journal = journal(0)) {
            assertThatThrownBy(() -> engine(journal).apply(List.of(one("of-the-group"), one("refused-midway"))))
                    .isInstanceOf(NeedsHuman.class)
                    .hasMessageContaining("Service game/no-ports");
            assertThat(journal.breaks()).isEmpty();
        }
        assertSame(found, configMaps(), "after the refusal");
    }

    @Test
    void a_break_that_is_not_seen_is_taken_back() {
        Map<String, ObjectNode> found = configMaps();
        try (BreakJournal journal = journal(0)) {
            assertThatThrownBy(() -> engine(journal).apply(List.of(one("never-seen"))))
                    .hasMessageContaining("cannot be seen");
        }
        assertSame(found, configMaps(), "after it was not seen");
    }

    @Test
    void losing_the_way_in_after_any_step_takes_everything_back() {
        for (int step = 1; step <= 4; step++) {
            Map<String, ObjectNode> found = configMaps();
            int[] left = {step};
            WayIn lost = new WayIn() {
                @Override
                public void guard(Step next) {}

                @Override
                public void probe(Break going, StepState last) {
                    if (--left[0] == 0) {
                        throw new NeedsHuman("The organiser's way in would not survive.", "");
                    }
                }
            };
            try (BreakJournal journal = journal(step)) {
                BreakEngine engine = new BreakEngine(
                        api(), Hosts.none(), cluster.game().parameters(), journal, breaks::find, Waiting.REAL, lost);
                assertThatThrownBy(() -> engine.apply(List.of(one("three-steps"))))
                        .hasMessageContaining("way in");
                assertThat(journal.breaks()).isEmpty();
            }
            assertSame(found, configMaps(), "after step " + step);
        }
    }

    @Test
    void an_api_server_that_dies_after_any_step_is_named_and_all_is_taken_back_when_it_answers_again()
            throws IOException {
        for (int step = 1; step <= 3; step++) {
            Map<String, ObjectNode> found = configMaps();
            int[] left = {step};
            try (Relay relay = Relay.to(cluster.kubeconfig());
                    ClusterApi api = ClusterApi.connect(relay.kubeconfig());
                    BreakJournal journal = journal(step)) {
                WayIn dying = new WayIn() {
                    @Override
                    public void guard(Step next) {}

                    @Override
                    public void probe(Break going, StepState last) {
                        if (--left[0] == 0) {
                            relay.cut();
                        }
                    }
                };
                BreakEngine engine = new BreakEngine(
                        api, Hosts.none(), cluster.game().parameters(), journal, breaks::find, Waiting.REAL, dying);
                assertThatThrownBy(() -> engine.apply(List.of(one("three-steps"))))
                        .isInstanceOf(NeedsHuman.class)
                        .hasMessageContaining("does not answer")
                        .hasMessageContaining("could not be taken back");
                assertThat(journal.breaks()).containsKey("three-steps");

                relay.mend();
                engine.revertAll();
                assertThat(journal.breaks()).isEmpty();
            }
            assertSame(found, configMaps(), "after it died after step " + step);
        }
    }

    @Test
    void the_organisers_own_rights_are_refused_before_anything_is_done() {
        Manifests.create(api(), Manifests.parse("""
                        apiVersion: rbac.authorization.k8s.io/v1
                        kind: ClusterRoleBinding
                        metadata: {name: organisers}
                        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
                        subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: organiser}]
                        """));
        ObjectRef binding = new ObjectRef("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", null, "organisers");
        try (BreakJournal journal = journal(0)) {
            BreakEngine engine = new BreakEngine(
                    api().as("organiser"), Hosts.none(), cluster.game().parameters(), journal, breaks::find);
            assertThatThrownBy(() -> engine.apply(List.of(one("organisers-rights"))))
                    .hasMessageContaining("gives the organiser rights");
            assertThat(api().find(binding)).isPresent();
        } finally {
            api().delete(binding, Deletion.of(null), Mode.REAL);
        }
    }

    @Test
    void two_breaks_of_one_group_or_of_one_value_are_refused_before_anything_is_touched() {
        Map<String, ObjectNode> found = configMaps();
        try (BreakJournal journal = journal(0)) {
            assertThatThrownBy(() -> engine(journal).apply(List.of(one("other-value"), one("of-the-group"))))
                    .hasMessageContaining("of the group engine");
            assertThatThrownBy(() -> engine(journal).apply(List.of(one("three-steps"), one("same-value"))))
                    .hasMessageContaining("both change ConfigMap game/first at /data/wrong");
            assertThat(journal.entries()).isEmpty();
            engine(journal).apply(List.of(one("three-steps")));
            assertThatThrownBy(() -> engine(journal).apply(List.of(one("same-value"))))
                    .hasMessageContaining("both change ConfigMap game/first");
            engine(journal).revertAll();
        }
        assertSame(found, configMaps(), "after the refusals");
    }

    @Test
    void breaks_stack_and_the_one_that_cannot_be_seen_is_recorded_as_masked() {
        Map<String, ObjectNode> found = configMaps();
        List<Break> stack = List.of(one("hidden-under-other"), one("of-the-group"), one("other-value"));
        try (BreakJournal journal = journal(0)) {
            assertThat(engine(journal).apply(stack.subList(0, 2)).masked())
                    .containsExactly(Map.entry("hidden-under-other", List.of("of-the-group")));
            assertThat(Objects.requireNonNull(journal.breaks().get("hidden-under-other"))
                            .maskedBy())
                    .containsExactly("of-the-group");
            assertThat(engine(journal).revertAll().breaks()).containsExactly("of-the-group", "hidden-under-other");
        }
        assertSame(found, configMaps(), "after the stack");
    }

    @Test
    void what_somebody_has_changed_since_is_left_alone_and_named() {
        try (BreakJournal journal = journal(0)) {
            engine(journal).apply(List.of(one("three-steps")));
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            patch.putObject("data").put("wrong", "mended by hand");
            api().merge(configMap("first"), patch, Mode.REAL);

            assertThat(engine(journal).revertAll().leftAlone())
                    .containsExactly(Map.entry("three-steps", List.of("ConfigMap game/first /data/wrong")));
            assertThat(api().find(configMap("first"))
                            .map(object -> object.at("/data/wrong").asText()))
                    .contains("mended by hand");
        }
    }

    @Test
    void a_cluster_without_the_label_is_left_alone() {
        Map<String, ObjectNode> found = configMaps();
        Ownership.release(api());
        try (BreakJournal journal = journal(0)) {
            assertThatThrownBy(() -> engine(journal).apply(List.of(one("three-steps"))))
                    .isInstanceOf(NeedsHuman.class)
                    .hasMessageContaining("does not carry Showrunner's label");
            assertThat(journal.entries()).isEmpty();
        } finally {
            Ownership.claim(api(), cluster.id());
        }
        assertSame(found, configMaps(), "after the refusal");
    }

    @Test
    void one_journal_is_open_once() {
        try (BreakJournal journal = journal(0)) {
            assertThat(journal.entries()).isEmpty();
            assertThatThrownBy(() -> journal(0)).hasMessageContaining("Another process");
        }
    }

    private ClusterApi api() {
        return cluster.api();
    }

    private BreakJournal journal(int number) {
        return BreakJournal.open(folder.resolve("journal-" + number), InstantSource.system());
    }

    private BreakEngine engine(BreakJournal journal) {
        Function<String, @Nullable Break> find = breaks::find;
        return new BreakEngine(api(), Hosts.none(), cluster.game().parameters(), journal, find);
    }

    private Break one(String id) {
        return TestCluster.present(breaks.find(id));
    }

    private static ObjectRef configMap(String name) {
        return new ObjectRef("v1", "ConfigMap", "game", name);
    }

    private Map<String, ObjectNode> configMaps() {
        Map<String, ObjectNode> all = new TreeMap<>();
        for (ObjectNode object : api().list("v1", "ConfigMap", "game", "")) {
            if (object.at("/metadata/name").asText().equals("kube-root-ca.crt")) {
                continue;
            }
            ObjectNode plain = object.deepCopy();
            plain.withObject("/metadata").retain("name", "labels", "annotations");
            all.put(plain.at("/metadata/name").asText(), plain);
        }
        return all;
    }

    private static void assertSame(Map<String, ObjectNode> found, Map<String, ObjectNode> left, String when) {
        assertThat(left).as(when).isEqualTo(found);
    }

    private static BreakCatalogue catalogue() {
        try {
            BreakCatalogue read = BreakCatalogue.in(
                    Path.of(Objects.requireNonNull(Law11BreaksKeepTheWayInTest.class.getResource("/breaks/engine"))
                            .toURI()));
            assertThat(read.diagnostics()).isEmpty();
            return read;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
