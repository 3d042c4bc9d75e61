package dev.showrunner.activities.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.Occasion;
import dev.showrunner.workflows.TaskQueues;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.outbox.Entry;
import dev.showrunner.workflows.outbox.Letter;
import dev.showrunner.workflows.outbox.OutboxKeeper;
import dev.showrunner.workflows.outbox.OutboxState;
import dev.showrunner.workflows.outbox.OutboxWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens on the way, people read a thing once. */
class SentOnceTest {
    private static final String DISCORD = "  - {name: studio, kind: discord, for: producer, secret: studio}\n";

    @TempDir
    Path folder;

    @Test
    void a_discord_that_answers_500_for_an_hour_gets_one_message_when_it_is_back() {
        try (Receiver discord = new Receiver();
                Post post = new Post(folder, DISCORD).secret("studio", discord.address());
                TestWorkflowEnvironment temporal = engine(post)) {
            Instant back = now(temporal).plus(Duration.ofHours(1));
            discord.answers(() -> now(temporal).isBefore(back) ? 500 : 204);
            OutboxWorkflow outbox = outbox(temporal);

            outbox.happened(Post.occurrence(Occasion.SCHEDULED, now(temporal)));
            outbox.happened(Post.occurrence(Occasion.SCHEDULED, now(temporal)));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !discord.posts.isEmpty());
            temporal.sleep(Duration.ofHours(2));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> outbox.view().entries().stream().noneMatch(Entry::waits));
            temporal.sleep(Duration.ofHours(5));

            assertThat(discord.taken()).hasSize(1);
            assertThat(discord.posts).hasSizeBetween(5, 12);
            assertThat(outbox.view().entries().getFirst().state()).isEqualTo(Entry.State.SENT);
        }
    }

    @Test
    void what_was_sent_before_a_restart_is_not_sent_after_it() {
        try (Receiver discord = new Receiver();
                Post post = new Post(folder, DISCORD).secret("studio", discord.address())) {
            try (TestWorkflowEnvironment temporal = engine(post)) {
                send(temporal);
            }
            try (TestWorkflowEnvironment withoutMemory = engine(post)) {
                send(withoutMemory);
            }

            assertThat(discord.posts).hasSize(1);
        }
    }

    @Test
    void what_was_queued_when_the_engine_lost_its_memory_is_sent_after_a_restart() {
        try (Receiver discord = new Receiver().answers(() -> 503);
                Post post = new Post(folder, DISCORD).secret("studio", discord.address())) {
            try (TestWorkflowEnvironment temporal = engine(post)) {
                outbox(temporal).happened(Post.occurrence(Occasion.SCHEDULED, now(temporal)));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> Files.exists(post.ledger())
                                && Files.readString(post.ledger()).contains("\"later\""));
            }
            discord.answers(() -> 204);
            List<Letter> open = post.work(Reach.PRIVATE_TOO).open();
            try (TestWorkflowEnvironment withoutMemory = engine(post)) {
                OutboxWorkflow outbox = outbox(withoutMemory);
                outbox.resume(open);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !discord.taken().isEmpty());
            }

            assertThat(discord.taken()).hasSize(1);
            assertThat(post.work(Reach.PRIVATE_TOO).open()).isEmpty();
        }
    }

    @Test
    void a_sending_that_a_kill_cut_short_is_left_to_a_producer() throws IOException {
        try (Receiver discord = new Receiver();
                Post post = new Post(folder, DISCORD).secret("studio", discord.address())) {
            String key = Addressing.of(
                            post.catalogues.at(post.catalogues.inForce().orElseThrow()),
                            post.catalogues.at(post.catalogues.inForce().orElseThrow()),
                            Post.occurrence(Occasion.SCHEDULED))
                    .getFirst()
                    .key();
            Files.writeString(
                    post.ledger(),
                    "{\"key\":\"" + key + "\",\"step\":\"begun\"}\n{\"key\":\"",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            try (TestWorkflowEnvironment restarted = engine(post)) {
                OutboxWorkflow outbox = send(restarted);
                Entry entry = outbox.view().entries().getFirst();

                assertThat(entry.state()).isEqualTo(Entry.State.FAILED);
                assertThat(entry.reason()).contains("nobody knows whether it arrived");
                assertThat(discord.posts).isEmpty();

                outbox.sendAgain(entry.letter().id(), "ada");
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !discord.taken().isEmpty());
            }
        }
    }

    private static OutboxWorkflow send(TestWorkflowEnvironment temporal) {
        OutboxWorkflow outbox = outbox(temporal);
        outbox.happened(Post.occurrence(Occasion.SCHEDULED, now(temporal)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !outbox.view().entries().isEmpty()
                        && outbox.view().entries().stream().noneMatch(Entry::waits));
        return outbox;
    }

    private static TestWorkflowEnvironment engine(Post post) {
        TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setUseTimeskipping(true).build());
        WorkerOptions patient = WorkerOptions.newBuilder()
                .setDefaultDeadlockDetectionTimeout(Duration.ofMinutes(1).toMillis())
                .build();
        temporal.newWorker(TaskQueues.WORKFLOWS, patient).registerWorkflowImplementationTypes(OutboxKeeper.class);
        temporal.newWorker(TaskQueues.NOTIFY).registerActivitiesImplementations(post.work(Reach.PRIVATE_TOO));
        temporal.start();
        return temporal;
    }

    private static OutboxWorkflow outbox(TestWorkflowEnvironment temporal) {
        OutboxWorkflow outbox = temporal.getWorkflowClient()
                .newWorkflowStub(
                        OutboxWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.outbox("main"))
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .build());
        WorkflowClient.start(outbox::run, OutboxState.start("main"));
        return outbox;
    }

    private static Instant now(TestWorkflowEnvironment temporal) {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }
}
