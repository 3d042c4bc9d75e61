package dev.showrunner.workflows.showday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.showday.Allowance.Thrift;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookoutTest {
    private static final Instant AIRTIME = Instant.parse("2026-11-26T19:00:00Z");
    private static final Instant GATES = AIRTIME.minus(Duration.ofMinutes(30));

    /** 25 looks before the close ones, 60 close ones, one a minute until the end, 20 beside; three transitions. */
    @ParameterizedTest
    @CsvSource({"60, 468", "120, 588", "240, 828", "720, 1788"})
    void what_is_reserved_follows_the_length_of_the_show(int minutes, int units) {
        assertThat(Lookout.units(rundown(Duration.ofMinutes(minutes)), AIRTIME.minus(Duration.ofDays(1))))
                .isEqualTo(units);
    }

    @Test
    void gates_that_come_earlier_cost_a_look_a_minute() {
        Map<Milestone, Duration> offsets = new EnumMap<>(RunOfShow.USUAL.offsets());
        offsets.put(Milestone.GATES, Duration.ofMinutes(-60));

        assertThat(Lookout.units(rundown(Duration.ofHours(1), new RunOfShow(offsets)), Instant.EPOCH))
                .isEqualTo(468 + 2 * 30);
    }

    @Test
    void what_is_past_is_not_reserved_for() {
        assertThat(Lookout.units(rundown(Duration.ofHours(2)), AIRTIME.plus(Duration.ofHours(1))))
                .isEqualTo(2 * (61 + 20) + 3 * 52);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60, 120, 240, 1_440})
    void a_show_of_any_length_that_starts_at_the_last_moment_and_ends_as_planned_stays_within(int minutes) {
        Rundown rundown = rundown(Duration.ofMinutes(minutes));
        Instant onAir = AIRTIME.plus(Duration.ofMinutes(10));

        int looks = looks(rundown, onAir, rundown.end(), Thrift.NONE);

        assertThat(2 * looks + 3 * 52).isLessThanOrEqualTo(Lookout.units(rundown, GATES));
    }

    @Test
    void once_the_units_are_spent_it_is_looked_at_less_often() {
        Rundown rundown = rundown(Duration.ofHours(1));
        Instant overdue = rundown.end().plus(Duration.ofHours(1));

        assertThat(next(rundown, Stage.LIVE, overdue, new Allowance(468, 416))).hasMinutes(1);
        assertThat(next(rundown, Stage.LIVE, overdue, new Allowance(468, 417))).hasMinutes(2);
        assertThat(next(rundown, Stage.LIVE, overdue, new Allowance(468, 476))).hasMinutes(2);
        assertThat(next(rundown, Stage.LIVE, overdue, new Allowance(468, 478))).hasMinutes(5);
    }

    @Test
    void going_on_air_is_still_watched_closely_when_units_were_refused() {
        Rundown rundown = rundown(Duration.ofHours(1));

        assertThat(next(rundown, Stage.READY, AIRTIME, new Allowance(0, 40))).hasSeconds(15);
        assertThat(next(rundown, Stage.READY, AIRTIME, new Allowance(0, 400))).hasMinutes(1);
        assertThat(next(rundown, Stage.READY, AIRTIME.minus(Duration.ofMinutes(20)), new Allowance(0, 2)))
                .hasMinutes(2);
    }

    @Test
    void youtube_that_never_starts_it_does_not_use_up_what_others_reserved() {
        Rundown rundown = rundown(Duration.ofHours(1));

        assertThat(next(rundown, Stage.LIVE_STARTING, AIRTIME, new Allowance(468, 100)))
                .hasSeconds(3);
        assertThat(next(rundown, Stage.LIVE_STARTING, AIRTIME, new Allowance(468, 418)))
                .hasSeconds(15);
        assertThat(next(rundown, Stage.LIVE_STARTING, AIRTIME, new Allowance(468, 500)))
                .hasMinutes(1);
    }

    private static Duration next(Rundown rundown, Stage stage, Instant now, Allowance allowance) {
        Instant next = Lookout.next(rundown, sight(stage), now, allowance.thrift());
        return Duration.between(now, next);
    }

    private static int looks(Rundown rundown, Instant onAir, Instant end, Thrift thrift) {
        int looks = 0;
        Instant at = Lookout.next(rundown, null, null, thrift);
        while (at != null && !at.isAfter(end)) {
            looks++;
            at = Lookout.next(rundown, sight(at.isBefore(onAir) ? Stage.READY : Stage.LIVE), at, thrift);
        }
        return looks;
    }

    private static Sight sight(Stage stage) {
        return new Sight(stage, false, Ingest.SENDING, "good", null, null, false, List.of(), null, 2);
    }

    private static Rundown rundown(Duration length) {
        return rundown(length, RunOfShow.USUAL);
    }

    private static Rundown rundown(Duration length, RunOfShow day) {
        return new Rundown(AIRTIME, length, ZoneOffset.UTC, day.moments(AIRTIME, length), GoLive.AUTO, List.of());
    }
}
