package dev.showrunner.workflows.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.plan.Lane;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.budget.Reservation;
import dev.showrunner.workflows.failure.Trouble;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatKeeperTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    private static final EpisodeId RENAMED = new EpisodeId("repair", "forty-two");

    private final List<Reservation> reserved = Collections.synchronizedList(new ArrayList<>());
    private TestWorkflowEnvironment temporal;
    private Room room;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        room = new Room();
        BudgetActivities generous = (channel, reservation) -> {
            reserved.add(reservation);
            return Grant.GRANTED;
        };
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(ChatKeeper.class);
        workflows.registerActivitiesImplementations(generous);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(room);
        temporal.start();
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void who_asks_twice_is_listed_once() {
        ChatWorkflow chat = listen(1_500);
        room.asks.add(Ask.of("ada", "Ada", now()));
        room.asks.add(Ask.of("ada", "Somebody else", now()));
        room.asks.add(Ask.of("grace", "Grace", now()));
        await(() -> chat.view().asks().size() == 2);

        assertThat(chat.view().asks()).extracting(Ask::viewer).containsExactly("Ada", "Grace");
    }

    @Test
    void who_is_let_in_is_told_once() {
        ChatWorkflow chat = listen(1_500);
        room.asks.add(Ask.of("ada", "Ada", now()));
        await(() -> !chat.view().asks().isEmpty());

        chat.granted("ada", "red", "mira");
        assertThatThrownBy(() -> chat.granted("ada", "red", "jonas")).isInstanceOf(WorkflowUpdateException.class);
        assertThatThrownBy(() -> chat.granted("mallory", "red", "mira")).isInstanceOf(WorkflowUpdateException.class);
        await(() -> chat.view().asks().getFirst().answer() == Ask.Answer.SAID);

        assertThat(room.said).containsExactly("Ada: ada is let into red. Good luck!");
        assertThat(chat.view().asks().getFirst().by()).isEqualTo("mira");
    }

    @Test
    void a_message_whose_answer_was_lost_is_not_written_twice() {
        room.isAnswerLost = true;
        ChatWorkflow chat = listen(1_500);
        room.asks.add(Ask.of("ada", "Ada", now()));
        await(() -> !chat.view().asks().isEmpty());

        chat.granted("ada", "red", "mira");
        await(() -> chat.view().asks().getFirst().answer() == Ask.Answer.FAILED);
        temporal.sleep(Duration.ofMinutes(10));

        assertThat(room.said).hasSize(1);
    }

    @Test
    void it_is_listened_to_while_on_air_only_and_for_no_more_units_than_are_reserved() {
        ChatWorkflow chat = listen(600);
        temporal.sleep(Duration.ofHours(3));

        assertThat(reserved).singleElement().satisfies(wish -> {
            assertThat(wish.lane()).isEqualTo(Lane.AIR);
            assertThat(wish.units()).isEqualTo(600);
        });
        assertThat(chat.view().spent()).isBetween(400, 600);
        assertThat(chat.view().reason()).contains("used up");
        int looks = room.looks.size();
        assertThat(Duration.between(room.looks.getFirst(), room.looks.get(1)))
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(70));

        chat.ended();
        WorkflowStub.fromTyped(chat).getResult(Void.class);
        assertThat(room.looks).hasSize(looks);
    }

    @Test
    void who_asked_before_a_rename_is_known_after_it_and_the_units_are_the_same() {
        ChatWorkflow chat = listen(1_500);
        room.asks.addAll(List.of(Ask.of("ada", "Ada", now()), Ask.of("grace", "Grace", now())));
        await(() -> chat.view().asks().size() == 2);
        chat.granted("ada", "red", "mira");
        await(() -> chat.view().asks().getFirst().answer() == Ask.Answer.SAID);
        int spent = chat.view().spent();

        chat.goOn(RENAMED);
        WorkflowStub.fromTyped(chat).getResult(Void.class);
        ChatWorkflow heir = heir();
        room.asks.add(Ask.of("linus", "Linus", now()));
        await(() -> heir.view().asks().size() == 3);

        assertThat(heir.view().asks()).extracting(Ask::by).containsExactly("mira", null, null);
        assertThat(heir.view().spent()).isGreaterThan(spent);
        assertThat(reserved).hasSize(1);
        assertThatThrownBy(() -> heir.granted("ada", "red", "jonas")).isInstanceOf(WorkflowUpdateException.class);
        heir.granted("grace", "red", "mira");
        await(() -> room.said.size() == 2);
    }

    @Test
    void a_chat_that_is_listened_to_under_the_new_name_already_learns_who_asked() {
        ChatWorkflow chat = listen(1_500);
        room.asks.add(Ask.of("ada", "Ada", now()));
        await(() -> chat.view().asks().size() == 1);
        chat.granted("ada", "red", "mira");
        await(() -> chat.view().asks().getFirst().answer() == Ask.Answer.SAID);
        ChatWorkflow heir = listen(RENAMED, 1_500);

        chat.goOn(RENAMED);
        WorkflowStub.fromTyped(chat).getResult(Void.class);
        room.asks.add(Ask.of("ada", "Ada", now()));
        room.asks.add(Ask.of("grace", "Grace", now()));
        await(() -> heir.view().asks().size() == 2);

        assertThat(heir.view().asks()).extracting(Ask::by).containsExactly("mira", null);
        assertThat(room.said).hasSize(1);
    }

    private ChatWorkflow heir() {
        return temporal.getWorkflowClient().newWorkflowStub(ChatWorkflow.class, WorkflowIds.chat("main", RENAMED));
    }

    @Test
    void youtubes_own_pace_is_kept_where_it_is_slower() {
        room.pause = Duration.ofMinutes(2);
        listen(10_000);
        await(() -> room.looks.size() > 2);

        assertThat(Duration.between(room.looks.get(1), room.looks.get(2)))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(2));
    }

    private ChatWorkflow listen(int units) {
        return listen(EPISODE, units);
    }

    private ChatWorkflow listen(EpisodeId episode, int units) {
        ChatWorkflow chat = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ChatWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.chat("main", episode))
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .build());
        ChatRule rule = new ChatRule(ChatRule.USUAL_FIX, ChatRule.USUAL_GRANTED, units);
        WorkflowClient.start(
                chat::run,
                ChatState.start(new ChatSubject("main", episode, "video", rule, now(), Duration.ofHours(1)), now()));
        return chat;
    }

    private void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            temporal.sleep(Duration.ofSeconds(20));
            return condition.getAsBoolean();
        });
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    /** A chat in which people ask. */
    private final class Room implements ChatActivities {
        final List<Ask> asks = Collections.synchronizedList(new ArrayList<>());
        final List<Instant> looks = Collections.synchronizedList(new ArrayList<>());
        final List<String> said = Collections.synchronizedList(new ArrayList<>());
        volatile Duration pause = Duration.ofSeconds(1);
        volatile boolean isAnswerLost;

        @Override
        public Heard listen(ChatSubject subject, Heard.@Nullable Page page) {
            looks.add(now());
            List<Ask> heard = List.copyOf(asks);
            asks.clear();
            return new Heard(new Heard.Page("chat", "next"), pause, heard, page == null ? 6 : 5);
        }

        @Override
        public int say(Heard.Page chat, String text) {
            said.add(text);
            if (isAnswerLost) {
                throw Trouble.unknownResult("It is not known", new IOException("cut"));
            }
            return 50;
        }
    }
}
