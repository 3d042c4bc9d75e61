package dev.showrunner.episodes.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.plan.Budget.Granted;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Units reserved for the next 48 hours of episodes cannot be spent on rewrites, nor on later episodes. */
class Law7TodaysAirComesFirstTest {
    private static final Instant NOON = Instant.parse("2026-11-26T20:00:00Z");

    record Wish(Lane lane, int units, boolean settles) {}

    @Test
    void a_rewrite_of_everything_leaves_the_reserve_untouched() {
        Budget budget = Budget.of(NOON, 10_000, 1_500);
        for (int video = 0; video < 1_000; video++) {
            budget = budget.reserve(Lane.REWRITE, "video-" + video, 51, NOON, 0).budget();
        }
        assertThat(budget.left()).isBetween(1_500, 1_550);
        assertThat(budget.reserve(Lane.AIR, "tonight", 1_500, NOON, 0)).isInstanceOf(Granted.class);
    }

    @Test
    void more_is_kept_when_the_next_two_days_need_more() {
        Budget budget = Budget.of(NOON, 10_000, 1_500);

        assertThat(budget.reserve(Lane.REWRITE, "all", 8_000, NOON, 2_520)).isInstanceOf(Budget.Wait.class);
        assertThat(budget.reserve(Lane.REWRITE, "some", 7_480, NOON, 2_520)).isInstanceOf(Granted.class);
    }

    @Property
    void whatever_the_others_ask_for_air_gets_its_reserve(
            @ForAll("wishes") List<Wish> wishes, @ForAll @IntRange(max = 10_000) int reserve) {
        Budget budget = Budget.of(NOON, 10_000, reserve);
        int air = 0;
        int id = 0;
        for (Wish wish : wishes) {
            Budget.Answer answer = budget.reserve(wish.lane(), "wish-" + id++, wish.units(), NOON, 0);
            budget = answer.budget();
            if (answer instanceof Granted && wish.lane() == Lane.AIR) {
                air += wish.units();
            }
            if (answer instanceof Granted && wish.settles()) {
                budget = budget.settle("wish-" + (id - 1), wish.lane(), wish.units(), NOON);
            }
            assertThat(budget.used()).isLessThanOrEqualTo(10_000);
        }
        int stillReserved = Math.max(0, reserve - air);
        assertThat(budget.reserve(Lane.AIR, "tonight", stillReserved, NOON, 0)).isInstanceOf(Granted.class);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.of(Lane.class),
                        Arbitraries.integers().between(1, 4_000),
                        Arbitraries.of(true, false))
                .as(Wish::new);
        return wish.list().ofMaxSize(30);
    }
}
