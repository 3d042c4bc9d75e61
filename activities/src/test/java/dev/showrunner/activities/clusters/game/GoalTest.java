package dev.showrunner.activities.clusters.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.clusters.game.Game.Images;
import dev.showrunner.activities.clusters.game.Goal.Colour;
import dev.showrunner.activities.clusters.game.Goal.Expectations;
import dev.showrunner.activities.clusters.game.Goal.Part;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class GoalTest {
    @Test
    void the_goal_turns_green_with_the_second_version_and_red_with_the_first(TestCluster.Running cluster) {
        Game game = cluster.game();
        Goal goal = new Goal(game, Expectations.SIMULATED);

        game.rollOut(cluster.api(), game.images().second());
        TestCluster.eventually("green", Duration.ofSeconds(60), () -> Goal.isGreen(goal.look(cluster.api())));
        assertThat(goal.look(cluster.api()))
                .filteredOn(finding -> finding.colour() == Colour.UNKNOWN)
                .extracting(Goal.Finding::part)
                .containsExactly(Part.DIGEST, Part.PAGE, Part.QUOTE);

        game.rollOut(cluster.api(), game.images().first());
        assertThat(goal.look(cluster.api()))
                .filteredOn(finding -> finding.part() == Part.IMAGE)
                .extracting(Goal.Finding::colour)
                .containsExactly(Colour.RED);
    }

    @Test
    void an_image_named_by_digest_has_to_be_the_very_image(TestCluster.Running cluster) {
        Images images = new Images("first:1", "second:2@sha256:" + "0".repeat(64), "database:17", "", List.of());
        Goal goal = new Goal(Game.in(cluster.game().namespace(), images), Expectations.RUNNING);

        assertThat(goal.look(cluster.api()))
                .filteredOn(finding -> finding.part() == Part.DIGEST)
                .extracting(Goal.Finding::colour)
                .containsExactly(Colour.RED);
    }

    @Test
    void a_cluster_says_by_its_nodes_whether_the_app_can_be_asked(TestCluster.Running cluster) {
        assertThat(Expectations.of(cluster.api())).isEqualTo(Expectations.SIMULATED);
    }

    @Test
    void what_the_api_server_will_not_tell_is_red(TestCluster.Running cluster) {
        Goal goal = new Goal(cluster.game(), Expectations.SIMULATED);

        assertThat(goal.look(cluster.api().as("somebody")))
                .filteredOn(finding ->
                        !EnumSet.of(Part.DIGEST, Part.PAGE, Part.QUOTE).contains(finding.part()))
                .allSatisfy(finding -> {
                    assertThat(finding.colour()).isEqualTo(Colour.RED);
                    assertThat(finding.detail()).contains("does not tell");
                });
    }
}
