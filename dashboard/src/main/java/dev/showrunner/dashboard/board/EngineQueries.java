package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.NotApproved.Outcome;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks workflows, several at a time, and never waits long for one. */
@Singleton
public final class EngineQueries implements AutoCloseable {
    /** How long a page waits for the engine before it shows what it knew. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a producer who pressed a button waits for the engine to hear of it. */
    static final Duration PATIENCE_OF_A_PRESS = Duration.ofSeconds(10);

    /** More workflows than that are not remembered; the one that was not asked for longest is forgotten. */
    private static final int MOST_REMEMBERED = 2_000;

    private static final Logger log = LoggerFactory.getLogger(EngineQueries.class);

    private final WorkflowClient client;
    private final InstantSource clock;
    private final LinkedHashMap<String, Remembered> memory = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("query-", 0).factory());
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("press-deadline-", 0).factory());

    /** What a workflow told when it was asked; empty where there was none. */
    private record Remembered(Optional<?> value, Instant asked) {}

    EngineQueries(DashboardSources sources) {
        this.client = sources.workflows();
        this.clock = sources.clock();
    }

    /** Asks one workflow. The future ends within {@link #PATIENCE} and never fails. */
    public <W, V> CompletableFuture<Answer<V>> ask(Class<W> type, String workflowId, Function<W, V> question) {
        return CompletableFuture.supplyAsync(() -> answer(type, workflowId, question), threads)
                .completeOnTimeout(new Answer.Silence<>(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * As above, and where the engine does not answer in time, tells what it told last. An answer that comes too late is
     * remembered for the next who asks.
     *
     * @param kind what is told; of one workflow, one kind is remembered
     */
    <W, V> CompletableFuture<Told<V>> askOrRemember(
            Class<W> type, String workflowId, Class<V> kind, Function<W, V> question) {
        Instant asked = clock.instant();
        return CompletableFuture.supplyAsync(
                        () -> remember(workflowId, answer(type, workflowId, question), asked), threads)
                .completeOnTimeout(new Answer.Silence<>(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> answer instanceof Answer.Silence<V>
                        ? remembered(workflowId, kind)
                        : Told.now(answer.orKnown(Optional.empty())));
    }

    private <V> Answer<V> remember(String workflowId, Answer<V> answer, Instant asked) {
        if (!(answer instanceof Answer.Silence<V>)) {
            Remembered newest = new Remembered(answer.orKnown(Optional.empty()), asked);
            synchronized (memory) {
                memory.merge(workflowId, newest, (one, other) -> one.asked().isAfter(other.asked()) ? one : other);
                if (memory.size() > MOST_REMEMBERED) {
                    memory.pollFirstEntry();
                }
            }
        }
        return answer;
    }

    private <V> Told<V> remembered(String workflowId, Class<V> kind) {
        synchronized (memory) {
            Remembered last = memory.get(workflowId);
            return last == null
                    ? new Told<>(Optional.empty(), new Told.Silence(null))
                    : new Told<>(last.value().map(kind::cast), new Told.Silence(last.asked()));
        }
    }

    private <W, V> Answer<V> answer(Class<W> type, String workflowId, Function<W, V> question) {
        try {
            return new Answer.Given<>(question.apply(client.newWorkflowStub(type, workflowId)));
        } catch (WorkflowNotFoundException e) {
            return new Answer.NotRunning<>();
        } catch (WorkflowException | StatusRuntimeException e) {
            log.debug("No answer from workflow {}", workflowId, e);
            return new Answer.Silence<>();
        }
    }

    /**
     * Signals one workflow.
     *
     * @return whether there is such a workflow, running
     * @throws NotApproved when the engine does not answer
     */
    public <W> boolean tell(Class<W> type, String workflowId, Consumer<W> signal) {
        try {
            return heard(workflowId, () -> {
                signal.accept(client.newWorkflowStub(type, workflowId));
                return true;
            });
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }

    /**
     * Asks one workflow to do something, and waits for its word.
     *
     * @throws NotApproved when it refuses, does not run, or does not answer
     */
    public <W, V> V update(Class<W> type, String workflowId, Function<W, V> wish) {
        try {
            return heard(workflowId, () -> wish.apply(client.newWorkflowStub(type, workflowId)));
        } catch (WorkflowUpdateException refused) {
            throw new NotApproved(
                    Outcome.REFUSED,
                    refused.getCause() instanceof ApplicationFailure why
                            ? why.getOriginalMessage()
                            : "The engine could not do it now. Try again.");
        } catch (WorkflowNotFoundException e) {
            throw new NotApproved(Outcome.REFUSED, "Nothing that could do it runs yet.");
        }
    }

    /** What the engine says within {@link #PATIENCE_OF_A_PRESS}; after that it is not asked any more. */
    private <V> V heard(String workflowId, Supplier<V> word) {
        try (CancellableContext deadline =
                Context.current().withDeadlineAfter(PATIENCE_OF_A_PRESS.toMillis(), TimeUnit.MILLISECONDS, deadlines)) {
            Context before = deadline.attach();
            try {
                return word.get();
            } finally {
                deadline.detach(before);
            }
        } catch (WorkflowServiceException | StatusRuntimeException silent) {
            log.warn("Workflow {} did not answer a producer's word", workflowId, silent);
            throw new NotApproved(
                    Outcome.UNSURE,
                    "Temporal did not answer, so nobody knows whether this was done. Look before you try again.");
        }
    }

    @Override
    @PreDestroy
    public void close() {
        threads.shutdownNow();
        deadlines.shutdownNow();
    }
}
