package dev.showrunner.activities.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.activities.breaks.ClusterKind;
import dev.showrunner.activities.breaks.file.BreakCatalogue;
import dev.showrunner.activities.breaks.file.ChannelBreaks;
import dev.showrunner.activities.channel.ChannelFolder;
import dev.showrunner.activities.cluster.RepositoryBreaks.OnHosts;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.PlannedBreak;
import dev.showrunner.workflows.failure.NeedsHuman;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Break files of a channel, committed to a real repository. */
class RepositoryBreaksTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));
    private static final EpisodeId ONE = EpisodeId.parse("live/one");

    /** One that every API server can bear. */
    static final String OWN = """
            id: curtain-stuck
            title: Waiting in the wings
            layer: workload
            difficulty: beginner
            blocks: rollout
            surfaces-at: 5
            needs: {apply: any-api-server, symptom: controllers}
            apply:
              - operation: merge-patch
                apiVersion: apps/v1
                kind: Deployment
                name: ${app}
                patch: {spec: {paused: true}}
            verify:
              - check: objects
                apiVersion: apps/v1
                kind: Deployment
                name: ${app}
                conditions:
                  - {path: /spec/paused, equals: true}
            symptom: The old pods stay.
            hints: [Somebody has to act on the edit., Read the conditions., Let the rollout go on.]
            fix: Resume the rollout.
            rationale: It looks like a dead controller.
            """;

    private static final String ON_HOSTS =
            OWN.replace("{apply: any-api-server", "{apply: kubeadm-host").replace("verify:", """
              - operation: edit-file
                host: control-planes
                path: /etc/hosts
                edits: [{replace: a, with: b}]
            verify:
            """.stripTrailing());

    private final ChannelFolder channel;
    private final CatalogueStore catalogues;

    RepositoryBreaksTest(@TempDir Path there) {
        this.channel = new ChannelFolder(there.resolve("channel"), CLOCK);
        this.catalogues = new CatalogueStore(
                ChannelRepository.open(
                        there.resolve("mirror"),
                        new Remote.Folder(channel.folder()),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(CLOCK));
    }

    @BeforeEach
    void an_episode() {
        channel.put("shows/live.yaml", "name: Live\n").put("episodes/live/one.yaml", """
                        title: One
                        airtime: 2027-04-01T19:00
                        clusters: {names: [red], breaks: [curtain-stuck]}
                        """);
    }

    @AfterEach
    void close() {
        catalogues.close();
        channel.close();
    }

    private Catalogue commit(String message) {
        Revision revision = channel.commit(message);
        catalogues.fetch();
        return catalogues.at(revision);
    }

    private BreakSource breaks() {
        return new RepositoryBreaks(catalogues, OnHosts.REFUSED);
    }

    private static List<PlannedBreak> chosen(Catalogue catalogue, BreakCatalogue breaks) {
        WantedCluster wanted = WantedCluster.of(
                        catalogue, Objects.requireNonNull(catalogue.episodes().get(ONE)))
                .getFirst();
        return Choosing.breaks(
                breaks,
                new ClusterTarget(
                        "main", ONE, CLOCK.instant(), Duration.ofHours(1), wanted, ClusterLimits.DEFAULT, null),
                ClusterKind.ROOT_SSH);
    }

    @Test
    void a_cluster_keeps_the_break_as_it_was_when_it_was_planned() {
        channel.put("breaks/curtain-stuck.yaml", OWN);
        Catalogue planned = commit("Bring a break");
        BreakSource source = breaks();
        String revision = source.inForce();
        channel.put("breaks/curtain-stuck.yaml", OWN.replace("paused: true", "paused: false"));
        commit("Change it");

        assertThat(revision).isEqualTo(planned.revision().id());
        assertThat(chosen(planned, source.at(revision)))
                .extracting(PlannedBreak::id)
                .containsExactly("curtain-stuck");
        assertThat(source.at(source.inForce()).find("curtain-stuck"))
                .isNotNull()
                .isNotEqualTo(source.at(revision).find("curtain-stuck"));
        assertThat(source.at(revision).find("deployment-paused")).isNotNull();
    }

    @Test
    void another_break_file_is_another_plan_and_none_is_none() {
        Catalogue without = commit("Begin");
        channel.put("breaks/curtain-stuck.yaml", OWN);
        Catalogue with = commit("Bring a break");
        channel.put("breaks/curtain-stuck.yaml", OWN + "caution: Loud.\n");
        Catalogue changed = commit("Change it");

        assertThat(ChannelBreaks.fingerprint(without.files())).isNull();
        assertThat(ChannelBreaks.fingerprint(with.files()))
                .isNotNull()
                .isNotEqualTo(ChannelBreaks.fingerprint(changed.files()));
    }

    @Test
    void a_channel_without_breaks_of_its_own_depends_on_no_revision() {
        commit("Begin");

        assertThat(breaks().inForce()).isNull();
    }

    @Test
    void a_break_whose_file_is_wrong_is_told_with_its_place() {
        channel.put("breaks/curtain-stuck.yaml", OWN.replace("merge-patch", "shell"));
        Catalogue catalogue = commit("Bring a bad break");
        BreakSource source = breaks();

        assertThatThrownBy(() -> chosen(catalogue, source.at(source.inForce())))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("breaks/curtain-stuck.yaml:9:")
                .hasMessageContaining("shell");
        assertThat(ChannelBreaks.check(catalogue))
                .extracting(Diagnostic::rule)
                .containsExactly("break-unknown-operation");
    }

    @Test
    void no_channel_puts_its_own_in_the_place_of_one_that_is_shipped() {
        channel.put("breaks/deployment-paused.yaml", OWN.replace("curtain-stuck", "deployment-paused"));
        Catalogue catalogue = commit("Bring a twin");
        BreakSource source = breaks();

        assertThat(source.at(source.inForce()).find("deployment-paused"))
                .isEqualTo(BreakCatalogue.own().find("deployment-paused"));
        assertThat(ChannelBreaks.check(catalogue)).extracting(Diagnostic::rule).contains("break-id-taken");
    }

    @Test
    void a_break_file_without_end_is_not_read() {
        channel.put("breaks/curtain-stuck.yaml", "#".repeat(65 * 1024));

        assertThat(ChannelBreaks.check(commit("Bring a flood")))
                .extracting(Diagnostic::rule)
                .containsExactly("break-too-large");
    }

    @Test
    void commands_of_a_channel_enter_no_host_unless_the_operator_says_so() {
        channel.put("breaks/curtain-stuck.yaml", ON_HOSTS);
        Catalogue catalogue = commit("Bring a command");
        BreakSource refusing = breaks();
        BreakSource allowing = new RepositoryBreaks(catalogues, OnHosts.ALLOWED);

        assertThat(ChannelBreaks.check(catalogue)).isEmpty();
        assertThatThrownBy(() -> chosen(catalogue, refusing.at(refusing.inForce())))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("works on hosts");
        assertThat(chosen(catalogue, allowing.at(allowing.inForce()))).hasSize(1);
    }

    @Test
    void a_commit_that_is_gone_is_told() {
        commit("Begin");

        assertThatThrownBy(() -> breaks().at("1".repeat(40)))
                .isInstanceOf(NeedsHuman.class)
                .hasMessageContaining("is gone");
    }
}
