package dev.showrunner.cli.engine;

import io.temporal.internal.testservice.TestWorkflowService;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;
import java.time.Duration;
import java.time.Instant;

/**
 * Temporal's in-memory server inside this process, on a clock of its own: it goes as the wall's does, and while
 * somebody {@link #sleep sleeps} it skips whatever time nothing happens in.
 */
// Its clock is asked for at every call of YouTube: the way that is not deprecated is a message to and fro each time.
@SuppressWarnings("deprecation")
public final class SkippingEngine implements AutoCloseable {
    private final TestServer.InProcessTestServer server;
    private final TestWorkflowService service;
    private final WorkflowServiceStubs stubs;

    /** @param begins what its clock shows at first */
    public SkippingEngine(Instant begins) {
        server = TestServer.createServer(true, begins.toEpochMilli());
        LatestLocks.in(server);
        service = server.getWorkflowService();
        stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setChannel(server.getChannel())
                .validateAndBuildWithDefaults());
    }

    /** What leads to it. */
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    /** What its clock shows, to the millisecond. */
    public Instant now() {
        return Instant.ofEpochMilli(service.currentTimeMillis());
    }

    /** Returns when so much of its time has passed, and all that was to happen in it has begun. */
    public void sleep(Duration duration) {
        service.sleep(duration);
    }

    /** Lets go of one thing that stops time from being skipped. */
    public void release() {
        service.unlockTimeSkipping("released");
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        server.close();
    }
}
