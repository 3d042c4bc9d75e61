package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Sight.Ingest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the clusters of an episode are opened. */
class ClustersOnAirTest extends OneClusterShow {
    @Test
    void a_show_that_is_held_keeps_its_clusters_closed_until_it_is_on_air() {
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.minus(Duration.ofMinutes(5)));
        direct(EPISODE, Kind.HOLD, "The guest is late");
        sleepUntil(airtime.plus(Duration.ofMinutes(20)));
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.BROKEN);
        assertThat(yard.access).isEmpty();

        direct(EPISODE, Kind.RELEASE, "");
        await(() -> cluster().state().phase() == ClusterPhase.LIVE);

        assertThat(yard.access).extracting(Access::handle).containsExactly("grace", "linus");
        assertThat(cluster().state().contest().startedAt()).isAfter(airtime.plus(Duration.ofMinutes(20)));
        assertThat(cluster().destroyBy()).isEqualTo(airtime.plus(LENGTH).plus(Duration.ofHours(1)));
    }

    @Test
    void a_show_whose_encoder_comes_late_opens_its_clusters_late() {
        sleepUntil(airtime.plus(Duration.ofMinutes(7)));
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.BROKEN);

        studio.encoder(Ingest.SENDING);
        await(() -> cluster().state().phase() == ClusterPhase.LIVE);

        assertThat(cluster().state().contest().startedAt()).isAfter(airtime.plus(Duration.ofMinutes(7)));
    }

    @Test
    void where_youtube_is_silent_at_the_airtime_nobody_is_locked_out() {
        silent(200);
        sleepUntil(airtime.minus(Duration.ofMinutes(1)));
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.BROKEN);

        sleepUntil(airtime.plus(Duration.ofMinutes(1)));

        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        assertThat(history(EPISODE, "The airtime has come, and YouTube does not say whether it is on air"))
                .isOne();
    }

    @Test
    void a_look_that_fails_once_opens_nothing() {
        sleepUntil(airtime.plus(Duration.ofMinutes(2)));
        silent(3);
        sleepUntil(airtime.plus(Duration.ofMinutes(8)));

        assertThat(studio.failures).isEmpty();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.BROKEN);
    }

    @Test
    void what_is_held_stays_closed_also_where_youtube_is_silent() {
        sleepUntil(airtime.minus(Duration.ofMinutes(20)));
        direct(EPISODE, Kind.HOLD, "The guest is late");
        silent(200);
        sleepUntil(airtime.plus(Duration.ofMinutes(15)));

        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.BROKEN);
    }

    @Test
    void what_was_opened_in_silence_and_is_put_off_is_closed_begun_anew_and_opened_on_air() {
        sleepUntil(airtime.minus(Duration.ofSeconds(90)));
        silent(45);
        sleepUntil(airtime.plus(Duration.ofMinutes(1)));
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        Instant later = airtime.plus(Duration.ofHours(3));

        say(later);
        follow(EPISODE, later, null);
        await(() -> cluster().state().phase() == ClusterPhase.BROKEN);
        assertThat(yard.calls).contains("break RESET");
        assertThat(yard.access).isEmpty();
        sleepUntil(later.plus(Duration.ofMinutes(2)));
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.BROKEN);

        studio.encoder(Ingest.SENDING);
        await(() -> cluster().state().phase() == ClusterPhase.LIVE);
        assertThat(cluster().state().contest().startedAt()).isAfter(later);
        assertThat(cluster().destroyBy()).isEqualTo(later.plus(LENGTH).plus(Duration.ofHours(1)));
    }

    @Test
    void a_cluster_that_the_file_adds_on_air_is_opened_too() {
        goOnAir();

        followWith(EPISODE, List.of(red(EPISODE, airtime), cluster("blue", EPISODE, airtime)), null);

        await(() -> cluster("blue").state().phase() == ClusterPhase.LIVE);
    }

    private void silent(int looks) {
        RetryAt gone = new RetryAt("YouTube could not be reached", now());
        studio.failures.addAll(Collections.nCopies(looks, gone));
    }
}
