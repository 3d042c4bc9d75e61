package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.ClusterLimits;
import dev.showrunner.episodes.catalogue.ClusterSettings.BreakLevel;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.Milestone;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.Histories;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.SkippedTime;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.chat.Ask;
import dev.showrunner.workflows.chat.ChatActivities;
import dev.showrunner.workflows.chat.ChatKeeper;
import dev.showrunner.workflows.chat.ChatSubject;
import dev.showrunner.workflows.chat.ChatView;
import dev.showrunner.workflows.chat.Heard;
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
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight.Ingest;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** A show with one cluster, its episode's workflow and all that it talks to, under skipped time. */
abstract class OneClusterShow extends SkippedTime {
    static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    static final EpisodeId RENAMED = new EpisodeId("repair", "forty-two");
    static final Duration LENGTH = Duration.ofHours(1);
    World youtube;
    Studio studio;
    Yard yard;
    final List<Ask> asks = Collections.synchronizedList(new ArrayList<>());
    Instant airtime;
    int generation;

    @BeforeEach
    void open() {
        airtime = now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        youtube = new World(airtime);
        studio = new Studio(this::now, youtube);
        yard = new Yard(this::now);
        BudgetActivities generous = (channel, reservation) -> Grant.GRANTED;
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(
                EpisodeRun.class, BoardKeeper.class, RecordKeeper.class, ClusterRun.class, ChatKeeper.class);
        workflows.registerActivitiesImplementations(generous);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(youtube, studio, new Room());
        temporal.newWorker(TaskQueues.CLUSTERS).registerActivitiesImplementations(yard);
        ChapterActivities proposing = (episode, marks) -> ChapterStanding.proposed();
        temporal.newWorker(TaskQueues.GIT).registerActivitiesImplementations(proposing);
        temporal.start();
        BoardWorkflow board = temporal.getWorkflowClient()
                .newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board("main", "repair")));
        WorkflowClient.start(board::run, new BoardView(0, List.of()));
        say(airtime);
        follow(EPISODE, airtime, null);
    }

    /** With {@code -Dshowrunner.record=FOLDER} the histories are kept, to be replayed by later versions. */
    @AfterEach
    void close(TestInfo test) throws IOException {
        keep(WorkflowIds.episode("main", EPISODE), "air", test);
        keep(WorkflowIds.cluster("main", EPISODE, "red"), "air-cluster", test);
        if (test.getTestMethod().orElseThrow().getName().contains("renamed")) {
            keep(WorkflowIds.episode("main", RENAMED), "air-heir", test);
        }
        temporal.close();
    }

    private void keep(String workflow, String kind, TestInfo test) throws IOException {
        Histories.keep(temporal.getWorkflowClient(), workflow, kind, test);
    }

    /** How viewers ask in its chat; absent where nobody listens. */
    @Nullable
    ChatRule chatRule() {
        return null;
    }

    void goOnAir() {
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(5)));
        assertThat(Objects.requireNonNull(day(EPISODE).sight()).live()).isTrue();
        assertThat(cluster().state().phase()).isEqualTo(ClusterPhase.LIVE);
    }

    void leavesItsRecord(EpisodeId id) {
        EpisodeRecord left = recordOf(id);
        assertThat(left.planned()).isEqualTo(airtime);
        assertThat(left.marks()).extracting(Mark::title).containsExactly("Hello");
        assertThat(left.subject().clusters()).containsExactly(WorkflowIds.cluster("main", EPISODE, "red"));
        assertThat(Objects.requireNonNull(view(id).day()).happened()).containsKey(Milestone.WRAP_UP);
    }

    EpisodeRecord recordOf(EpisodeId id) {
        sleep(Duration.ofMinutes(20));
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.record("main", id))
                .query("view", EpisodeRecord.class);
    }

    void say(Instant at) {
        youtube.say(new Rundown(
                at, LENGTH, ZoneOffset.UTC, RunOfShow.USUAL.moments(at, LENGTH), GoLive.AUTO, List.of(), chatRule()));
    }

    void follow(EpisodeId id, @Nullable Instant at, @Nullable EpisodeId formerly) {
        followWith(id, at == null ? List.of() : List.of(red(id, at)), formerly);
    }

    void followWith(EpisodeId id, List<ClusterTarget> clusters, @Nullable EpisodeId formerly) {
        generation++;
        Target target = new Target(
                generation,
                "abcdef0" + generation,
                resources(),
                formerly == null,
                formerly,
                now(),
                clusters,
                Duration.ofSeconds(15));
        temporal.getWorkflowClient()
                .newUntypedWorkflowStub("EpisodeWorkflow", options(WorkflowIds.episode("main", id)))
                .signalWithStart("follow", new Object[] {target}, new Object[] {EpisodeState.start("main", id)});
        await(() -> Objects.equals(view(id).revision(), target.revision()));
    }

    static ClusterTarget red(EpisodeId id, Instant at) {
        return cluster("red", id, at);
    }

    static ClusterTarget cluster(String name, EpisodeId id, Instant at) {
        WantedCluster wanted = new WantedCluster(
                name,
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

    static Resources resources() {
        return new Resources("stream-1", Map.of());
    }

    void direct(EpisodeId id, Kind kind, String words) {
        episode(id).update("direct", EpisodeView.class, new Direction(kind, "Ada", "", words));
    }

    long history(EpisodeId id, String why) {
        return view(id).timeline().stream()
                .filter(entry -> entry.why().equals(why))
                .count();
    }

    EpisodeView view(EpisodeId id) {
        return episode(id).query("view", EpisodeView.class);
    }

    ShowDayView day(EpisodeId id) {
        return Objects.requireNonNull(view(id).day());
    }

    ClusterView cluster() {
        return cluster("red");
    }

    ClusterView cluster(String name) {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.cluster("main", EPISODE, name))
                .query("view", ClusterView.class);
    }

    boolean isRunning(EpisodeId id) {
        return episode(id).describe().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
    }

    WorkflowStub episode(EpisodeId id) {
        return temporal.getWorkflowClient().newUntypedWorkflowStub(WorkflowIds.episode("main", id));
    }

    ChatView chat(EpisodeId id) {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.chat("main", id))
                .query("view", ChatView.class);
    }

    /** A chat in which people ask. */
    private final class Room implements ChatActivities {
        @Override
        public Heard listen(ChatSubject subject, Heard.@Nullable Page page) {
            List<Ask> heard = List.copyOf(asks);
            asks.clear();
            return new Heard(new Heard.Page("chat", "next"), Duration.ofSeconds(30), heard, 5);
        }

        @Override
        public int say(Heard.Page chat, String text) {
            return 50;
        }
    }
}
