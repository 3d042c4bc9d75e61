package dev.showrunner.cli.engine;

import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A Temporal server that answers. Closing disconnects, and stops the server if it was started by this process. */
public interface Engine extends AutoCloseable {
    /** The connection. */
    WorkflowServiceStubs stubs();

    /** Namespace and credentials for clients. */
    WorkflowClientOptions clientOptions();

    /** What people are told of it. */
    Description description();

    @Override
    void close();

    /**
     * What people are told of an engine.
     *
     * @param name {@code embedded}, {@code dev} or the server's address
     * @param isDurable whether running timers survive the end of this process
     * @param sentence one plain sentence
     * @param ui Temporal's own pages, where there are any
     */
    record Description(
            String name,
            boolean isDurable,
            String sentence,
            @Nullable URI ui) {}
}
