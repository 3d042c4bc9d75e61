package dev.showrunner.cli.engine;

import dev.showrunner.cli.UserError;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporal's dev server beside this process, its state in {@code <folder>/temporal.db}. A server left running by a
 * process that was killed is taken over: two servers on one file would lose what either wrote.
 */
final class DevEngine implements Engine {
    private static final Logger log = LoggerFactory.getLogger(DevEngine.class);
    private static final String NAMESPACE = "default";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProcessHandle process;
    private final @Nullable TemporalDevServer server;
    private final Path record;
    private final WorkflowServiceStubs stubs;

    private DevEngine(Path record, String target, ProcessHandle process, @Nullable TemporalDevServer server) {
        this.record = record;
        this.process = process;
        this.server = server;
        stubs = WorkflowServiceStubs.newConnectedServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build(), PATIENCE);
    }

    /**
     * Takes over a server that still runs on the folder's file, or starts one.
     *
     * @param binary the {@code temporal} command; downloaded where absent
     */
    static Engine start(Path folder, Optional<Path> binary) {
        try {
            Files.createDirectories(folder);
            Path record = folder.resolve("server.properties");
            Optional<Engine> running = takeOver(record);
            return running.isPresent() ? running.get() : launch(folder, record, binary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Engine launch(Path folder, Path record, Optional<Path> binary) throws IOException {
        TemporalDevServerOptions.Builder options = TemporalDevServerOptions.newBuilder()
                .setDatabaseFilename(folder.resolve("temporal.db").toString())
                .setLogFile(folder.resolve("server.log").toString())
                .setUiEnabled(false)
                .setStartupTimeout(PATIENCE);
        binary.ifPresentOrElse(
                path -> options.setExistingPath(path.toString()).setDownloadEnabled(false),
                () -> log.info("Downloading the temporal command; put one on the PATH to avoid this"));
        TemporalDevServer server;
        try {
            server = TemporalDevServer.start(NAMESPACE, options.build());
        } catch (RuntimeException e) {
            throw new UserError(
                    "Temporal's dev server did not start: " + e.getMessage(),
                    "See " + folder.resolve("server.log") + ", or run with --temporal embedded",
                    e);
        }
        ProcessHandle process = ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").contains("temporal"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The dev server started but has no process"));
        Properties properties = new Properties();
        properties.setProperty("target", server.getTarget());
        properties.setProperty("pid", Long.toString(process.pid()));
        try (Writer out = Files.newBufferedWriter(record)) {
            properties.store(out, "A dev server that outlives a killed process is found by this");
        }
        return new DevEngine(record, server.getTarget(), process, server);
    }

    private static Optional<Engine> takeOver(Path record) throws IOException {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(record)) {
            properties.load(in);
        }
        Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(properties.getProperty("pid", "-1")))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("temporal"));
        if (left.isEmpty()) {
            Files.delete(record);
            return Optional.empty();
        }
        log.info("Taking over the Temporal dev server of a run that ended abruptly");
        return Optional.of(new DevEngine(record, properties.getProperty("target"), left.get(), null));
    }

    @Override
    public WorkflowServiceStubs stubs() {
        return stubs;
    }

    @Override
    public WorkflowClientOptions clientOptions() {
        return WorkflowClientOptions.newBuilder()
                .setNamespace(NAMESPACE)
                .setIdentity("showrunner")
                .build();
    }

    @Override
    public Description description() {
        return new Description(
                "dev", true, "Temporal's dev server on this machine; running timers survive a restart", (URI) null);
    }

    @Override
    public void close() {
        stubs.shutdownNow();
        if (server != null) {
            server.close();
        } else {
            process.destroy();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).handle((p, e) -> p).join();
        }
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            log.warn("{} could not be deleted: {}", record, e.getMessage());
        }
    }
}
