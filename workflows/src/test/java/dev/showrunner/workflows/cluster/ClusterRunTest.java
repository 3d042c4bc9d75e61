package dev.showrunner.workflows.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.Histories;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.outbox.Mailroom;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRunTest {
    private static final EpisodeId EPISODE = EpisodeId.parse("klustered/42");
    private static final Duration SHOW = Duration.ofMinutes(90);

    private TestWorkflowEnvironment temporal;
    private Yard yard;
    private final Mailroom mailroom = new Mailroom();
    private ClusterWorkflow cluster;
    private Instant airtime;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        yard = new Yard(this::now);
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(ClusterRun.class, OutboxKeeper.class);
        temporal.newWorker(TaskQueues.CLUSTERS).registerActivitiesImplementations(yard);
        temporal.newWorker(TaskQueues.NOTIFY).registerActivitiesImplementations(mailroom);
        temporal.start();
        OutboxWorkflow outbox = temporal.getWorkflowClient()
                .newWorkflowStub(
                        OutboxWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .setWorkflowId(WorkflowIds.outbox("main"))
                                .build());
        WorkflowClient.start(outbox::run, OutboxState.start("main"));
        airtime = now().plus(Duration.ofDays(3));
        cluster = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ClusterWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .setWorkflowId(WorkflowIds.cluster("main", EPISODE, "red"))
                                .build());
    }

    /** With {@code -Dshowrunner.record=FOLDER} the histories are kept, to be replayed by later versions. */
    @AfterEach
    void stop(TestInfo test) throws IOException {
        Histories.keep(temporal.getWorkflowClient(), WorkflowIds.cluster("main", EPISODE, "red"), "cluster", test);
        temporal.close();
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private ClusterTarget target(Instant at, String... breakers) {
        return target(at, Joining.BY_NAME, breakers);
    }

    private enum Joining {
        BY_NAME,
        OPEN
    }

    private static ClusterTarget target(Instant at, Joining joining, String... breakers) {
        WantedCluster wanted = new WantedCluster(
                "red",
                null,
                null,
                List.of("one", "two"),
                BreakLevel.EXPERT,
                2,
                List.of(breakers),
                List.of("grace"),
                List.of("linus"),
                Rights.NAMESPACE,
                joining == Joining.OPEN,
                Duration.ofHours(24),
                Duration.ofHours(2),
                Duration.ofHours(1));
        return new ClusterTarget("main", EPISODE, at, SHOW, wanted, ClusterLimits.DEFAULT, null);
    }

    private void order(ClusterTarget target) {
        WorkflowClient.start(cluster::run, ClusterState.start(target, now()));
    }

    private ClusterState at(Instant time, ClusterPhase phase) {
        Duration pause = Duration.between(now(), time);
        if (pause.isPositive()) {
            temporal.sleep(pause);
        }
        eventually()
                .untilAsserted(() -> assertThat(cluster.view().state().phase()).isEqualTo(phase));
        return cluster.view().state();
    }

    @Test
    void a_cluster_is_ordered_tried_broken_opened_solved_and_gone() {
        order(target(airtime));

        assertThat(at(airtime.minus(Duration.ofHours(25)), ClusterPhase.SCHEDULED)
                        .contest()
                        .fit())
                .containsExactly("one", "two");
        assertThat(yard.inventory).isEmpty();
        ClusterState ready = at(airtime.minus(Duration.ofHours(23)), ClusterPhase.READY);
        assertThat(yard.inventory).containsEntry(ready.id(), airtime.plus(SHOW).plus(Duration.ofHours(1)));
        assertThat(yard.calls).containsSubsequence("choose", "provision", "rehearse");
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        assertThat(yard.access).isEmpty();
        yard.repairedAt = airtime.plus(Duration.ofMinutes(20));
        at(airtime.plus(Duration.ofMinutes(5)), ClusterPhase.LIVE);
        assertThat(yard.access).extracting(Access::handle).containsExactly("grace", "linus");
        ClusterState solved = at(airtime.plus(Duration.ofMinutes(22)), ClusterPhase.SOLVED);
        assertThat(solved.contest().breaks())
                .allSatisfy(one -> assertThat(one.clearedAt())
                        .isBetween(airtime.plus(Duration.ofMinutes(20)), airtime.plus(Duration.ofMinutes(21))));
        at(airtime.plus(SHOW).plus(Duration.ofMinutes(1)), ClusterPhase.DESTROYED);
        assertThat(yard.inventory).isEmpty();
        assertThat(yard.access).isEmpty();
    }

    @Test
    void a_cluster_that_is_told_of_air_waits_for_it_and_its_deadline_does_not() {
        order(target(airtime).toldOfAir());
        Instant deadline = airtime.plus(SHOW).plus(Duration.ofHours(1));
        yard.calls.clear();
        ClusterState waiting = at(airtime.plus(Duration.ofMinutes(40)), ClusterPhase.BROKEN);
        assertThat(yard.access).isEmpty();
        assertThat(waiting.contest().verifiedAt()).isAfter(airtime.plus(Duration.ofMinutes(29)));

        cluster.onAir(now());

        ClusterState live = at(now().plusSeconds(1), ClusterPhase.LIVE);
        assertThat(live.contest().startedAt()).isAfterOrEqualTo(airtime.plus(Duration.ofMinutes(40)));
        assertThat(yard.access).extracting(Access::handle).containsExactly("grace", "linus");
        assertThat(live.destroyBy()).isEqualTo(deadline);
        at(airtime.plus(SHOW).plus(Duration.ofMinutes(30)), ClusterPhase.LIVE);
        at(airtime.plus(SHOW).plus(Duration.ofMinutes(41)), ClusterPhase.DESTROYED);
    }

    @Test
    void a_show_that_comes_so_late_that_the_deadline_does_first_has_no_cluster_after_it() {
        order(target(airtime).toldOfAir());
        Instant deadline = airtime.plus(SHOW).plus(Duration.ofHours(1));
        at(deadline.minus(Duration.ofMinutes(10)), ClusterPhase.BROKEN);

        cluster.onAir(now());

        at(deadline.minus(Duration.ofMinutes(9)), ClusterPhase.LIVE);
        at(deadline.plus(Duration.ofMinutes(1)), ClusterPhase.DESTROYED);
        assertThat(yard.inventory).isEmpty();
    }

    @Test
    void a_show_that_is_over_before_it_was_on_air_takes_its_cluster_away() {
        order(target(airtime).toldOfAir());
        at(airtime.plus(Duration.ofMinutes(5)), ClusterPhase.BROKEN);

        cluster.ended(now());

        at(airtime.plus(Duration.ofMinutes(6)), ClusterPhase.DESTROYED);
        assertThat(yard.inventory).isEmpty();
    }

    @Test
    void what_is_not_on_air_after_all_is_closed_and_begun_anew() {
        order(target(airtime).toldOfAir());
        at(airtime, ClusterPhase.BROKEN);
        cluster.onAir(now());
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);

        cluster.offAir();

        ClusterState closed = at(airtime.plus(Duration.ofMinutes(2)), ClusterPhase.BROKEN);
        assertThat(yard.access).isEmpty();
        assertThat(yard.calls).endsWith("grant", "break RESET");
        assertThat(closed.contest().startedAt()).isNull();
    }

    @Test
    void an_airtime_that_is_moved_while_it_is_on_air_moves_nothing() {
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        cluster.onAir(now());
        ClusterState live = at(airtime.minus(Duration.ofMinutes(59)), ClusterPhase.LIVE);

        cluster.follow(target(airtime.plus(Duration.ofDays(7))));

        ClusterState still = at(airtime.minus(Duration.ofMinutes(58)), ClusterPhase.LIVE);
        assertThat(still.times().onAirAt()).isEqualTo(live.times().onAirAt()).isNotNull();
        assertThat(still.destroyBy()).isEqualTo(live.destroyBy());
    }

    @Test
    void a_moved_airtime_moves_every_moment_and_the_deadline() {
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(23)), ClusterPhase.READY);

        Instant later = airtime.plus(Duration.ofHours(20));
        cluster.follow(target(later));

        ClusterState state = at(airtime, ClusterPhase.READY);
        assertThat(yard.inventory).containsEntry(state.id(), later.plus(SHOW).plus(Duration.ofHours(1)));
        at(later.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        at(later.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);
    }

    @Test
    void an_airtime_moved_by_a_week_destroys_it_and_orders_it_again() {
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);

        Instant later = airtime.plus(Duration.ofDays(7));
        cluster.follow(target(later));

        at(airtime, ClusterPhase.SCHEDULED);
        assertThat(yard.inventory).isEmpty();
        at(later.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
    }

    @Test
    void an_airtime_moved_while_it_is_being_destroyed_orders_it_again() {
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        Instant later = airtime.plus(Duration.ofDays(7));
        yard.during("destroy", () -> cluster.follow(target(later)));

        cluster.release("Its file was deleted");

        at(airtime, ClusterPhase.SCHEDULED);
        at(later.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
    }

    @Test
    void breakers_hold_access_until_it_is_frozen() {
        order(target(airtime, "ada"));

        at(airtime.minus(Duration.ofHours(3)), ClusterPhase.OPEN);
        assertThat(yard.access).containsExactly(new Access("ada", Role.BREAKER, Rights.NAMESPACE));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        assertThat(yard.access).isEmpty();
    }

    @Test
    void a_break_that_vanishes_before_air_is_applied_again() {
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);

        yard.seen.put("two", false);

        at(airtime.minus(Duration.ofMinutes(1)), ClusterPhase.BROKEN);
        assertThat(yard.seen).containsEntry("two", true);
        assertThat(yard.calls).containsOnlyOnce("break MEND");
    }

    @Test
    void a_break_that_fails_its_rehearsal_is_left_out_and_said() {
        yard.unfit.put("one", "It cannot be reverted.");
        order(target(airtime));

        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);

        assertThat(yard.seen).containsOnlyKeys("two");
        assertThat(cluster.view().alarms())
                .anySatisfy(alarm -> assertThat(alarm).contains("one"));
    }

    @Test
    void a_producer_who_says_why_goes_on_without_what_is_left_out() {
        yard.unfit.put("one", "It cannot be reverted.");
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        assertThatThrownBy(() -> cluster.accept(" ", "Ada")).rootCause().hasMessageContaining("Say why");

        cluster.accept("Two is hard enough", "Ada");

        assertThat(cluster.standing().alarm()).isNull();
        assertThat(cluster.view().state().contest().fit()).containsExactly("two");
        assertThat(cluster.view().state().journal())
                .anySatisfy(line ->
                        assertThat(line.what()).isEqualTo("Goes on without one, said by Ada: Two is hard enough"));
        assertThatThrownBy(() -> cluster.accept("Again", "Ada")).rootCause().hasMessageContaining("No break");
    }

    @Test
    void a_cluster_of_which_every_break_is_left_out_does_not_go_on_without_them() {
        yard.unfit.put("one", "It cannot be reverted.");
        yard.unfit.put("two", "It cannot be reverted.");
        order(target(airtime));
        temporal.sleep(Duration.between(now(), airtime.minus(Duration.ofHours(1))));

        assertThatThrownBy(() -> cluster.accept("Never mind", "Ada"))
                .rootCause()
                .hasMessageContaining("Every break");
    }

    /** Law 10. */
    @ParameterizedTest
    @CsvSource({
        "choose, 30",
        "provision, 3",
        "rehearse, 30",
        "break APPLY, 30",
        "look, 30",
        "watch, 30",
        "grant, 5",
        "destroy, 7"
    })
    void nothing_is_left_after_its_deadline_whatever_keeps_failing(String call, int times) {
        yard.fail(call, times);
        order(target(airtime, "ada"));

        at(airtime.plus(SHOW).plus(Duration.ofHours(2)), ClusterPhase.DESTROYED);

        assertThat(yard.inventory).isEmpty();
    }

    /** Law 10. */
    @ParameterizedTest
    @ValueSource(ints = {-80, -23, -12, -2, -1, 0, 1})
    void what_is_called_off_at_any_hour_is_gone(int hours) {
        order(target(airtime, "ada"));
        Duration pause = Duration.between(now(), airtime.plus(Duration.ofHours(hours)));
        if (pause.isPositive()) {
            temporal.sleep(pause);
        }

        cluster.release("Its file was deleted");

        at(now().plus(Duration.ofMinutes(20)), hours < -24 ? ClusterPhase.SCHEDULED : ClusterPhase.DESTROYED);
        assertThat(yard.inventory).isEmpty();
    }

    @Test
    void a_provider_that_cannot_make_it_is_asked_three_times_and_cleaned_up_after() {
        yard.progress = Provisioned.Progress.FAILED;
        order(target(airtime));

        at(airtime.minus(Duration.ofHours(23)), ClusterPhase.PROVISION_FAILED);

        assertThat(yard.inventory).isEmpty();
        assertThat(yard.calls).filteredOn("provision"::equals).hasSize(3);
        assertThat(cluster.view().alarms()).isNotEmpty();
    }

    @Test
    void a_destroy_that_fails_is_tried_for_ever_and_raises_an_alarm() {
        order(target(airtime));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);
        yard.fail("destroy", Integer.MAX_VALUE);

        cluster.ended(now());
        at(airtime.plus(Duration.ofHours(4)), ClusterPhase.DESTROYING);

        assertThat(cluster.view().alarms())
                .anySatisfy(alarm -> assertThat(alarm).contains("for ever"));
        yard.faults.clear();
        at(now().plus(Duration.ofMinutes(10)), ClusterPhase.DESTROYED);
        assertThat(yard.inventory).isEmpty();
    }

    @Test
    void each_alarm_is_told_once_however_often_the_work_fails() {
        order(target(airtime));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);
        yard.fail("destroy", Integer.MAX_VALUE);

        cluster.ended(now());
        at(airtime.plus(Duration.ofHours(6)), ClusterPhase.DESTROYING);

        assertThat(mailroom.told(Occasion.CLUSTER_ALARM))
                .hasSameSizeAs(mailroom.told)
                .extracting(one -> one.details().getFirst())
                .satisfiesExactly(
                        alarm -> assertThat(alarm).startsWith("red: It could not be destroyed 3 times"),
                        alarm -> assertThat(alarm)
                                .isEqualTo("red: It is still there, and costs money, after its episode."),
                        alarm -> assertThat(alarm).isEqualTo("red: Its destroy-by time is over."));
        assertThat(mailroom.told).extracting(Occurrence::about).doesNotHaveDuplicates();
    }

    @Test
    void trouble_that_passes_by_itself_raises_no_alarm() {
        yard.fail("provision", 2);
        order(target(airtime));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);

        assertThat(mailroom.told).isEmpty();
    }

    @Test
    void alarms_that_come_together_are_told_each_alone() {
        yard.unfit.put("one", "No webhook answers.");
        yard.unfit.put("two", "No node takes it.");
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(23)), ClusterPhase.READY);

        assertThat(mailroom.told)
                .extracting(Occurrence::details)
                .containsExactly(
                        List.of("red: The break one is left out: No webhook answers."),
                        List.of("red: The break two is left out: No node takes it."));
    }

    @Test
    void an_extension_needs_a_reason_and_moves_the_deadline_at_the_provider_and_of_access() {
        order(target(airtime));
        ClusterState state = at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);
        Instant until = airtime.plus(Duration.ofHours(6));

        assertThatExceptionOfType(WorkflowUpdateException.class)
                .isThrownBy(() -> cluster.extend(new Extension(until, " ", "ada")));
        cluster.extend(new Extension(until, "They are nearly there", "ada"));

        eventually().untilAsserted(() -> assertThat(yard.inventory).containsEntry(state.id(), until));
        eventually().untilAsserted(() -> assertThat(yard.accessUntil).isEqualTo(until));
        assertThat(yard.access).isEqualTo(state.access());
    }

    @Test
    void hints_come_from_a_direction_to_the_answer_and_only_on_air() {
        order(target(airtime));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> cluster.revealHint("ada"));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);

        assertThat(List.of(cluster.revealHint("ada"), cluster.revealHint("ada")))
                .containsExactly("look", "closer");
    }

    @Test
    void a_link_is_good_once_and_lets_in_who_is_not_in_the_file() {
        order(target(airtime));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);
        String hash = "a".repeat(64);

        cluster.invite(new Invitation(hash, "latecomer", Role.FIXER, now().plusSeconds(3600), null), "ada");
        eventually()
                .untilAsserted(
                        () -> assertThat(yard.access).extracting(Access::handle).contains("latecomer"));
        Redemption redemption = cluster.redeem(hash);

        assertThat(redemption.access().handle()).isEqualTo("latecomer");
        assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> cluster.redeem(hash));
        assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> cluster.redeem("b".repeat(64)));
    }

    @Test
    void everybody_joins_by_one_link_on_air_where_the_file_says_so() {
        order(target(airtime, Joining.OPEN));
        at(airtime.minus(Duration.ofHours(1)), ClusterPhase.BROKEN);
        String hash = "c".repeat(64);
        cluster.invite(
                new Invitation(hash, Invitation.EVERYBODY, Role.FIXER, airtime.plus(Duration.ofHours(1)), null), "ada");
        assertThatExceptionOfType(WorkflowUpdateException.class)
                .as("not on air yet")
                .isThrownBy(() -> cluster.join(hash, "first"));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);

        assertThat(cluster.join(hash, "first").access().handle()).isEqualTo("first");
        // The engine of these tests can lose an update that comes while another's consequences are being noted.
        eventually()
                .untilAsserted(
                        () -> assertThat(yard.access).extracting(Access::handle).contains("first"));
        assertThat(cluster.join(hash, "second").access().role()).isEqualTo(Role.FIXER);

        eventually()
                .untilAsserted(
                        () -> assertThat(yard.access).extracting(Access::handle).contains("first", "second"));
        assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> cluster.join(hash, "no handle"));
        assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> cluster.redeem(hash));
    }

    @Test
    void a_link_for_everybody_is_refused_where_the_file_does_not_say_so() {
        order(target(airtime));
        at(airtime.plus(Duration.ofMinutes(1)), ClusterPhase.LIVE);
        Invitation everybody =
                new Invitation("d".repeat(64), Invitation.EVERYBODY, Role.FIXER, now().plusSeconds(3600), null);

        assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> cluster.invite(everybody, "ada"));
    }

    @Test
    void begun_anew_after_everything_was_forgotten_it_finds_its_cluster_and_takes_it_away() {
        ClusterState forgotten = ClusterState.start(target(airtime), now());
        yard.inventory.put(forgotten.id(), airtime.plus(Duration.ofHours(1)));
        temporal.sleep(Duration.between(now(), airtime.plus(Duration.ofMinutes(10))));

        order(target(airtime));

        at(airtime.plus(Duration.ofMinutes(11)), ClusterPhase.LIVE);
        at(airtime.plus(Duration.ofHours(3)), ClusterPhase.DESTROYED);
        assertThat(yard.inventory).isEqualTo(Map.of());
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
