package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.board.Health;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.BudgetKeeper;
import dev.showrunner.workflows.budget.BudgetState;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.record.ChapterActivities;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.GateFacts;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class ShowDayTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");

    private TestWorkflowEnvironment temporal;
    private World youtube;
    private Studio studio;
    private Instant airtime;
    private int generation;
    private Duration length = Duration.ofHours(1);
    private final List<Integer> reserved = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean areUnitsLeft = true;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        airtime = now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        youtube = new World(airtime);
        studio = new Studio(this::now, youtube);
        BudgetActivities budget = (channel, reservation) -> {
            if (!areUnitsLeft) {
                return new Grant(now().plus(Duration.ofHours(1)), "The day's units are used up");
            }
            if (reservation.id().contains("/air-")) {
                reserved.add(reservation.units());
            }
            return temporal.getWorkflowClient()
                    .newUntypedWorkflowStub(WorkflowIds.budget("main"))
                    .update("reserve", Grant.class, reservation);
        };
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(
                EpisodeRun.class, BoardKeeper.class, RecordKeeper.class, BudgetKeeper.class);
        workflows.registerActivitiesImplementations(budget);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(youtube, studio);
        ChapterActivities proposing = (episode, marks) -> ChapterStanding.proposed();
        temporal.newWorker(TaskQueues.GIT).registerActivitiesImplementations(proposing);
        temporal.start();
        BoardWorkflow board = temporal.getWorkflowClient()
                .newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board("main", "repair")));
        WorkflowClient.start(board::run, new BoardView(0, List.of()));
        budget().start(BudgetState.start(BudgetTerms.of(10_000, 0, List.of())));
    }

    /** With {@code -Dshowrunner.record=FOLDER} the histories are kept, to be replayed by later versions. */
    @AfterEach
    void stop(TestInfo test) throws IOException {
        String folder = System.getProperty("showrunner.record");
        if (folder != null) {
            String name = test.getTestMethod().orElseThrow().getName();
            Files.writeString(
                    Path.of(folder, "day-" + name + ".json"),
                    temporal.getWorkflowClient()
                            .fetchHistory(WorkflowIds.episode("main", EPISODE))
                            .toJson(true));
        }
        temporal.close();
    }

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
    void nothing_can_be_marked_or_ended_before_it_is_on_air() {
        say(GoLive.MANUAL);
        sleepUntil(airtime.minus(Duration.ofHours(1)));

        assertThatThrownBy(() -> direct(Kind.END, "")).rootCause().hasMessageContaining("nothing to end");
        assertThatThrownBy(() -> direct(Kind.MARK, "")).rootCause().hasMessageContaining("no recording");
        assertThatThrownBy(() -> direct(Kind.GO_LIVE, "")).rootCause().hasMessageContaining("too early");
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

    private void onAir() {
        say(GoLive.AUTO);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(1)));
        assertThat(studio.moves).containsExactly(Onward.LIVE);
    }

    private void say(GoLive goLive) {
        youtube.say(rundown(goLive, List.of()));
        follow();
    }

    private Rundown rundown(GoLive goLive, List<String> guests) {
        return new Rundown(airtime, length, ZoneOffset.UTC, RunOfShow.USUAL.moments(airtime, length), goLive, guests);
    }

    private void follow() {
        Target target = target();
        signal(target);
        await(() -> Objects.equals(view().revision(), target.revision())
                && view().day() != null
                && youtube.videos.size() == 1);
    }

    private Target target() {
        generation++;
        return new Target(
                generation,
                "abcdef0" + generation,
                new Resources("stream-1", Map.of()),
                true,
                null,
                now(),
                List.of(),
                Duration.ofSeconds(15));
    }

    private void signal(Target target) {
        temporal.getWorkflowClient()
                .newUntypedWorkflowStub("EpisodeWorkflow", options(WorkflowIds.episode("main", EPISODE)))
                .signalWithStart("follow", new Object[] {target}, new Object[] {EpisodeState.start("main", EPISODE)});
    }

    private WorkflowStub budget() {
        WorkflowOptions options = options(WorkflowIds.budget("main"));
        return temporal.getWorkflowClient().newUntypedWorkflowStub("BudgetWorkflow", options);
    }

    private int left() {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.budget("main"))
                .query("view", BudgetView.class)
                .left();
    }

    private int spent() {
        return 2 * studio.looks.size() + 52 * studio.moves.size();
    }

    private void direct(Kind kind, String words) {
        say(kind, "", words);
    }

    private void say(Kind kind, String gate, String words) {
        episode().update("direct", EpisodeView.class, new Direction(kind, "Ada", gate, words));
    }

    private EpisodeView view() {
        return episode().query("view", EpisodeView.class);
    }

    private ShowDayView day() {
        return Objects.requireNonNull(view().day());
    }

    private WorkflowStub episode() {
        return temporal.getWorkflowClient().newUntypedWorkflowStub(WorkflowIds.episode("main", EPISODE));
    }

    private Gate gate(String id) {
        return day().gates().stream()
                .filter(gate -> gate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void at(Instant moment, Runnable action) {
        temporal.registerDelayedCallback(Duration.between(now(), moment), action);
    }

    private void sleepUntil(Instant moment) {
        sleep(Duration.between(now(), moment));
    }

    private void sleep(Duration time) {
        temporal.sleep(time.isNegative() ? Duration.ZERO : time);
    }

    /** Lets a second of the world pass until it is so. */
    private void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            temporal.sleep(Duration.ofSeconds(1));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .build();
    }
}
