package dev.showrunner.activities.clusters.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.showrunner.activities.clusters.ApiRefusal;
import dev.showrunner.activities.clusters.ClusterApi;
import dev.showrunner.activities.clusters.Kubeconfig;
import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a real API server: what certificates and bindings open, and that they close. */
@ExtendWith(TestCluster.class)
class AccessTest {
    private final TestCluster.Running cluster;
    private final Bindings bindings;

    AccessTest(TestCluster.Running cluster) {
        this.cluster = cluster;
        this.bindings = new Bindings(cluster.api(), cluster.game().namespace());
    }

    @AfterEach
    void nobodyIsLeft() {
        bindings.set(List.of());
    }

    private ClusterApi as(String handle) {
        Kubeconfig kubeconfig =
                Credentials.mint(cluster.kubeconfig(), handle, cluster.game().namespace(), Duration.ofHours(1));
        return ClusterApi.connect(kubeconfig);
    }

    private static void isRefused(Runnable call) {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(403));
    }

    @Test
    void a_fixer_does_what_they_like_in_the_game_and_nothing_elsewhere_until_it_is_over() {
        bindings.set(List.of(new Access("grace", Role.FIXER, Rights.NAMESPACE)));
        try (ClusterApi grace = as("grace")) {
            assertThat(grace.list("v1", "Pod", cluster.game().namespace(), "")).isNotEmpty();
            cluster.game().rollOut(grace, cluster.game().images().first());
            isRefused(() -> grace.list("v1", "Secret", "kube-system", ""));

            bindings.set(List.of());

            isRefused(() -> grace.list("v1", "Pod", cluster.game().namespace(), ""));
            assertThat(bindings.users()).isEmpty();
        }
    }

    @Test
    void an_observer_reads_and_changes_nothing_and_sees_no_secret() {
        bindings.set(List.of(new Access("linus", Role.OBSERVER, Rights.CLUSTER)));
        try (ClusterApi linus = as("linus")) {
            assertThat(linus.list("v1", "Pod", cluster.game().namespace(), "")).isNotEmpty();
            isRefused(() -> linus.list("v1", "Secret", cluster.game().namespace(), ""));
            isRefused(
                    () -> cluster.game().rollOut(linus, cluster.game().images().second()));
        }
    }

    @Test
    void rights_over_the_whole_cluster_are_given_only_where_the_episode_says_so() {
        bindings.set(List.of(new Access("ada", Role.BREAKER, Rights.CLUSTER)));
        try (ClusterApi ada = as("ada")) {
            assertThat(ada.list("v1", "Namespace", null, "")).isNotEmpty();
        }
    }

    @Test
    void a_certificate_without_a_binding_opens_nothing() {
        try (ClusterApi stranger = as("stranger")) {
            isRefused(() -> stranger.list("v1", "Pod", cluster.game().namespace(), ""));
        }
    }

    @Test
    void setting_the_same_people_again_changes_nothing_and_others_replace_them() {
        List<Access> people = List.of(
                new Access("grace", Role.FIXER, Rights.NAMESPACE),
                new Access("linus", Role.OBSERVER, Rights.NAMESPACE));
        bindings.set(people);
        bindings.set(people);
        assertThat(bindings.users()).containsExactly("github:grace", "github:linus");

        bindings.set(List.of(new Access("grace", Role.FIXER, Rights.CLUSTER)));

        assertThat(bindings.users()).containsExactly("github:grace");
    }
}
