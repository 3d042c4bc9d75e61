package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.runofshow.GoLive;
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
import dev.showrunner.workflows.budget.BudgetKeeper;
import dev.showrunner.workflows.budget.BudgetState;
import dev.showrunner.workflows.budget.BudgetTerms;
import dev.showrunner.workflows.budget.BudgetView;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.record.ChapterActivities;
import dev.showrunner.workflows.record.ChapterStanding;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Direction.Kind;
import dev.showrunner.workflows.showday.Gate;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.ShowDayView;
import dev.showrunner.workflows.showday.Sight.Ingest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** One show on its day, with units, a board and a YouTube that does what a test says. */
abstract class OneShowDay extends SkippedTime {
    static final EpisodeId EPISODE = new EpisodeId("repair", "42");

    World youtube;
    Studio studio;
    Instant airtime;
    int generation;
    Duration length = Duration.ofHours(1);
    final List<Integer> reserved = Collections.synchronizedList(new ArrayList<>());
    volatile boolean areUnitsLeft = true;

    @BeforeEach
    void start() {
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
        Histories.keep(temporal.getWorkflowClient(), WorkflowIds.episode("main", EPISODE), "day", test);
        temporal.close();
    }

    void onAir() {
        say(GoLive.AUTO);
        studio.encoder(Ingest.SENDING);
        sleepUntil(airtime.plus(Duration.ofMinutes(1)));
        assertThat(studio.moves).containsExactly(Onward.LIVE);
    }

    void say(GoLive goLive) {
        youtube.say(rundown(goLive, List.of()));
        follow();
    }

    Rundown rundown(GoLive goLive, List<String> guests) {
        return new Rundown(airtime, length, ZoneOffset.UTC, RunOfShow.USUAL.moments(airtime, length), goLive, guests);
    }

    void follow() {
        Target target = target();
        signal(target);
        await(() -> Objects.equals(view().revision(), target.revision())
                && view().day() != null
                && youtube.videos.size() == 1);
    }

    Target target() {
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

    void signal(Target target) {
        temporal.getWorkflowClient()
                .newUntypedWorkflowStub("EpisodeWorkflow", options(WorkflowIds.episode("main", EPISODE)))
                .signalWithStart("follow", new Object[] {target}, new Object[] {EpisodeState.start("main", EPISODE)});
    }

    WorkflowStub budget() {
        WorkflowOptions options = options(WorkflowIds.budget("main"));
        return temporal.getWorkflowClient().newUntypedWorkflowStub("BudgetWorkflow", options);
    }

    int left() {
        return temporal.getWorkflowClient()
                .newUntypedWorkflowStub(WorkflowIds.budget("main"))
                .query("view", BudgetView.class)
                .left();
    }

    int spent() {
        return 2 * studio.looks.size() + 52 * studio.moves.size();
    }

    void direct(Kind kind, String words) {
        say(kind, "", words);
    }

    void say(Kind kind, String gate, String words) {
        episode().update("direct", EpisodeView.class, new Direction(kind, "Ada", gate, words));
    }

    EpisodeView view() {
        return episode().query("view", EpisodeView.class);
    }

    ShowDayView day() {
        return Objects.requireNonNull(view().day());
    }

    WorkflowStub episode() {
        return temporal.getWorkflowClient().newUntypedWorkflowStub(WorkflowIds.episode("main", EPISODE));
    }

    Gate gate(String id) {
        return day().gates().stream()
                .filter(gate -> gate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void at(Instant moment, Runnable action) {
        temporal.registerDelayedCallback(Duration.between(now(), moment), action);
    }
}
