package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterRun;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.Yard;
import dev.showrunner.workflows.record.ChapterActivities;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight.Ingest;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an episode on air whose file says something else. */
class OnAirTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    private static final EpisodeId RENAMED = new EpisodeId("repair", "forty-two");
    private static final Duration LENGTH = Duration.ofHours(1);

    private TestWorkflowEnvironment temporal;
    private World youtube;
    private Studio studio;
    private Instant airtime;
    private int generation;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        airtime = now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        youtube = new World(airtime);
        studio = new Studio(this::now, youtube);
        BudgetActivities generous = (channel, reservation) -> Grant.GRANTED;
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(
                EpisodeRun.class, BoardKeeper.class, RecordKeeper.class, ClusterRun.class);
        workflows.registerActivitiesImplementations(generous);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(youtube, studio);
        temporal.newWorker(TaskQueues.CLUSTERS).registerActivitiesImplementations(new Yard(this::now));
        ChapterActivities proposing = (episode, marks) -> ChapterStanding.proposed();
        temporal.newWorker(TaskQueues.GIT).registerActivitiesImplementations(proposing);
        temporal.start();
        BoardWorkflow board = temporal.getWorkflowClient()
                .newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board("main", "repair")));
        WorkflowClient.start(board::run, new BoardView(0, List.of()));
        say(airtime);
        follow(EPISODE, airtime, null);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(5)));
        assertThat(Objects.requireNonNull(day(EPISODE).sight()).live()).isTrue();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void an_airtime_that_is_moved_to_tomorrow_changes_nothing() {
        Instant tomorrow = airtime.plus(Duration.ofDays(1));
        say(tomorrow);
        follow(EPISODE, tomorrow, null);
        sleep(Duration.ofMinutes(10));

        assertThat(day(EPISODE).rundown().airtime()).isEqualTo(airtime);
        assertThat(day(EPISODE).lookedAt()).isAfter(now().minus(Duration.ofMinutes(2)));
        assertThat(cluster().state().target().airtime()).isEqualTo(airtime);
        assertThat(cluster().state().times().onAirAt()).isNotNull();
        assertThat(history(EPISODE, "It is on air already, so nothing changes")).isOne();
        endsAsUsual();
    }

    @Test
    void an_airtime_that_is_moved_far_into_the_past_does_not_end_it() {
        Instant yesterday = airtime.minus(Duration.ofDays(1));
        say(yesterday);
        follow(EPISODE, yesterday, null);
        sleep(Duration.ofMinutes(10));

        assertThat(isRunning(EPISODE)).isTrue();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        endsAsUsual();
    }

    @Test
    void a_show_that_runs_for_half_a_day_past_its_end_is_followed_until_somebody_ends_it() {
        sleepUntil(airtime.plus(LENGTH).plus(Duration.ofHours(14)));

        assertThat(isRunning(EPISODE)).isTrue();
        assertThat(day(EPISODE).lookedAt()).isAfter(now().minus(Duration.ofMinutes(6)));
        assertThat(day(EPISODE).gates()).extracting(Gate::id).contains("units");
        direct(EPISODE, Kind.END, "");
        assertThat(recordOf(EPISODE).endedAt()).isAfter(airtime.plus(Duration.ofHours(14)));
    }

    @Test
    void an_episode_that_is_cancelled_on_air_plays_to_its_end_with_its_cluster() {
        direct(EPISODE, Kind.MARK, "Hello");
        youtube.cancel();
        follow(EPISODE, null, null);
        sleep(Duration.ofMinutes(10));

        assertThat(cluster().state().isUnwanted()).isFalse();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        assertThat(history(
                        EPISODE, "It is on air already, so it plays to its end with its clusters, and is wrapped up"))
                .isOne();
        direct(EPISODE, Kind.END, "");
        leavesItsRecord(EPISODE);
    }

    @Test
    void an_episode_whose_file_is_deleted_on_air_plays_to_its_end_with_its_cluster() {
        direct(EPISODE, Kind.MARK, "Hello");
        generation++;
        episode(EPISODE)
                .signal(
                        "withdraw",
                        new Withdrawal(
                                generation,
                                "abcdef0" + generation,
                                Duration.ofMinutes(5),
                                "Deleted",
                                resources(),
                                now(),
                                Duration.ofSeconds(15)));
        sleep(Duration.ofMinutes(15));

        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        direct(EPISODE, Kind.END, "");
        leavesItsRecord(EPISODE);
    }

    @Test
    void an_episode_that_is_renamed_on_air_plays_on_under_its_new_name() {
        direct(EPISODE, Kind.MARK, "Hello");
        follow(RENAMED, airtime, EPISODE);
        episode(EPISODE).signal("handOver", RENAMED, (long) generation);
        episode(EPISODE).getResult(Void.class);
        await(() -> view(RENAMED).day() != null);
        sleep(Duration.ofMinutes(10));

        assertThat(cluster().state().isUnwanted()).isFalse();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
        direct(RENAMED, Kind.END, "");
        leavesItsRecord(RENAMED);
    }

    private void endsAsUsual() {
        direct(EPISODE, Kind.MARK, "Hello");
        direct(EPISODE, Kind.END, "");
        leavesItsRecord(EPISODE);
        episode(EPISODE).getResult(Void.class);
    }

    private void leavesItsRecord(EpisodeId id) {
        EpisodeRecord left = recordOf(id);
        assertThat(left.planned()).isEqualTo(airtime);
        assertThat(left.marks()).extracting(Mark::title).containsExactly("Hello");
        assertThat(left.subject().clusters()).containsExactly(WorkflowIds.cluster("main", EPISODE, "red"));
        assertThat(Objects.requireNonNull(view(id).day()).happened()).containsKey(Milestone.WRAP_UP);
    }

    private EpisodeRecord recordOf(EpisodeId id) {
        sleep(Duration.ofMinutes(20));
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.record("main", id))
                .query("view", EpisodeRecord.class);
    }

    private void say(Instant at) {
        youtube.say(
                new Rundown(at, LENGTH, ZoneOffset.UTC, RunOfShow.USUAL.moments(at, LENGTH), GoLive.AUTO, List.of()));
    }

    private void follow(EpisodeId id, @Nullable Instant at, @Nullable EpisodeId formerly) {
        generation++;
        Target target = new Target(
                generation,
                "abcdef0" + generation,
                resources(),
                formerly == null,
                formerly,
                now(),
                at == null ? List.of() : List.of(red(id, at)),
                Duration.ofSeconds(15));
        temporal.getWorkflowClient()
                .newUntypedWorkflowStub("EpisodeWorkflow", options(WorkflowIds.episode("main", id)))
                .signalWithStart("follow", new Object[] {target}, new Object[] {EpisodeState.start("main", id)});
        await(() -> Objects.equals(view(id).revision(), target.revision()));
    }

    private static ClusterTarget red(EpisodeId id, Instant at) {
        WantedCluster wanted = new WantedCluster(
                "red",
                null,
                null,
                List.of("one", "two"),
                BreakLevel.EXPERT,
                2,
                List.of(),
                List.of("grace"),
                List.of("linus"),
                Rights.NAMESPACE,
                false,
                Duration.ofHours(24),
                Duration.ofHours(2),
                Duration.ofHours(1));
        return new ClusterTarget("main", id, at, LENGTH, wanted, ClusterLimits.DEFAULT, null);
    }

    private static Resources resources() {
        return new Resources("stream-1", Map.of());
    }

    private void direct(EpisodeId id, Kind kind, String words) {
        episode(id).update("direct", EpisodeView.class, new Direction(kind, "Ada", "", words));
    }

    private long history(EpisodeId id, String why) {
        return view(id).timeline().stream()
                .filter(entry -> entry.why().equals(why))
                .count();
    }

    private EpisodeView view(EpisodeId id) {
        return episode(id).query("view", EpisodeView.class);
    }

    private ShowDayView day(EpisodeId id) {
        return Objects.requireNonNull(view(id).day());
    }

    private ClusterView cluster() {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.cluster("main", EPISODE, "red"))
                .query("view", ClusterView.class);
    }

    private boolean isRunning(EpisodeId id) {
        return episode(id).describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    private WorkflowStub episode(EpisodeId id) {
        return temporal.getWorkflowClient().newUntypedWorkflowStub(WorkflowIds.episode("main", id));
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
