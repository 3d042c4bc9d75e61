package dev.showrunner.episodes.runofshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunOfShowTest {
    private static final Instant AIRTIME = Instant.parse("2027-01-14T19:00:00Z");

    @Test
    void the_usual_day_fits_a_show_that_breaks_clusters() {
        assertThat(RunOfShow.USUAL.moments(AIRTIME, Duration.ofMinutes(90)))
                .containsExactly(
                        new Moment(Milestone.GUEST_REMINDER, Instant.parse("2027-01-13T19:00:00Z")),
                        new Moment(Milestone.PROVISION, Instant.parse("2027-01-13T19:00:00Z")),
                        new Moment(Milestone.FREEZE, Instant.parse("2027-01-14T17:00:00Z")),
                        new Moment(Milestone.GATES, Instant.parse("2027-01-14T18:30:00Z")),
                        new Moment(Milestone.DOORS_OPEN, Instant.parse("2027-01-14T18:50:00Z")),
                        new Moment(Milestone.LIVE, AIRTIME),
                        new Moment(Milestone.END, Instant.parse("2027-01-14T20:30:00Z")),
                        new Moment(Milestone.WRAP_UP, Instant.parse("2027-01-14T20:45:00Z")));
    }
}
