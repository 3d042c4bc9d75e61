package dev.showrunner.workflows.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.board.BoardView;
import dev.showrunner.workflows.board.BoardWorkflow;
import dev.showrunner.workflows.board.RefusedChapters;
import dev.showrunner.workflows.failure.Failure;
import dev.showrunner.workflows.failure.NeedsHuman;
import dev.showrunner.workflows.failure.RetryAt;
import dev.showrunner.workflows.failure.Trouble;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxActivities;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import dev.showrunner.workflows.outbox.Receipt;
import dev.showrunner.workflows.record.ChapterStanding.State;
import dev.showrunner.workflows.showday.Mark;
import dev.showrunner.workflows.showday.NextMove.Onward;
import dev.showrunner.workflows.showday.ShowDayActivities;
import dev.showrunner.workflows.showday.Sight;
import dev.showrunner.workflows.showday.Statistics;
import dev.showrunner.workflows.showday.Subject;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordKeeperTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    private static final ChapterStanding COMMITTED = ChapterStanding.committed("4f2a9c1d5e6b");

    private TestWorkflowEnvironment temporal;
    private final List<Instant> attempts = Collections.synchronizedList(new ArrayList<>());
    private final List<Occurrence> told = Collections.synchronizedList(new ArrayList<>());
    private volatile Supplier<ChapterStanding> answer = () -> COMMITTED;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS)
                .registerWorkflowImplementationTypes(RecordKeeper.class, BoardKeeper.class, OutboxKeeper.class);
        ChapterActivities repository = (episode, marks) -> {
            attempts.add(now());
            try {
                return answer.get();
            } catch (Failure failure) {
                throw Trouble.toApplicationFailure(failure);
            }
        };
        temporal.newWorker(TaskQueues.GIT).registerActivitiesImplementations(repository);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(new Counter());
        temporal.newWorker(TaskQueues.NOTIFY).registerActivitiesImplementations(new Told());
        temporal.start();
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private EpisodeRecord kept(@Nullable EpisodeId episode, List<Mark> marks) {
        RecordWorkflow keeper = temporal.getWorkflowClient()
                .newWorkflowStub(
                        RecordWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .build());
        Instant ended = now();
        keeper.run(new EpisodeRecord(
                episode,
                new Subject("main", "video", List.of()),
                ended.minus(Duration.ofHours(1)),
                ended.minus(Duration.ofHours(1)),
                ended,
                marks,
                Map.of(),
                List.of(),
                null));
        return keeper.view();
    }

    private static List<Mark> marks() {
        return List.of(new Mark(0, "Hello", "Ada"), new Mark(60, "Who is there", "Ada"), new Mark(120, "Bye", "Ada"));
    }

    @Test
    void chapters_are_settled_once_and_what_youtube_counts_is_asked_twice() {
        EpisodeRecord record = kept(EPISODE, marks());

        assertThat(attempts).hasSize(1);
        assertThat(record.chapters()).isEqualTo(COMMITTED);
        assertThat(record.statistics()).hasSize(2);
    }

    @Test
    void a_repository_that_does_not_answer_is_asked_again_when_it_says() {
        Instant began = now();
        answer = () -> {
            if (attempts.size() < 4) {
                throw new RetryAt("It takes no connection.", now().plus(Duration.ofMinutes(30)));
            }
            return COMMITTED;
        };

        assertThat(kept(EPISODE, marks()).chapters()).isEqualTo(COMMITTED);
        assertThat(attempts).hasSize(4);
        assertThat(Duration.between(began, attempts.getLast())).isGreaterThanOrEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void what_only_a_person_can_mend_is_told_and_not_tried_again() {
        answer = () -> {
            throw new NeedsHuman("The branch is protected.", "Commit by hand.");
        };

        assertThat(Objects.requireNonNull(kept(EPISODE, marks()).chapters())).satisfies(chapters -> {
            assertThat(chapters.state()).isEqualTo(State.REFUSED);
            assertThat(chapters.reason()).isEqualTo("The branch is protected.");
            assertThat(chapters.remedy()).isEqualTo("Commit by hand.");
        });
        assertThat(attempts).hasSize(1);
    }

    @Test
    void a_refusal_stands_on_the_board_and_is_told_once() {
        WorkflowClient client = temporal.getWorkflowClient();
        BoardWorkflow board = client.newWorkflowStub(BoardWorkflow.class, options(WorkflowIds.board("main", "repair")));
        WorkflowClient.start(board::run, new BoardView(0, List.of()));
        OutboxWorkflow outbox = client.newWorkflowStub(OutboxWorkflow.class, options(WorkflowIds.outbox("main")));
        WorkflowClient.start(outbox::run, OutboxState.start("main"));
        answer = () -> {
            throw new NeedsHuman("The branch is protected.", "Commit by hand.");
        };

        kept(EPISODE, marks());

        assertThat(board.view().refused())
                .containsExactly(new RefusedChapters(EPISODE, "The branch is protected.", "Commit by hand."));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !told.isEmpty());
        assertThat(told).singleElement().satisfies(occurrence -> {
            assertThat(occurrence.occasion()).isEqualTo(Occasion.CHAPTERS_REFUSED);
            assertThat(occurrence.episode()).isEqualTo(EPISODE);
            assertThat(occurrence.details()).containsExactly("The branch is protected.", "Commit by hand.");
        });
    }

    private static WorkflowOptions options(String id) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setTaskQueue(TaskQueues.WORKFLOWS)
                .build();
    }

    @Test
    void a_repository_that_stays_silent_is_given_up_before_the_first_count() {
        answer = () -> {
            throw new RetryAt("It takes no connection.", now().plus(Duration.ofHours(7)));
        };
        EpisodeRecord record = kept(EPISODE, marks());

        assertThat(Objects.requireNonNull(record.chapters()).state()).isEqualTo(State.REFUSED);
        assertThat(attempts).hasSize(3);
        assertThat(record.statistics()).hasSize(2);
    }

    @Test
    void without_marks_its_file_may_still_be_told_that_it_aired() {
        assertThat(kept(EPISODE, List.of()).chapters()).isEqualTo(COMMITTED);
        assertThat(attempts).hasSize(1);
    }

    @Test
    void in_a_record_of_an_earlier_release_nothing_is_settled() {
        assertThat(kept(null, marks()).chapters()).isNull();
        assertThat(attempts).isEmpty();
    }

    private final class Told implements OutboxActivities {
        @Override
        public List<Letter> address(Occurrence occurrence) {
            told.add(occurrence);
            return List.of();
        }

        @Override
        public Receipt deliver(Letter letter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(Letter letter) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Counter implements ShowDayActivities {
        @Override
        public Statistics statistics(Subject subject) {
            return new Statistics(now(), 1, null, null);
        }

        @Override
        public Sight glance(Subject subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Sight moveOn(Subject subject, Onward onward) {
            throw new UnsupportedOperationException();
        }
    }
}
