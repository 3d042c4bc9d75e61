package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an episode on air whose file says something else. */
class OnAirTest extends OneClusterShow {
    @BeforeEach
    void start() {
        goOnAir();
    }

    @Test
    void an_airtime_that_is_moved_to_tomorrow_changes_nothing() {
        Instant tomorrow = airtime.plus(Duration.ofDays(1));
        say(tomorrow);
        follow(EPISODE, tomorrow, null);
        sleep(Duration.ofMinutes(10));

        assertThat(day(EPISODE).rundown().airtime()).isEqualTo(airtime);
        assertThat(day(EPISODE).lookedAt()).isAfter(now().minus(Duration.ofMinutes(2)));
        assertThat(cluster().state().target().airtime()).isEqualTo(airtime);
        assertThat(cluster().state().times().onAirAt()).isNotNull();
        assertThat(history(EPISODE, "It is on air already, so nothing changes")).isOne();
        endsAsUsual();
    }

    @Test
    void an_airtime_that_is_moved_far_into_the_past_does_not_end_it() {
        Instant yesterday = airtime.minus(Duration.ofDays(1));
        say(yesterday);
        follow(EPISODE, yesterday, null);
        sleep(Duration.ofMinutes(10));

        assertThat(isRunning(EPISODE)).isTrue();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        endsAsUsual();
    }

    @Test
    void a_show_that_runs_for_half_a_day_past_its_end_is_followed_until_somebody_ends_it() {
        sleepUntil(airtime.plus(LENGTH).plus(Duration.ofHours(14)));

        assertThat(isRunning(EPISODE)).isTrue();
        assertThat(day(EPISODE).lookedAt()).isAfter(now().minus(Duration.ofMinutes(6)));
        assertThat(day(EPISODE).gates()).extracting(Gate::id).contains("units");
        direct(EPISODE, Kind.END, "");
        assertThat(recordOf(EPISODE).endedAt()).isAfter(airtime.plus(Duration.ofHours(14)));
    }

    @Test
    void an_episode_that_is_cancelled_on_air_plays_to_its_end_with_its_cluster() {
        direct(EPISODE, Kind.MARK, "Hello");
        youtube.cancel();
        follow(EPISODE, null, null);
        sleep(Duration.ofMinutes(10));

        assertThat(cluster().state().isUnwanted()).isFalse();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        assertThat(history(
                        EPISODE, "It is on air already, so it plays to its end with its clusters, and is wrapped up"))
                .isOne();
        direct(EPISODE, Kind.END, "");
        leavesItsRecord(EPISODE);
    }

    @Test
    void an_episode_whose_file_is_deleted_on_air_plays_to_its_end_with_its_cluster() {
        direct(EPISODE, Kind.MARK, "Hello");
        generation++;
        episode(EPISODE)
                .signal(
                        "withdraw",
                        new Withdrawal(
                                generation,
                                "abcdef0" + generation,
                                Duration.ofMinutes(5),
                                "Deleted",
                                resources(),
                                now(),
                                Duration.ofSeconds(15)));
        sleep(Duration.ofMinutes(15));

        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        direct(EPISODE, Kind.END, "");
        leavesItsRecord(EPISODE);
    }

    @Test
    void an_episode_that_is_renamed_on_air_plays_on_under_its_new_name() {
        direct(EPISODE, Kind.MARK, "Hello");
        follow(RENAMED, airtime, EPISODE);
        episode(EPISODE).signal("handOver", RENAMED, (long) generation);
        episode(EPISODE).getResult(Void.class);
        await(() -> view(RENAMED).day() != null);
        sleep(Duration.ofMinutes(10));

        assertThat(cluster().state().isUnwanted()).isFalse();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        direct(RENAMED, Kind.END, "");
        leavesItsRecord(RENAMED);
    }

    private void endsAsUsual() {
        direct(EPISODE, Kind.MARK, "Hello");
        direct(EPISODE, Kind.END, "");
        leavesItsRecord(EPISODE);
        episode(EPISODE).getResult(Void.class);
    }
}
