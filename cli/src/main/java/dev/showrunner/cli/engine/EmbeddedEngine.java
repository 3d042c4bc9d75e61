package dev.showrunner.cli.engine;

import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testserver.TestServer;

/**
 * Temporal's in-memory server inside this process. Its clock is the real one: skipping of time is locked. One worker
 * factory for its lifetime; a second one would never receive the tasks of the first one's workflows.
 */
final class EmbeddedEngine implements Engine {
    private final TestServer.InProcessTestServer server = TestServer.createServer(true);
    private final WorkflowServiceStubs stubs =
            WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setChannel(server.getChannel())
                    .validateAndBuildWithDefaults());

    EmbeddedEngine() {
        LatestLocks.in(server);
    }

    @Override
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    @Override
    public WorkflowClientOptions clientOptions() {
        return WorkflowClientOptions.newBuilder().setIdentity("showrunner").build();
    }

    @Override
    public Description description() {
        return new Description(
                "embedded",
                false,
                "In memory: running timers are lost at exit; everything is rebuilt from Git and YouTube at the next start",
                null);
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        server.close();
    }
}
