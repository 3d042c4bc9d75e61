package dev.showrunner.workflows.episode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.episodes.runofshow.ChatRule;
import dev.showrunner.episodes.runofshow.GoLive;
import dev.showrunner.episodes.runofshow.RunOfShow;
import dev.showrunner.workflows.Patience;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.board.BoardKeeper;
import dev.showrunner.workflows.budget.BudgetActivities;
import dev.showrunner.workflows.budget.Grant;
import dev.showrunner.workflows.channel.Resources;
import dev.showrunner.workflows.chat.ChatActivities;
import dev.showrunner.workflows.chat.ChatKeeper;
import dev.showrunner.workflows.chat.ChatSubject;
import dev.showrunner.workflows.chat.ChatWorkflow;
import dev.showrunner.workflows.chat.Heard;
import dev.showrunner.workflows.episode.World.Insert;
import dev.showrunner.workflows.outbox.Mailroom;
import dev.showrunner.workflows.outbox.Occurrence;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import dev.showrunner.workflows.record.RecordKeeper;
import dev.showrunner.workflows.showday.Direction;
import dev.showrunner.workflows.showday.Rundown;
import dev.showrunner.workflows.showday.Sight.Ingest;
import dev.showrunner.workflows.showday.Sight.Stage;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpisodeNoticesTest {
    private static final EpisodeId EPISODE = new EpisodeId("repair", "42");
    private static final Duration LENGTH = Duration.ofHours(1);

    private final Mailroom mailroom = new Mailroom();
    private final List<Occurrence> told = mailroom.told;
    private TestWorkflowEnvironment temporal;
    private World youtube;
    private Studio studio;
    private Instant airtime;
    private @Nullable ChatRule chat;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private EpisodeWorkflow episode;

    @BeforeEach
    void start() {
        temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        airtime = now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
        youtube = new World(airtime);
        studio = new Studio(this::now, youtube);
        BudgetActivities generous = (channel, reservation) -> Grant.GRANTED;
        Worker workflows = temporal.newWorker(TaskQueues.WORKFLOWS, Patience.OPTIONS);
        workflows.registerWorkflowImplementationTypes(
                EpisodeRun.class, BoardKeeper.class, RecordKeeper.class, OutboxKeeper.class, ChatKeeper.class);
        workflows.registerActivitiesImplementations(generous);
        temporal.newWorker(TaskQueues.YOUTUBE).registerActivitiesImplementations(youtube, studio, new Room());
        temporal.newWorker(TaskQueues.NOTIFY).registerActivitiesImplementations(mailroom);
        temporal.start();
        OutboxWorkflow outbox = stub(OutboxWorkflow.class, WorkflowIds.outbox("main"));
        WorkflowClient.start(outbox::run, OutboxState.start("main"));
        episode = stub(EpisodeWorkflow.class, WorkflowIds.episode("main", EPISODE));
        WorkflowClient.start(episode::run, EpisodeState.start("main", EPISODE));
    }

    @AfterEach
    void stop() {
        temporal.close();
    }

    @Test
    void a_new_episode_is_told_of_when_youtube_has_confirmed_it_and_again_when_it_moves() {
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));
        Instant before = airtime;
        airtime = airtime.plus(Duration.ofDays(1));
        follow(3, false);
        await(() -> occasions().contains(Occasion.RESCHEDULED));

        assertThat(occasions()).containsExactly(Occasion.SCHEDULED, Occasion.RESCHEDULED);
        assertThat(told.getFirst().videoId()).isEqualTo("video-1");
        assertThat(told.getLast().before()).isEqualTo(before);
        assertThat(told.getLast().airtime()).isEqualTo(airtime);
    }

    @Test
    void an_insert_whose_answer_was_lost_is_told_once() {
        youtube.inserts.add(Insert.ANSWER_LOST);
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));
        follow(3, false);
        settled(3);

        assertThat(occasions()).containsExactly(Occasion.SCHEDULED);
    }

    @Test
    void the_first_import_of_a_channel_says_nothing() {
        youtube.videos.add("video-1");
        follow(1, true);
        settled(1);
        follow(2, false);
        settled(2);

        assertThat(told).isEmpty();
    }

    @Test
    void an_event_that_was_there_before_says_nothing_until_it_moves() {
        youtube.videos.add("video-1");
        follow(5, false);
        settled(5);
        airtime = airtime.plus(Duration.ofDays(1));
        follow(6, false);
        await(() -> !told.isEmpty());

        assertThat(occasions()).containsExactly(Occasion.RESCHEDULED);
    }

    @Test
    void a_deleted_file_is_told_when_its_event_is_gone() {
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));

        episode.withdraw(new Withdrawal(
                3, "3".repeat(40), Duration.ZERO, "Deleted", resources(), now(), Duration.ofSeconds(15)));
        await(() -> occasions().contains(Occasion.CANCELLED));

        assertThat(youtube.videos).isEmpty();
        assertThat(told.getLast().revision()).isEqualTo("2".repeat(40));
    }

    @Test
    void the_day_is_told_each_moment_once() {
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));
        temporal.sleep(Duration.between(now(), airtime.minus(Duration.ofMinutes(5))));
        await(() -> occasions().contains(Occasion.GATE_RED));
        studio.encoder(Ingest.SENDING);
        studio.stage(Stage.LIVE);
        temporal.sleep(Duration.ofMinutes(10));
        episode.direct(Direction.of(Direction.Kind.END, "ada"));
        await(() -> occasions().contains(Occasion.ENDED));
        temporal.sleep(Duration.ofMinutes(5));

        assertThat(occasions())
                .containsExactly(
                        Occasion.SCHEDULED,
                        Occasion.REMINDER,
                        Occasion.GATE_RED,
                        Occasion.GATE_RED,
                        Occasion.LIVE,
                        Occasion.ENDED);
        assertThat(told.get(2).details()).containsExactly("Guests: Not confirmed: Grace");
        assertThat(told.get(3).details()).containsExactly("Encoder: The encoder is not sending");
    }

    @Test
    void an_edit_on_youtube_is_told_once_and_another_one_again() {
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));
        youtube.edit("DNS!!!");
        checked();
        checked();
        follow(3, false);
        settled(3);
        youtube.edit("DNS???");
        checked();

        assertThat(told)
                .filteredOn(one -> one.occasion() == Occasion.DRIFT)
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.details()).containsExactly("the title");
                    assertThat(one.videoId()).isEqualTo("video-1");
                });
    }

    @Test
    void an_edit_that_the_first_import_finds_is_not_told_and_a_later_one_is() {
        youtube.videos.add("video-1");
        youtube.edit("DNS!!!");
        follow(1, true);
        settled(1);
        checked();
        assertThat(told).isEmpty();

        youtube.edit("DNS???");
        checked();

        await(() -> !told.isEmpty());
        assertThat(occasions()).containsExactly(Occasion.DRIFT);
    }

    private void checked() {
        int looks = youtube.calls.size();
        episode.check("ada");
        await(() -> youtube.calls.size() > looks);
        temporal.sleep(Duration.ofMinutes(1));
    }

    @Test
    void a_gate_that_turns_red_near_air_is_told_once_for_each_airtime() {
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));
        studio.encoder(Ingest.SENDING);
        temporal.sleep(Duration.between(now(), airtime.minus(Duration.ofHours(1))));
        episode.direct(Direction.of(Direction.Kind.CONFIRM_GUESTS, "ada"));
        temporal.sleep(Duration.between(now(), airtime.minus(Duration.ofMinutes(15))));
        assertThat(occasions()).doesNotContain(Occasion.GATE_RED);

        Direction drops = new Direction(Direction.Kind.GUEST_DROPS, "ada", "Grace", "");
        episode.direct(drops);
        await(() -> occasions().contains(Occasion.GATE_RED));
        episode.direct(Direction.of(Direction.Kind.CONFIRM_GUESTS, "ada"));
        episode.direct(drops);
        temporal.sleep(Duration.ofMinutes(20));

        assertThat(told)
                .filteredOn(one -> one.occasion() == Occasion.GATE_RED)
                .singleElement()
                .satisfies(one -> assertThat(one.details()).containsExactly("Guests: Not confirmed: Grace"));
    }

    @Test
    void the_chat_is_listened_to_from_going_live_until_the_end_where_the_show_wants_it() {
        chat = new ChatRule(ChatRule.USUAL_FIX, ChatRule.USUAL_GRANTED, ChatRule.USUAL_UNITS);
        follow(2, true);
        await(() -> occasions().contains(Occasion.SCHEDULED));
        temporal.sleep(Duration.between(now(), airtime.minus(Duration.ofMinutes(5))));
        assertThat(heard).isEmpty();
        studio.encoder(Ingest.SENDING);
        studio.stage(Stage.LIVE);
        temporal.sleep(Duration.ofMinutes(10));
        await(() -> !heard.isEmpty());
        ChatWorkflow listening =
                temporal.getWorkflowClient().newWorkflowStub(ChatWorkflow.class, WorkflowIds.chat("main", EPISODE));
        assertThat(listening.view().reason()).isEmpty();

        episode.direct(Direction.of(Direction.Kind.END, "ada"));
        WorkflowStub.fromTyped(listening).getResult(Void.class);

        assertThat(heard).containsOnly("video-1");
    }

    private List<Occasion> occasions() {
        return told.stream().map(Occurrence::occasion).toList();
    }

    private void follow(int generation, boolean isNew) {
        youtube.say(new Rundown(
                airtime,
                LENGTH,
                ZoneOffset.UTC,
                RunOfShow.USUAL.moments(airtime, LENGTH),
                GoLive.MANUAL,
                List.of("Grace"),
                chat));
        episode.follow(new Target(
                generation,
                String.valueOf(generation).repeat(40),
                resources(),
                isNew,
                null,
                now(),
                List.of(),
                Duration.ofSeconds(15)));
    }

    private static Resources resources() {
        return new Resources("stream", Map.of());
    }

    private void settled(int generation) {
        String revision = String.valueOf(generation).repeat(40);
        await(() -> {
            EpisodeView view = episode.view();
            return revision.equals(view.revision()) && view.nextLook() != null && youtube.videos.contains("video-1");
        });
    }

    private <W> W stub(Class<W> type, String id) {
        return temporal.getWorkflowClient()
                .newWorkflowStub(
                        type,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(id)
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .build());
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }

    /** A chat in which nobody says anything. */
    private final class Room implements ChatActivities {
        @Override
        public Heard listen(ChatSubject subject, Heard.@Nullable Page page) {
            heard.add(subject.videoId());
            return new Heard(new Heard.Page("chat", "next"), Duration.ofSeconds(5), List.of(), 5);
        }

        @Override
        public int say(Heard.Page said, String text) {
            return 50;
        }
    }
}
