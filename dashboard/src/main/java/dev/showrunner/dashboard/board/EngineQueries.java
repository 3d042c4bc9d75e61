package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.failure.ApplicationFailure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks workflows, several at a time, and never waits long for one. */
@Singleton
public final class EngineQueries implements AutoCloseable {
    /** How long a page waits for the engine before it shows what it knew. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(EngineQueries.class);

    private final WorkflowClient client;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("query-", 0).factory());

    EngineQueries(DashboardSources sources) {
        this.client = sources.workflows();
    }

    /** Asks one workflow. The future ends within {@link #PATIENCE} and never fails. */
    public <W, V> CompletableFuture<Answer<V>> ask(Class<W> type, String workflowId, Function<W, V> question) {
        return CompletableFuture.supplyAsync(() -> answer(type, workflowId, question), threads)
                .completeOnTimeout(new Answer.Silence<>(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
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
     */
    public <W> boolean tell(Class<W> type, String workflowId, Consumer<W> signal) {
        try {
            signal.accept(client.newWorkflowStub(type, workflowId));
            return true;
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }

    /**
     * Asks one workflow to do something, and waits for its word.
     *
     * @throws NotApproved when it refuses, or does not run
     */
    public <W, V> V update(Class<W> type, String workflowId, Function<W, V> wish) {
        try {
            return wish.apply(client.newWorkflowStub(type, workflowId));
        } catch (WorkflowUpdateException refused) {
            throw new NotApproved(
                    refused.getCause() instanceof ApplicationFailure why
                            ? why.getOriginalMessage()
                            : "The engine could not do it now. Try again.");
        } catch (WorkflowNotFoundException e) {
            throw new NotApproved("Nothing that could do it runs yet.");
        }
    }

    @Override
    @PreDestroy
    public void close() {
        threads.shutdownNow();
    }
}
