package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Sight.Ingest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The units of a day: reserved, refused, spent and given back. */
class DayUnitsTest extends OneShowDay {
    @Test
    void units_that_are_refused_are_asked_for_at_once_when_a_producer_says_so() {
        say(GoLive.AUTO);
        areUnitsLeft = false;
        sleepUntil(airtime.minus(Duration.ofMinutes(29)));
        assertThat(gate("units").red()).isTrue();
        assertThat(gate("units").remedy()).isEqualTo(Gate.Remedy.ASK_UNITS);

        areUnitsLeft = true;
        say(Kind.ASK_UNITS, "", "");
        sleepUntil(airtime.minus(Duration.ofMinutes(28)));

        assertThat(gate("units").state()).isEqualTo(Gate.State.GREEN);
        assertThatThrownBy(() -> say(Kind.ASK_UNITS, "", "")).rootCause().hasMessageContaining("No units");
    }

    @Test
    void units_that_are_refused_are_asked_for_again_until_they_are_granted() {
        say(GoLive.AUTO);
        areUnitsLeft = false;
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.minus(Duration.ofMinutes(29)));
        assertThat(gate("units").red()).isTrue();
        assertThat(gate("units").reason()).isEqualTo("The day's units are used up");

        areUnitsLeft = true;
        sleepUntil(airtime.minus(Duration.ofMinutes(14)));

        assertThat(gate("units").state()).isEqualTo(Gate.State.GREEN);
        assertThat(view().timeline()).extracting(TimelineEntry::what).contains("Units for the show are reserved");
        sleepUntil(airtime.plus(Duration.ofMinutes(1)));
        assertThat(studio.moves).containsExactly(Onward.LIVE);
    }

    @Test
    void looking_costs_no_more_than_what_is_reserved_for_it() {
        length = Duration.ofHours(4);
        onAir();
        sleepUntil(airtime.plus(length));
        direct(Kind.END, "");
        episode().getResult(Void.class);

        assertThat(reserved).containsExactly(828);
        assertThat(spent()).isBetween(600, 828);
        assertThat(view().timeline()).extracting(TimelineEntry::what).doesNotContain("YouTube is asked less often");
    }

    @Test
    void a_show_that_runs_past_what_was_reserved_is_looked_at_less_often_and_says_so() {
        onAir();
        sleepUntil(airtime.plus(length).plus(Duration.ofHours(5)));

        assertThat(view().timeline())
                .filteredOn(entry -> entry.what().equals("YouTube is asked less often"))
                .extracting(TimelineEntry::why)
                .containsExactly(
                        "The 468 YouTube units reserved are spent, so the event is looked at every 2 minutes",
                        "The 468 YouTube units reserved are spent, so the event is looked at every 5 minutes");
        assertThat(gate("units").reason()).contains("looked at every 5 minutes");
        Instant anHourAgo = now().minus(Duration.ofHours(1));
        assertThat(studio.looks).filteredOn(look -> look.isAfter(anHourAgo)).hasSizeBetween(11, 13);

        direct(Kind.END, "");
        episode().getResult(Void.class);
        assertThat(spent()).isLessThan(600);
    }

    @Test
    void units_of_a_day_that_is_put_off_are_there_for_others_meanwhile() {
        say(GoLive.AUTO);
        sleepUntil(airtime.minus(Duration.ofMinutes(20)));
        assertThat(left()).isLessThan(10_000 - 468);

        airtime = airtime.plus(Duration.ofHours(6));
        say(GoLive.AUTO);
        await(() -> day().rundown().airtime().equals(airtime));

        await(() -> left() > 9_900);
        assertThat(day().gates()).extracting(Gate::id).doesNotContain("units");
    }

    @Test
    void units_of_a_day_that_is_cancelled_are_there_for_others() {
        say(GoLive.AUTO);
        sleepUntil(airtime.minus(Duration.ofMinutes(20)));
        assertThat(left()).isLessThan(10_000 - 468);

        youtube.cancel();
        signal(target());
        episode().getResult(Void.class);

        await(() -> left() > 9_800);
    }
}
