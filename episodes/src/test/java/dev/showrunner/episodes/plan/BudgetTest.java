package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.plan.Budget.Granted;
import dev.showrunner.episodes.plan.Budget.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Instant NOON = Instant.parse("2026-11-26T20:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-27T08:00:00Z");

    private final Budget fresh = Budget.of(NOON, 10_000, 1_500);

    @Test
    void units_are_granted_and_count_before_they_are_spent() {
        Budget after = granted(fresh, Lane.SCHEDULE, "a", 252);

        assertThat(after.used()).isEqualTo(252);
        assertThat(after.left()).isEqualTo(9_748);
    }

    @Test
    void the_same_id_is_granted_once() {
        Budget once = granted(fresh, Lane.SCHEDULE, "a", 252);
        Budget twice = granted(once, Lane.SCHEDULE, "a", 252);

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void settling_frees_what_was_not_spent() {
        Budget after = granted(fresh, Lane.SCHEDULE, "a", 252).settle("a", Lane.SCHEDULE, 51, NOON);

        assertThat(after.used()).isEqualTo(51);
        assertThat(after.outstanding()).isEmpty();
        assertThat(after.spent()).containsOnlyKeys(Lane.SCHEDULE);
    }

    @Test
    void units_spent_without_a_reservation_are_booked_all_the_same() {
        assertThat(fresh.settle("never-reserved", Lane.AIR, 3, NOON).used()).isEqualTo(3);
    }

    @Test
    void schedule_leaves_the_reserve_for_air() {
        Budget after = granted(fresh, Lane.SCHEDULE, "a", 8_500);

        assertThat(waiting(after, Lane.SCHEDULE, "b", 1).reason()).contains("1500 kept for episodes that air");
        granted(after, Lane.AIR, "c", 1_500);
    }

    @Test
    void the_reserve_shrinks_by_what_air_has_spent() {
        Budget after = granted(fresh, Lane.AIR, "a", 1_000).settle("a", Lane.AIR, 1_000, NOON);

        assertThat(after.heldForAir(0)).isEqualTo(500);
        granted(after, Lane.SCHEDULE, "b", 8_500);
    }

    @Test
    void whoever_must_wait_waits_till_midnight_in_los_angeles() {
        assertThat(waiting(fresh, Lane.AIR, "a", 10_001).until()).isEqualTo(MIDNIGHT);
    }

    @Test
    void the_day_the_clocks_go_back_has_25_hours() {
        Budget autumn = Budget.of(Instant.parse("2026-11-01T07:30:00Z"), 10_000, 1_500);

        assertThat(autumn.day()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(autumn.resetsAt()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
        assertThat(autumn.at(Instant.parse("2026-11-02T07:30:00Z")).day()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void the_day_the_clocks_go_forward_has_23_hours() {
        Budget spring = Budget.of(Instant.parse("2027-03-14T08:00:00Z"), 10_000, 1_500);

        assertThat(spring.day()).isEqualTo(LocalDate.of(2027, 3, 14));
        assertThat(spring.resetsAt()).isEqualTo(Instant.parse("2027-03-15T07:00:00Z"));
    }

    @Test
    void a_new_day_begins_with_everything_unspent() {
        Budget spent = granted(fresh, Lane.REWRITE, "a", 8_000).settle("a", Lane.REWRITE, 8_000, NOON);

        assertThat(spent.at(MIDNIGHT).left()).isEqualTo(10_000);
    }

    @Test
    void what_was_granted_before_midnight_may_be_spent_after_it() {
        Budget overnight = granted(fresh, Lane.SCHEDULE, "a", 252).at(MIDNIGHT);

        assertThat(overnight.used()).isEqualTo(252);
        assertThat(overnight.settle("a", Lane.SCHEDULE, 200, MIDNIGHT).used()).isEqualTo(200);
    }

    @Test
    void a_grant_nobody_settled_is_forgotten_after_the_following_day() {
        Budget later = granted(fresh, Lane.SCHEDULE, "a", 252).at(MIDNIGHT.plusSeconds(86_400));

        assertThat(later.used()).isZero();
    }

    @Test
    void a_clock_that_goes_back_does_not_bring_yesterday_back() {
        Budget tomorrow = fresh.at(MIDNIGHT);

        assertThat(tomorrow.at(NOON)).isEqualTo(tomorrow);
    }

    @Test
    void when_youtube_says_the_quota_is_gone_even_air_waits() {
        Budget gone = fresh.exhausted(NOON);

        assertThat(waiting(gone, Lane.AIR, "a", 1).until()).isEqualTo(MIDNIGHT);
        assertThat(gone.left()).isZero();
        assertThat(gone.at(MIDNIGHT).left()).isEqualTo(10_000);
    }

    @Test
    void other_terms_hold_at_once_and_what_was_spent_stays_spent() {
        Budget after = granted(fresh, Lane.SCHEDULE, "a", 252).under(200, 0);

        assertThat(after.left()).isZero();
        assertThat(waiting(after, Lane.AIR, "b", 1).reason()).contains("0 of 200 are left");
    }

    @Test
    void each_episode_that_airs_within_48_hours_has_units_kept_for_it() {
        Instant inTwoHours = NOON.plus(Duration.ofHours(2));
        Instant inTwoDays = NOON.plus(Duration.ofHours(49));
        Instant anHourAgo = NOON.minus(Duration.ofHours(1));

        List<Budget.Need> needs = List.of(
                new Budget.Need(inTwoHours, 722),
                new Budget.Need(inTwoHours, 1_082),
                new Budget.Need(inTwoDays, 650),
                new Budget.Need(anHourAgo, 650));

        assertThat(Budget.airsSoon(needs, NOON)).isEqualTo(722 + 1_082);
    }

    @Test
    void a_long_job_is_forecast_over_the_days_it_takes() {
        // 1,000 descriptions at 51 units: 8,500 a day beside the reserve.
        Budget.Forecast forecast = fresh.forecast(Lane.REWRITE, 51_000, NOON, 0);

        assertThat(forecast).isEqualTo(new Budget.Forecast(8_500, 8_500, LocalDate.of(2026, 12, 1)));
        assertThat(fresh.forecast(Lane.REWRITE, 8_500, NOON, 0).lastDay()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(fresh.under(100, 100).forecast(Lane.REWRITE, 51, NOON, 0).lastDay())
                .isNull();
    }

    static Budget granted(Budget budget, Lane lane, String id, int units) {
        Budget.Answer answer = budget.reserve(lane, id, units, NOON, 0);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Granted.class, it -> assertThat(it.units()).isEqualTo(units));
        return answer.budget();
    }

    private static Wait waiting(Budget budget, Lane lane, String id, int units) {
        Budget.Answer answer = budget.reserve(lane, id, units, NOON, 0);
        assertThat(answer).isInstanceOf(Wait.class);
        return (Wait) answer;
    }
}
