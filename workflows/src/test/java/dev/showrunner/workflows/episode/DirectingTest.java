package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Sight.Ingest;
import io.temporal.client.WorkflowUpdateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What producers say on the day of a show. */
class DirectingTest extends OneShowDay {
    @Test
    void a_show_is_ended_once_however_often_it_is_asked_for_and_its_workflow_ends_with_the_wrap_up() {
        onAir();

        direct(Kind.END, "");
        direct(Kind.END, "");
        episode().getResult(Void.class);

        assertThat(studio.moves).containsExactly(Onward.LIVE, Onward.COMPLETE);
        assertThat(now()).isAfterOrEqualTo(airtime.plus(Duration.ofMinutes(15)));
        assertThat(day().happened()).containsKey(Milestone.WRAP_UP);
    }

    @Test
    void a_producer_who_holds_it_keeps_it_off_air_until_it_is_released() {
        say(GoLive.AUTO);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.minus(Duration.ofMinutes(5)));

        direct(Kind.HOLD, "The guest is late");
        sleepUntil(airtime.plus(Duration.ofMinutes(5)));
        assertThat(studio.moves).isEmpty();
        assertThat(Objects.requireNonNull(view().standing()).reason()).isEqualTo("Ada holds it: The guest is late");
        assertThatThrownBy(() -> direct(Kind.GO_LIVE, ""))
                .isInstanceOf(WorkflowUpdateException.class)
                .rootCause()
                .hasMessageContaining("Release it first");

        direct(Kind.RELEASE, "");
        await(() -> studio.moves.contains(Onward.LIVE));
    }

    @Test
    void of_two_producers_who_press_opposite_buttons_the_later_is_refused() {
        say(GoLive.MANUAL);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime);

        direct(Kind.GO_LIVE, "");
        direct(Kind.GO_LIVE, "");
        await(() -> studio.moves.contains(Onward.LIVE));
        assertThatThrownBy(() -> direct(Kind.HOLD, "Not yet"))
                .rootCause()
                .hasMessageContaining("It is going on air already");

        sleep(Duration.ofMinutes(1));
        assertThat(studio.moves).containsExactly(Onward.LIVE);
        assertThat(day().hold()).isNull();
    }

    @Test
    void a_guest_who_drops_out_turns_the_gate_red_until_somebody_confirms_again() {
        youtube.say(rundown(GoLive.MANUAL, List.of("grace", "linus")));
        follow();
        sleepUntil(airtime.minus(Duration.ofHours(3)));
        direct(Kind.CONFIRM_GUESTS, "");
        assertThat(gate("guests").state()).isEqualTo(Gate.State.GREEN);
        assertThatThrownBy(() -> say(Kind.GUEST_DROPS, "ada", "")).rootCause().hasMessageContaining("not confirmed");

        say(Kind.GUEST_DROPS, "grace", "");

        assertThat(gate("guests").red()).isTrue();
        assertThat(gate("guests").reason()).isEqualTo("Not confirmed: grace");
        assertThat(gate("guests").remedy()).isEqualTo(Gate.Remedy.CONFIRM_GUESTS);
        assertThatThrownBy(() -> say(Kind.GUEST_DROPS, "grace", "")).rootCause().hasMessageContaining("not confirmed");

        direct(Kind.CONFIRM_GUESTS, "");
        assertThat(gate("guests").state()).isEqualTo(Gate.State.GREEN);
    }

    @Test
    void a_red_gate_keeps_it_off_air_until_it_is_waived_by_somebody_who_says_why() {
        youtube.say(rundown(GoLive.AUTO, List.of("grace")));
        follow();
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(3)));

        assertThat(studio.moves).isEmpty();
        assertThat(Objects.requireNonNull(view().standing()).reason()).isEqualTo("Not confirmed: grace");
        assertThatThrownBy(() -> direct(Kind.GO_LIVE, "")).rootCause().hasMessageContaining("Not safe to air: Guests");
        assertThatThrownBy(() -> say(Kind.WAIVE, "guests", " ")).rootCause().hasMessageContaining("Say why");

        say(Kind.WAIVE, "guests", "She stands beside me");
        await(() -> studio.moves.contains(Onward.LIVE));

        assertThat(day().gates())
                .filteredOn(gate -> gate.id().equals("guests"))
                .singleElement()
                .satisfies(gate -> {
                    assertThat(gate.state()).isEqualTo(Gate.State.WAIVED);
                    assertThat(Objects.requireNonNull(gate.waiver()).words()).isEqualTo("She stands beside me");
                });
    }

    @Test
    void a_waiver_is_for_the_airtime_it_was_said_for() {
        youtube.say(rundown(GoLive.MANUAL, List.of("grace")));
        follow();
        sleepUntil(airtime.minus(Duration.ofMinutes(20)));
        say(Kind.WAIVE, "guests", "She stands beside me");
        assertThat(gate("guests").state()).isEqualTo(Gate.State.WAIVED);
        Instant later = airtime.plus(Duration.ofDays(1));

        airtime = later;
        youtube.say(rundown(GoLive.MANUAL, List.of("grace")));
        follow();
        await(() -> day().rundown().airtime().equals(later));

        assertThat(gate("guests").red()).isTrue();
        assertThat(view().timeline()).extracting(TimelineEntry::what).contains("Waived no more: guests");
    }

    @Test
    void what_youtube_starts_by_itself_cannot_be_held() {
        say(GoLive.YOUTUBE);
        sleepUntil(airtime.minus(Duration.ofMinutes(5)));

        assertThatThrownBy(() -> direct(Kind.HOLD, "The guest is late"))
                .rootCause()
                .hasMessageContaining("keep the encoder off")
                .hasMessageContaining("goLive: auto");
        assertThat(day().hold()).isNull();
    }

    @Test
    void chapters_are_marked_where_the_recording_is_and_a_second_click_marks_none() {
        onAir();
        Instant began =
                Objects.requireNonNull(Objects.requireNonNull(day().sight()).startedAt());
        sleepUntil(began.plus(Duration.ofMinutes(10)));

        direct(Kind.MARK, "The repair");
        direct(Kind.MARK, "The repair");

        assertThat(day().marks()).singleElement().satisfies(mark -> {
            assertThat(mark.title()).isEqualTo("The repair");
            assertThat(mark.seconds()).isBetween(600L, 660L);
        });
        assertThat(day().marks()).extracting(Mark::by).containsExactly("Ada");
    }

    @Test
    void nothing_can_be_marked_or_ended_before_it_is_on_air() {
        say(GoLive.MANUAL);
        sleepUntil(airtime.minus(Duration.ofHours(1)));

        assertThatThrownBy(() -> direct(Kind.END, "")).rootCause().hasMessageContaining("nothing to end");
        assertThatThrownBy(() -> direct(Kind.MARK, "")).rootCause().hasMessageContaining("no recording");
        assertThatThrownBy(() -> direct(Kind.GO_LIVE, "")).rootCause().hasMessageContaining("too early");
    }
}
