package dev.showrunner.activities.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacificDayTest {
    @ParameterizedTest(name = "after {0} the next day begins at {1}")
    @CsvSource({
        "2026-11-22T12:00:00Z, 2026-11-23T08:00:00Z", // standard time: UTC-8
        "2026-07-01T12:00:00Z, 2026-07-02T07:00:00Z", // daylight time: UTC-7
        "2026-03-08T08:00:00Z, 2026-03-09T07:00:00Z", // 23 hours: clocks go forward
        "2026-11-01T07:00:00Z, 2026-11-02T08:00:00Z", // 25 hours: clocks go back
        "2026-11-22T07:59:59.999Z, 2026-11-22T08:00:00Z",
        "2026-11-22T08:00:00Z, 2026-11-23T08:00:00Z",
    })
    void the_next_day_begins_at_midnight_in_los_angeles(Instant now, Instant next) {
        assertThat(PacificDay.after(now)).isEqualTo(next);
    }

    @Test
    void the_day_on_which_clocks_go_forward_has_twenty_three_hours() {
        Instant begin = Instant.parse("2026-03-08T08:00:00Z");

        assertThat(Duration.between(begin, PacificDay.after(begin))).hasHours(23);
    }
}
