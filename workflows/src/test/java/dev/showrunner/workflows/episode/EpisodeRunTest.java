package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.workflows.Histories;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.board.Standing;
import dev.showrunner.workflows.board.Sync;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class EpisodeRunTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    private static final Duration SETTLE = Duration.ofSeconds(15);

    private TestWorkflowEnvironment temporal;
    private World youtube;
    private Instant begin;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        begin = Instant.ofEpochMilli(temporal.currentTimeMillis());
        youtube = new World(begin.plus(Duration.ofDays(7)));
        BudgetActivities generous = (channel, reservation) -> Grant.GRANTED;
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(EpisodeRun.class, BoardKeeper.class);
        workflows.registerActivitiesImplementations(generous);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(youtube);
        temporal.start();
        BoardWorkflow board =
                client().newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board("main", "repair")));
        WorkflowClient.start(board::run, new BoardView(0, List.of()));
    }

    /** With {@code -Dshowrunner.record=FOLDER} the histories are kept, to be replayed by later versions. */
    @AfterEach
    void stop(TestInfo test) throws IOException {
        Histories.keep(client(), WorkflowIds.episode("main", EPISODE), "episode", test);
        temporal.close();
    }

    @Test
    void a_new_episode_is_scheduled_once_with_its_stream_and_its_thumbnail() {
        follow(EPISODE, target(1, true, null));

        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).startsWith("look", "insert").contains("bind", "thumbnail");
        assertThat(youtube.videos).hasSize(1);
        assertThat(board().rows()).singleElement().satisfies(row -> {
            assertThat(row.videoId()).isEqualTo("video-1");
            assertThat(row.standing().sync()).isEqualTo(Sync.SYNCED);
        });
    }

    @Test
    void an_episode_with_an_unknown_past_is_looked_for_twice_before_it_is_scheduled() {
        follow(EPISODE, target(1, false, null));

        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).startsWith("look", "look", "insert");
        assertThat(now()).isAfterOrEqualTo(begin.plus(SETTLE));
    }

    @Test
    void a_broadcast_that_a_stale_listing_hid_is_found_by_the_second_look() {
        youtube.videos.add("video-1");
        youtube.hide(true);
        temporal.registerDelayedCallback(SETTLE.minusSeconds(2), () -> youtube.hide(false));

        follow(EPISODE, target(1, false, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).doesNotContain("insert");
        assertThat(youtube.videos).hasSize(1);
    }

    @Test
    void a_reply_lost_after_the_insert_leaves_one_broadcast() {
        youtube.inserts.add(World.Insert.ANSWER_LOST);

        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).startsWith("look", "insert", "look");
        assertThat(youtube.videos).hasSize(1);
    }

    @Test
    void a_reply_lost_while_listings_are_stale_leaves_one_broadcast() {
        youtube.inserts.add(World.Insert.ANSWER_LOST);
        youtube.afterInsert(() -> youtube.hide(true));
        temporal.registerDelayedCallback(SETTLE.minusSeconds(2), () -> youtube.hide(false));

        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls.stream().filter("insert"::equals)).hasSize(1);
        assertThat(youtube.videos).hasSize(1);
    }

    @Test
    void an_insert_that_never_arrived_is_repeated_after_two_looks() {
        youtube.inserts.add(World.Insert.REQUEST_LOST);

        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).startsWith("look", "insert", "look", "look", "insert");
        assertThat(youtube.videos).hasSize(1);
    }

    @Test
    void nothing_is_written_again_when_nothing_differs() {
        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);
        int before = youtube.calls.size();

        follow(EPISODE, target(2, false, null));
        await(() -> youtube.calls.size() > before);
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls.subList(before, youtube.calls.size())).containsOnly("look");
    }

    @Test
    void a_deleted_file_that_comes_back_in_time_keeps_its_event() {
        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        withdraw(2);
        awaitSync(EPISODE, Sync.PENDING);
        follow(EPISODE, target(3, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).doesNotContain("delete");
    }

    @Test
    void a_deleted_file_loses_its_event_after_the_grace_period() {
        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        withdraw(2);
        episode(EPISODE).getResult(Void.class);

        assertThat(youtube.calls).endsWith("delete");
        assertThat(youtube.videos).isEmpty();
        assertThat(now()).isAfterOrEqualTo(begin.plus(Duration.ofMinutes(10)));
        assertThat(board().rows()).isEmpty();
    }

    @Test
    void an_older_generation_is_ignored() {
        follow(EPISODE, target(5, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        withdraw(4);
        int before = youtube.calls.size();
        episode(EPISODE).signal("check", "the test");
        await(() -> youtube.calls.size() > before);
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.calls).doesNotContain("delete");
    }

    @Test
    void a_refusal_that_passes_by_itself_is_tried_again_at_its_time() {
        youtube.failures.add(new RetryAt("The day's quota is gone", begin.plus(Duration.ofHours(9))));

        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(youtube.videos).hasSize(1);
        assertThat(now()).isAfterOrEqualTo(begin.plus(Duration.ofHours(9)));
    }

    @Test
    void a_refusal_that_needs_a_human_says_what_to_do() {
        youtube.failures.add(new NeedsHuman("Live streaming is not enabled", "Enable it in YouTube Studio"));

        follow(EPISODE, target(1, true, null));
        Standing standing = awaitSync(EPISODE, Sync.BLOCKED);

        assertThat(standing.reason()).isEqualTo("Live streaming is not enabled");
        assertThat(standing.action()).isEqualTo("Enable it in YouTube Studio");
    }

    @Test
    void a_renamed_episode_takes_its_event_along() {
        EpisodeId renamed = new EpisodeId("repair", "forty-two");
        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        follow(renamed, target(2, false, EPISODE));
        episode(EPISODE).signal("handOver", renamed, 2L);
        episode(EPISODE).getResult(Void.class);
        awaitSync(renamed, Sync.SYNCED);

        assertThat(youtube.videos).hasSize(1);
        assertThat(view(renamed).videoId()).isEqualTo("video-1");
        assertThat(board().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.episode()).isEqualTo(renamed));
    }

    @Test
    void the_timeline_says_what_was_done_and_why() {
        follow(EPISODE, target(1, true, null));
        awaitSync(EPISODE, Sync.SYNCED);

        assertThat(view(EPISODE).timeline())
                .extracting(TimelineEntry::what)
                .containsExactlyInAnyOrder(
                        "Scheduled the event", "Connected the stream key", "Drew and uploaded the thumbnail");
    }

    private static Target target(long generation, boolean isNew, @Nullable EpisodeId formerly) {
        return new Target(
                generation,
                "c0ffee" + generation,
                new Resources("stream", Map.of()),
                isNew,
                formerly,
                Instant.EPOCH,
                List.of(),
                SETTLE);
    }

    private void follow(EpisodeId id, Target target) {
        client().newUntypedWorkflowStub("EpisodeWorkflow", options(WorkflowIds.episode("main", id)))
                .signalWithStart("follow", new Object[] {target}, new Object[] {EpisodeState.start("main", id)});
    }

    private void withdraw(long generation) {
        episode(EPISODE)
                .signal(
                        "withdraw",
                        new Withdrawal(
                                generation,
                                "c0ffee" + generation,
                                Duration.ofMinutes(10),
                                "Its file was deleted",
                                Resources.UNKNOWN,
                                now(),
                                SETTLE));
    }

    private Standing awaitSync(EpisodeId id, Sync sync) {
        AtomicReference<@Nullable Standing> seen = new AtomicReference<>();
        await(() -> {
            Standing standing = view(id).standing();
            seen.set(standing);
            return standing != null && standing.sync() == sync;
        });
        return Objects.requireNonNull(seen.get());
    }

    // Time is skipped while nothing else happens; each look moves it on, ever further.
    private void await(BooleanSupplier condition) {
        Instant patience = now().plus(Duration.ofHours(30));
        Duration step = Duration.ofSeconds(1);
        while (!condition.getAsBoolean()) {
            assertThat(now()).as("waited in vain").isBefore(patience);
            temporal.sleep(step);
            step = step.multipliedBy(11).dividedBy(10);
        }
    }

    private EpisodeView view(EpisodeId id) {
        return episode(id).query("view", EpisodeView.class);
    }

    private BoardView board() {
        return client().newUntypedWorkflowStub(WorkflowIds.board("main", "repair"))
                .query("view", BoardView.class);
    }

    private WorkflowStub episode(EpisodeId id) {
        return client().newUntypedWorkflowStub(WorkflowIds.episode("main", id));
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .build();
    }
}
