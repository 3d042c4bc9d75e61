package dev.showrunner.workflows.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.outbox.Entry.State;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxKeeperTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");

    private TestWorkflowEnvironment temporal;
    private PostOffice office;
    private OutboxWorkflow outbox;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        office = new PostOffice();
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(OutboxKeeper.class);
        temporal.newWorker(TaskQueues.NOTIFY).registerActivitiesImplementations(office);
        temporal.start();
        outbox = temporal.getWorkflowClient()
                .newWorkflowStub(
                        OutboxWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.outbox("main"))
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .build());
        WorkflowClient.start(outbox::run, OutboxState.start("main"));
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void what_it_is_told_twice_it_says_once() {
        outbox.happened(occurrence("a"));
        outbox.happened(occurrence("a"));
        outbox.happened(occurrence("b"));
        await(() -> states().equals(List.of(State.SENT, State.SENT)));

        assertThat(office.sent).containsExactly("studio a", "studio b");
    }

    @Test
    void a_target_that_is_out_of_order_for_an_hour_is_told_later_and_once() {
        Instant mended = now().plus(Duration.ofHours(1));
        office.answer = letter -> now().isBefore(mended) ? Receipt.later("It answers 500") : Receipt.SENT;

        outbox.happened(occurrence("a"));
        await(() -> !entries().isEmpty() && entries().getFirst().attempts() > 0);
        assertThat(entries().getFirst().reason()).isEqualTo("It answers 500");
        temporal.sleep(Duration.ofHours(2));
        await(() -> states().equals(List.of(State.SENT)));

        assertThat(office.sent).containsExactly("studio a");
        assertThat(office.attempts).hasSizeBetween(5, 12);
    }

    @Test
    void nothing_overtakes_what_was_said_before_it_to_the_same_target() {
        Instant mended = now().plus(Duration.ofMinutes(10));
        office.answer = letter ->
                letter.target().equals("studio") && now().isBefore(mended) ? Receipt.later("Busy") : Receipt.SENT;
        office.targets = List.of("studio", "fans");

        outbox.happened(occurrence("a"));
        await(() -> !office.attempts.isEmpty());
        outbox.happened(occurrence("b"));
        temporal.sleep(Duration.ofHours(1));
        await(() -> states().stream().allMatch(state -> state == State.SENT));

        assertThat(office.sent).containsSubsequence("studio a", "studio b").containsSubsequence("fans a", "studio a");
    }

    @Test
    void what_is_refused_fails_at_once_and_is_sent_again_when_a_producer_says_so() {
        office.answer = letter -> letter.edition() == 1 ? Receipt.failed("It answers 404") : Receipt.SENT;
        outbox.happened(occurrence("a"));
        await(() -> states().equals(List.of(State.FAILED)));
        String id = entries().getFirst().letter().id();

        outbox.sendAgain(id, "ada");
        await(() -> states().equals(List.of(State.SENT)));

        assertThat(entries().getFirst().by()).isEqualTo("ada");
        assertThat(office.attempts).hasSize(2);
    }

    @Test
    void what_a_producer_drops_is_not_sent_any_more() {
        office.answer = letter -> Receipt.later("Busy");
        outbox.happened(occurrence("a"));
        await(() -> !office.attempts.isEmpty());
        String id = entries().getFirst().letter().id();

        outbox.drop(id, "ada");
        await(() -> office.forgotten.contains(id + ".1"));
        int attempts = office.attempts.size();
        temporal.sleep(Duration.ofHours(3));

        assertThat(states()).containsExactly(State.DROPPED);
        assertThat(office.attempts).hasSize(attempts);
        assertThatThrownBy(() -> outbox.drop(id, "grace")).isInstanceOf(WorkflowUpdateException.class);
    }

    @Test
    void what_cannot_be_sent_in_time_is_given_up() {
        office.answer = letter -> Receipt.later("Busy");
        outbox.happened(occurrence("a"));
        temporal.sleep(Duration.ofHours(30));
        await(() -> states().equals(List.of(State.FAILED)));

        assertThat(entries().getFirst().reason()).isEqualTo("It could not be sent in time: Busy");
    }

    @Test
    void what_was_known_before_a_lost_memory_is_not_queued_twice() {
        office.answer = letter -> Receipt.later("Busy");
        outbox.happened(occurrence("a"));
        await(() -> !entries().isEmpty());

        outbox.resume(List.of(entries().getFirst().letter(), office.letter(occurrence("b"), "studio")));
        await(() -> entries().size() == 2);
    }

    private Occurrence occurrence(String about) {
        return new Occurrence(Occasion.SCHEDULED, EPISODE, "1234567", about, now(), null, null, null, List.of());
    }

    private List<Entry> entries() {
        return outbox.view().entries();
    }

    private List<State> states() {
        return entries().stream().map(Entry::state).toList();
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }

    /** Tells every target, and answers as it is told to. */
    private static final class PostOffice implements OutboxActivities {
        final List<String> attempts = Collections.synchronizedList(new ArrayList<>());
        final List<String> sent = Collections.synchronizedList(new ArrayList<>());
        final List<String> forgotten = Collections.synchronizedList(new ArrayList<>());
        volatile Function<Letter, Receipt> answer = letter -> Receipt.SENT;
        volatile List<String> targets = List.of("studio");

        @Override
        public List<Letter> address(Occurrence occurrence) {
            return targets.stream().map(target -> letter(occurrence, target)).toList();
        }

        Letter letter(Occurrence occurrence, String target) {
            return new Letter(
                    target + "-" + occurrence.about(),
                    1,
                    target,
                    null,
                    occurrence.revision(),
                    occurrence,
                    occurrence.at().plus(Duration.ofHours(24)));
        }

        @Override
        public Receipt deliver(Letter letter) {
            attempts.add(letter.key());
            Receipt receipt = answer.apply(letter);
            if (receipt.outcome() == Receipt.Outcome.SENT) {
                sent.add(letter.target() + " " + letter.occurrence().about());
            }
            return receipt;
        }

        @Override
        public void forget(Letter letter) {
            forgotten.add(letter.key());
        }
    }
}
