package dev.showrunner.workflows.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.Histories;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.outbox.Mailroom;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import dev.showrunner.workflows.rewrite.RewriteView.Phase;
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
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class RewriteKeeperTest {
    private static final String FIRST = "1111111111111111111111111111111111111111";
    private static final String SECOND = "2222222222222222222222222222222222222222";
    private static final String THIRD = "3333333333333333333333333333333333333333";

    private final Archive archive = new Archive(120, FIRST);
    private final ConcurrentLinkedQueue<Grant> refusals = new ConcurrentLinkedQueue<>();
    private TestWorkflowEnvironment temporal;
    private RewriteWorkflow rewrite;
    private final Mailroom mailroom = new Mailroom();

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        BudgetActivities budget = (channel, reservation) -> {
            Grant refusal = reservation.units() > 1 ? refusals.poll() : null;
            return refusal == null ? Grant.GRANTED : refusal;
        };
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(RewriteKeeper.class, OutboxKeeper.class);
        workflows.registerActivitiesImplementations(budget);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(archive);
        temporal.newWorker(TaskQueues.NOTIFY).registerActivitiesImplementations(mailroom);
        temporal.start();
        OutboxWorkflow outbox = client().newWorkflowStub(
                        OutboxWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .setWorkflowId(WorkflowIds.outbox("main"))
                                .build());
        WorkflowClient.start(outbox::run, OutboxState.start("main"));
        rewrite = client().newWorkflowStub(
                        RewriteWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .setWorkflowId(WorkflowIds.rewrite("main"))
                                .build());
        WorkflowClient.start(rewrite::run, RewriteState.start("main", Duration.ofDays(365)));
        follow(1, FIRST);
        awaitPhase(FIRST, Phase.DONE);
        archive.calls.clear();
    }

    /** With {@code -Dshowrunner.record=FOLDER} the histories are kept, to be replayed by later versions. */
    @AfterEach
    void stop(TestInfo test) throws IOException {
        Histories.keep(client(), WorkflowIds.rewrite("main"), "rewrite", test);
        temporal.close();
    }

    private WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    private void follow(long generation, String revision) {
        rewrite.follow(new RewriteTarget(generation, revision, Instant.ofEpochMilli(temporal.currentTimeMillis())));
    }

    private RewriteView awaitPhase(String revision, Phase phase) {
        eventually()
                .until(() -> revision.equals(rewrite.view().revision())
                        && rewrite.view().phase() == phase);
        return rewrite.view();
    }

    private static Integer[] numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toArray(Integer[]::new);
    }

    @Test
    void only_what_a_revision_changes_is_looked_at_and_the_newest_is_written_first() {
        archive.revision(SECOND, 7, 40, 3);

        follow(2, SECOND);
        RewriteView view = awaitPhase(SECOND, Phase.DONE);

        assertThat(archive.calls)
                .containsExactly(
                        "candidates " + SECOND + " after " + FIRST,
                        "look 3",
                        "write video-40 " + SECOND,
                        "write video-7 " + SECOND,
                        "write video-3 " + SECOND);
        assertThat(view.progress()).isEqualTo(new Progress(3, 3, 3, 151));
    }

    @Test
    void what_a_producer_holds_is_written_once_the_hold_is_over_or_they_say_so() {
        Instant now = Instant.ofEpochMilli(temporal.currentTimeMillis());
        rewrite.hold(new Hold(now.plus(Duration.ofHours(2)), "Ada", "The show is on"));
        archive.revision(SECOND, 7);
        follow(2, SECOND);

        RewriteView held = awaitPhase(SECOND, Phase.WAITING);

        assertThat(held.reason()).isEqualTo("Held by Ada: The show is on");
        assertThat(held.resumesAt()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(held.hold()).isNotNull();
        assertThat(archive.written()).isEmpty();
        temporal.sleep(Duration.ofHours(2));
        assertThat(awaitPhase(SECOND, Phase.DONE).hold()).isNull();

        now = Instant.ofEpochMilli(temporal.currentTimeMillis());
        rewrite.hold(new Hold(now.plus(Duration.ofHours(2)), "Ada", "Another show"));
        archive.revision(THIRD, 3);
        follow(3, THIRD);
        awaitPhase(THIRD, Phase.WAITING);
        rewrite.goOn("Grace");
        awaitPhase(THIRD, Phase.DONE);
        assertThat(temporal.currentTimeMillis())
                .isLessThan(now.plus(Duration.ofHours(2)).toEpochMilli());
    }

    @Test
    void a_hold_without_a_reason_or_of_more_than_a_day_is_refused() {
        Instant now = Instant.ofEpochMilli(temporal.currentTimeMillis());
        for (Hold refused : List.of(
                new Hold(now.plus(Duration.ofHours(2)), "Ada", " "),
                new Hold(now.plus(Duration.ofHours(25)), "Ada", "A long show"),
                new Hold(now.minusSeconds(1), "Ada", "A show that was"))) {
            assertThatExceptionOfType(WorkflowUpdateException.class).isThrownBy(() -> rewrite.hold(refused));
        }
        assertThat(rewrite.view().hold()).isNull();
    }

    @Test
    void a_revision_that_changes_no_published_video_costs_nothing() {
        follow(2, SECOND);
        awaitPhase(SECOND, Phase.DONE);

        assertThat(archive.calls).containsExactly("candidates " + SECOND + " after " + FIRST);
    }

    @Test
    void fifty_are_looked_at_for_one_unit() {
        archive.revision(SECOND, numbers(1, 120));

        follow(2, SECOND);
        RewriteView view = awaitPhase(SECOND, Phase.DONE);

        assertThat(archive.calls)
                .filteredOn(call -> call.startsWith("look"))
                .containsExactly("look 50", "look 50", "look 20");
        assertThat(view.progress()).isEqualTo(new Progress(120, 120, 120, 3 + 120 * 50));
    }

    @Test
    void more_than_the_channel_allows_waits_for_approval_of_this_very_revision() {
        archive.limit = 10;
        archive.revision(SECOND, numbers(1, 11));

        follow(2, SECOND);
        RewriteView waiting = awaitPhase(SECOND, Phase.WAITING_FOR_APPROVAL);

        assertThat(waiting.reason()).contains("11 published videos").contains("10");
        assertThat(waiting.unitsLeft()).isEqualTo(1 + 11 * 50);
        assertThatExceptionOfType(WorkflowUpdateException.class)
                .isThrownBy(() -> rewrite.approve(new Approval(FIRST, "Ada")));
        assertThat(archive.written()).isEmpty();

        rewrite.approve(new Approval(SECOND.substring(0, 7), "Ada"));
        awaitPhase(SECOND, Phase.DONE);

        assertThat(archive.written()).hasSize(11);
    }

    @Test
    void a_rewrite_that_waits_for_approval_is_told_once_for_each_revision() {
        archive.limit = 10;
        archive.revision(SECOND, numbers(1, 11));
        archive.revision(THIRD, numbers(1, 12));
        follow(2, SECOND);
        awaitPhase(SECOND, Phase.WAITING_FOR_APPROVAL);
        rewrite.scan("Ada");
        eventually().until(() -> mailroom.told(Occasion.APPROVAL).size() == 1);
        follow(3, THIRD);
        awaitPhase(THIRD, Phase.WAITING_FOR_APPROVAL);
        rewrite.approve(new Approval(THIRD, "Ada"));
        awaitPhase(THIRD, Phase.DONE);
        rewrite.scan("Ada");

        eventually().until(() -> mailroom.told(Occasion.APPROVAL).size() == 2);
        assertThat(mailroom.told)
                .extracting(Occurrence::occasion, Occurrence::revision)
                .containsExactly(tuple(Occasion.APPROVAL, SECOND), tuple(Occasion.APPROVAL, THIRD));
        assertThat(mailroom.told.getFirst().details())
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("11 published videos"),
                        command -> assertThat(command).isEqualTo("showrunner approve 2222222"));
    }

    @Test
    void what_somebody_edited_on_a_published_video_is_told_once() {
        archive.drifted.add("video-77");
        scanned();
        archive.drifted.add("video-78");
        scanned();
        scanned();

        eventually().until(() -> mailroom.told.size() == 2);
        assertThat(mailroom.told)
                .allSatisfy(one -> assertThat(one.occasion()).isEqualTo(Occasion.DRIFT))
                .extracting(Occurrence::about)
                .satisfiesExactly(
                        about -> assertThat(about).startsWith("video-77@"),
                        about -> assertThat(about).startsWith("video-78@"));
    }

    @Test
    void what_was_edited_before_the_first_import_is_not_told() {
        RewriteWorkflow other = client().newWorkflowStub(
                        RewriteWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .setWorkflowId("a-rewrite-without-a-memory")
                                .build());
        archive.drifted.add("video-77");
        archive.limit = 10;
        WorkflowClient.start(other::run, RewriteState.start("main", Duration.ofDays(365)));
        other.follow(new RewriteTarget(1, FIRST, Instant.ofEpochMilli(temporal.currentTimeMillis())));
        eventually().until(() -> other.view().findings().size() == 1);
        other.scan("Ada");
        eventually().until(() -> other.view().phase() == Phase.DONE);
        archive.drifted.add("video-78");
        other.scan("Ada");

        eventually().until(() -> !mailroom.told.isEmpty());
        assertThat(mailroom.told)
                .extracting(Occurrence::about)
                .singleElement()
                .satisfies(about -> assertThat(about).startsWith("video-78@"));
    }

    private void scanned() {
        int looks = archive.calls.size();
        Instant before = rewrite.view().scannedAt();
        temporal.sleep(Duration.ofSeconds(1));
        rewrite.scan("Ada");
        eventually()
                .until(() -> archive.calls.size() > looks
                        && !Objects.equals(before, rewrite.view().scannedAt()));
    }

    @Test
    void what_was_approved_and_then_superseded_is_asked_again() {
        archive.limit = 10;
        archive.revision(SECOND, numbers(1, 11));
        archive.revision(THIRD, numbers(1, 12));
        follow(2, SECOND);
        awaitPhase(SECOND, Phase.WAITING_FOR_APPROVAL);

        follow(3, THIRD);
        awaitPhase(THIRD, Phase.WAITING_FOR_APPROVAL);

        assertThatExceptionOfType(WorkflowUpdateException.class)
                .isThrownBy(() -> rewrite.approve(new Approval(SECOND, "Ada")));
        rewrite.approve(new Approval(THIRD, "Ada"));
        awaitPhase(THIRD, Phase.DONE);
        assertThat(archive.written()).hasSize(12).allMatch(call -> call.endsWith(THIRD));
    }

    @Test
    void an_approval_of_nothing_is_refused() {
        assertThatExceptionOfType(WorkflowUpdateException.class)
                .isThrownBy(() -> rewrite.approve(new Approval(FIRST, "Ada")))
                .havingCause()
                .withMessageContaining("No rewrite waits for approval");
    }

    @Test
    void it_sleeps_until_units_are_there_again_and_writes_nothing_twice() {
        Instant tomorrow = Instant.ofEpochMilli(temporal.currentTimeMillis()).plus(Duration.ofHours(20));
        archive.revision(SECOND, numbers(1, 60));
        archive.quota = 30;
        archive.midnight = () -> tomorrow;

        follow(2, SECOND);
        RewriteView waiting = awaitPhase(SECOND, Phase.WAITING);
        assertThat(waiting.resumesAt()).isEqualTo(tomorrow);
        assertThat(waiting.progress().written()).isEqualTo(30);
        assertThat(waiting.leftCount()).isEqualTo(30);

        archive.quota = Integer.MAX_VALUE;
        temporal.sleep(Duration.ofHours(21));
        awaitPhase(SECOND, Phase.DONE);

        assertThat(archive.written()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void as_many_are_written_as_the_lane_still_has_units_for() {
        Instant tomorrow = Instant.ofEpochMilli(temporal.currentTimeMillis()).plus(Duration.ofHours(20));
        archive.revision(SECOND, numbers(1, 40));
        refusals.add(new Grant(tomorrow, "2,000 units are needed and 1,100 are left"));

        follow(2, SECOND);
        awaitPhase(SECOND, Phase.DONE);

        // Half of them were affordable at once, and the rest with the next look.
        assertThat(archive.written()).hasSize(40).doesNotHaveDuplicates();
        assertThat(archive.calls).filteredOn(call -> call.startsWith("look")).hasSize(2);
    }

    @Test
    void a_video_that_youtube_refuses_does_not_hold_up_the_others() {
        archive.revision(SECOND, 1, 2, 3);
        archive.refused.add("video-2");

        follow(2, SECOND);
        RewriteView view = awaitPhase(SECOND, Phase.DONE);

        assertThat(view.progress()).isEqualTo(new Progress(3, 3, 2, 101));
        assertThat(view.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.candidate().videoId()).isEqualTo("video-2");
            assertThat(finding.kind()).isEqualTo(Finding.Kind.BLOCKED);
        });
    }

    @Test
    void a_look_at_everything_finds_what_somebody_edited_and_writes_nothing() {
        archive.drifted.add("video-77");

        rewrite.scan("Ada");
        eventually().until(() -> !rewrite.view().findings().isEmpty());

        assertThat(archive.calls).filteredOn(call -> call.startsWith("look")).hasSize(3);
        assertThat(archive.written()).isEmpty();
        assertThat(rewrite.view().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.DRIFTED));
    }

    @Test
    void what_somebody_edited_is_overwritten_when_a_producer_asks_for_it() {
        archive.drifted.add("video-77");
        assertThatExceptionOfType(WorkflowUpdateException.class)
                .isThrownBy(() -> rewrite.repair(new Repair("video-77", "Ada")));
        rewrite.scan("Ada");
        eventually().until(() -> !rewrite.view().findings().isEmpty());

        rewrite.repair(new Repair("video-77", "Ada"));
        eventually().until(() -> rewrite.view().findings().isEmpty());

        assertThat(archive.written()).containsExactly("write video-77 " + FIRST);
    }

    @Test
    void an_older_revision_that_arrives_late_is_passed_over() {
        archive.revision(THIRD, 5);
        follow(3, THIRD);
        awaitPhase(THIRD, Phase.DONE);

        follow(2, SECOND);
        rewrite.scan("Ada");
        awaitPhase(THIRD, Phase.DONE);

        assertThat(archive.calls).noneMatch(call -> call.contains(SECOND));
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
