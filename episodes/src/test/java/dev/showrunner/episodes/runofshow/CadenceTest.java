package dev.showrunner.episodes.runofshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class CadenceTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 18);

    @Test
    void a_weekly_show_keeps_its_time_of_day_when_clocks_go_forward() {
        Cadence cadence = new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), LocalDate.EPOCH);

        List<ZonedDateTime> slots = next(cadence, "2027-03-19T00:00", 2);

        assertThat(slots)
                .extracting(ZonedDateTime::toString)
                .containsExactly("2027-03-25T19:00Z[Europe/London]", "2027-04-01T19:00+01:00[Europe/London]");
    }

    @Test
    void every_other_week_is_counted_from_the_day_that_is_given() {
        Cadence cadence = new Cadence(2, DayOfWeek.THURSDAY, LocalTime.of(19, 0), FIRST);

        assertThat(next(cadence, "2027-03-19T00:00", 2))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactly(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 15));
    }

    @Test
    void there_is_no_slot_before_the_first() {
        Cadence cadence = new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), FIRST);

        assertThat(next(cadence, "2026-01-01T00:00", 1))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactly(FIRST);
    }

    @Test
    void a_day_that_is_given_need_not_be_one_of_the_show() {
        Cadence cadence = new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), FIRST.minusDays(3));

        assertThat(next(cadence, "2027-03-01T00:00", 1))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactly(FIRST);
    }

    @Test
    void todays_slot_counts_until_its_time_has_come() {
        Cadence cadence = new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), FIRST);

        assertThat(next(cadence, "2027-03-18T19:00", 1).getFirst().toLocalDate())
                .isEqualTo(FIRST);
        assertThat(next(cadence, "2027-03-18T19:01", 1).getFirst().toLocalDate())
                .isEqualTo(FIRST.plusWeeks(1));
    }

    @Test
    void a_time_that_clocks_skip_is_moved_forward() {
        Cadence cadence = new Cadence(1, DayOfWeek.SUNDAY, LocalTime.of(1, 30), LocalDate.EPOCH);

        assertThat(next(cadence, "2027-03-28T00:00", 1))
                .extracting(ZonedDateTime::toString)
                .containsExactly("2027-03-28T02:30+01:00[Europe/London]");
    }

    @Test
    void a_slot_is_open_unless_an_episode_airs_on_its_day() {
        Cadence cadence = new Cadence(1, DayOfWeek.THURSDAY, LocalTime.of(19, 0), FIRST);
        ZonedDateTime begin = FIRST.atStartOfDay(LONDON);
        ZonedDateTime elsewhere = ZonedDateTime.parse("2027-03-25T16:30-03:00");

        assertThat(cadence.open(begin, begin.plusWeeks(3), List.of(elsewhere)))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactly(FIRST, FIRST.plusWeeks(2));
    }

    private static List<ZonedDateTime> next(Cadence cadence, String notBefore, int count) {
        return cadence.slots(LocalDateTime.parse(notBefore).atZone(LONDON))
                .limit(count)
                .toList();
    }
}
