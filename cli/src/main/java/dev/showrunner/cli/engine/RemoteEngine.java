package dev.showrunner.cli.engine;

import dev.showrunner.cli.UserError;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A Temporal server that somebody else runs, with the settings every Temporal tool knows. */
final class RemoteEngine implements Engine {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkflowServiceStubs stubs;
    private final WorkflowClientOptions clientOptions;
    private final String target;

    private RemoteEngine(WorkflowServiceStubsOptions options, WorkflowClientOptions clientOptions) {
        this.target = options.getTarget();
        this.clientOptions = clientOptions;
        try {
            stubs = WorkflowServiceStubs.newConnectedServiceStubs(options, PATIENCE);
        } catch (RuntimeException e) {
            throw new UserError(
                    "No Temporal server answers at " + target,
                    "Check TEMPORAL_ADDRESS (or ~/.config/temporalio/temporal.toml), or run with --temporal embedded",
                    e);
        }
    }

    /** The server named in the environment or in temporal.toml, if one is. */
    static Optional<Engine> configured() {
        ClientConfigProfile profile = profile();
        return profile.getAddress() == null || profile.getAddress().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RemoteEngine(profile.toWorkflowServiceStubsOptions(), profile.toWorkflowClientOptions()));
    }

    /** The server at an address; namespace and credentials still come from the environment. */
    static Engine at(String target) {
        ClientConfigProfile profile = profile();
        return new RemoteEngine(
                WorkflowServiceStubsOptions.newBuilder(profile.toWorkflowServiceStubsOptions())
                        .setTarget(target)
                        .build(),
                profile.toWorkflowClientOptions());
    }

    private static ClientConfigProfile profile() {
        try {
            return ClientConfigProfile.load();
        } catch (IOException | RuntimeException e) {
            throw new UserError(
                    "Temporal's settings cannot be read: " + e.getMessage(),
                    "Correct the TEMPORAL_… variables or ~/.config/temporalio/temporal.toml",
                    e);
        }
    }

    @Override
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    @Override
    public WorkflowClientOptions clientOptions() {
        return clientOptions;
    }

    @Override
    public Description description() {
        return new Description(target, true, "Temporal at " + target, null);
    }

    @Override
    public void close() {
        stubs.shutdown();
    }
}
