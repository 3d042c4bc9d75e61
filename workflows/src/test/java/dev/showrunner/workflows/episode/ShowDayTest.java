package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What comes to pass by itself on the day of a show. */
class ShowDayTest extends OneShowDay {
    @Test
    void milestones_happen_when_their_times_come() {
        say(GoLive.MANUAL);
        sleepUntil(airtime.minus(Duration.ofMinutes(20)));

        assertThat(day().happened())
                .containsOnlyKeys(Milestone.GUEST_REMINDER, Milestone.PROVISION, Milestone.FREEZE, Milestone.GATES);
        assertThat(Duration.between(
                        airtime.minus(Duration.ofHours(24)),
                        Objects.requireNonNull(day().happened().get(Milestone.PROVISION))))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void a_moved_airtime_moves_what_has_not_happened_and_says_what_has() {
        say(GoLive.MANUAL);
        sleepUntil(airtime.minus(Duration.ofHours(3)));
        Instant later = airtime.plus(Duration.ofDays(1));

        airtime = later;
        say(GoLive.MANUAL);
        await(() -> day().rundown().airtime().equals(later));

        assertThat(day().happened()).containsOnlyKeys(Milestone.GUEST_REMINDER, Milestone.PROVISION);
        assertThat(view().timeline())
                .anySatisfy(entry -> assertThat(entry.why())
                        .isEqualTo("Happened already: Guests are reminded, Clusters are made; what is to come moves"
                                + " along"));
        sleepUntil(later.minus(Duration.ofMinutes(90)));
        assertThat(day().happened()).containsKey(Milestone.FREEZE).doesNotContainKey(Milestone.GATES);
    }

    @Test
    void a_solved_cluster_marks_itself_as_a_chapter_once() {
        say(GoLive.AUTO);
        studio.encoder(Ingest.SENDING);
        studio.clusters(new GateFacts.Cluster("1", true, "Broken and verified"));
        sleepUntil(airtime.plus(Duration.ofMinutes(2)));
        Instant began =
                Objects.requireNonNull(Objects.requireNonNull(day().sight()).startedAt());

        studio.clusters(new GateFacts.Cluster("1", true, "Solved", began.plusSeconds(95)));
        sleepUntil(airtime.plus(Duration.ofMinutes(10)));

        assertThat(day().marks()).containsExactly(new Mark(95, "Cluster 1 is solved", "Showrunner"));
    }

    @Test
    void it_goes_on_air_at_its_airtime_once_the_encoder_sends() {
        say(GoLive.AUTO);
        at(airtime.minus(Duration.ofMinutes(8)), () -> studio.encoder(Ingest.SENDING));

        sleepUntil(airtime.plus(Duration.ofMinutes(2)));

        assertThat(studio.moves).containsExactly(Onward.LIVE);
        assertThat(day().sight())
                .satisfies(sight ->
                        assertThat(Objects.requireNonNull(sight).stage()).isEqualTo(Stage.LIVE));
        assertThat(Objects.requireNonNull(Objects.requireNonNull(day().sight()).startedAt()))
                .isBetween(airtime, airtime.plus(Duration.ofMinutes(1)));
        assertThat(view().standing())
                .extracting(standing -> Objects.requireNonNull(standing).reason())
                .isEqualTo("On air");
    }

    @Test
    void what_has_to_be_tested_is_tested_before_its_airtime() {
        studio.monitored();
        say(GoLive.AUTO);
        at(airtime.minus(Duration.ofMinutes(8)), () -> studio.encoder(Ingest.SENDING));

        sleepUntil(airtime.plus(Duration.ofMinutes(2)));

        assertThat(studio.moves).containsExactly(Onward.TESTING, Onward.LIVE);
    }

    @Test
    void an_encoder_that_comes_late_is_waited_for() {
        say(GoLive.AUTO);
        sleepUntil(airtime.plus(Duration.ofMinutes(5)));

        assertThat(studio.moves).isEmpty();
        assertThat(day().waitingFor()).isEqualTo("the encoder");
        assertThat(Objects.requireNonNull(view().standing()).show()).isEqualTo(Health.AT_RISK);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(7)));
        assertThat(studio.moves).containsExactly(Onward.LIVE);
    }

    @Test
    void an_encoder_that_drops_for_a_minute_is_told_and_forgiven() {
        onAir();
        studio.encoder(Ingest.WAITING);
        sleep(Duration.ofMinutes(2));
        assertThat(Objects.requireNonNull(view().standing()).show()).isEqualTo(Health.AT_RISK);

        studio.encoder(Ingest.SENDING);
        sleep(Duration.ofMinutes(2));

        assertThat(Objects.requireNonNull(view().standing()).show()).isEqualTo(Health.ON_TRACK);
        assertThat(view().timeline())
                .extracting(TimelineEntry::what)
                .contains("The encoder stopped sending while on air");
    }

    @Test
    void youtube_that_cannot_be_asked_is_a_red_gate_until_it_answers() {
        say(GoLive.AUTO);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.minus(Duration.ofMinutes(25)));
        RetryAt gone = RetryAt.quotaGone("Today's units are used up.", airtime.plus(Duration.ofHours(9)));
        studio.failures.addAll(List.of(gone, gone, gone));
        sleepUntil(airtime.minus(Duration.ofSeconds(23 * 60 + 30)));

        assertThat(gate("youtube")).satisfies(gate -> {
            assertThat(gate.state()).isEqualTo(Gate.State.RED);
            assertThat(gate.reason()).isEqualTo("No units are left: Today's units are used up.");
            assertThat(gate.remedy()).isEqualTo(Gate.Remedy.OPEN_STUDIO);
        });
        sleepUntil(airtime.minus(Duration.ofMinutes(10)));
        assertThat(gate("youtube").state()).isEqualTo(Gate.State.GREEN);
        sleepUntil(airtime.plus(Duration.ofMinutes(1)));
        assertThat(studio.moves).containsExactly(Onward.LIVE);
    }

    @Test
    void a_show_whose_encoder_never_comes_says_in_the_end_that_it_never_went_on_air() {
        say(GoLive.AUTO);
        episode().getResult(Void.class);

        assertThat(view().standing()).satisfies(standing -> {
            assertThat(Objects.requireNonNull(standing).show()).isEqualTo(Health.FAILED);
            assertThat(standing.reason()).isEqualTo("It never went on air");
            assertThat(standing.action()).startsWith("Give the file a new airtime");
        });
    }

    @Test
    void a_record_is_left_and_counts_are_asked_for_a_day_and_a_week_later() {
        onAir();
        direct(Kind.MARK, "Hello");
        direct(Kind.END, "");
        episode().getResult(Void.class);

        WorkflowStub keeper = temporal.getWorkflowClient().newUntypedWorkflowStub(WorkflowIds.record("main", EPISODE));
        keeper.getResult(Void.class);
        EpisodeRecord left = keeper.query("view", EpisodeRecord.class);

        assertThat(left.marks()).extracting(Mark::title).containsExactly("Hello");
        assertThat(left.statistics())
                .hasSize(2)
                .allSatisfy(counted -> assertThat(counted.views()).isEqualTo(1200));
        assertThat(now()).isAfterOrEqualTo(left.endedAt().plus(Duration.ofDays(7)));
    }

    @Test
    void a_look_that_fails_is_told_and_tried_again() {
        say(GoLive.AUTO);
        sleepUntil(airtime.minus(Duration.ofMinutes(20)));
        studio.failures.add(new RetryAt("YouTube could not be reached", now()));
        sleep(Duration.ofMinutes(3));
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(1)));

        assertThat(studio.moves).containsExactly(Onward.LIVE);
    }

    @Test
    void a_day_that_youtube_starts_by_itself_is_only_watched() {
        say(GoLive.YOUTUBE);
        at(airtime, () -> {
            studio.encoder(Ingest.SENDING);
            studio.stage(Stage.LIVE_STARTING);
        });

        sleepUntil(airtime.plus(Duration.ofMinutes(2)));

        assertThat(studio.moves).isEmpty();
        assertThat(Objects.requireNonNull(view().standing()).reason()).isEqualTo("On air");
    }
}
