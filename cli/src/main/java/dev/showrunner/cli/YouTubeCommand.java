package dev.showrunner.cli;

import dev.showrunner.emulator.YouTubeEmulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code showrunner youtube}: the local YouTube alone. */
@Command(
        name = "youtube",
        mixinStandardHelpOptions = true,
        description = "Runs the local YouTube alone: the real wire protocol, nothing leaves this machine.")
final class YouTubeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", defaultValue = "8090", description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", paramLabel = "FILE", description = "Keep the channel in this file (default: in memory).")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        YouTubeEmulator.Builder builder = YouTubeEmulator.builder().port(port);
        if (data != null) {
            builder.data(data);
        }
        try (YouTubeEmulator youtube = builder.start()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Local YouTube is ready: " + youtube.uri());
            out.println("  Channel  " + youtube.uri().resolve("/channel"));
            out.println("  Studio   " + youtube.uri().resolve("/studio"));
            out.println("  Client   id local, secret local, refresh token local");
            out.flush();
            awaitEnd();
        } catch (BindException e) {
            throw new UserError("Port " + port + " is in use", "Choose another one with --port", e);
        }
        return 0;
    }

    private static void awaitEnd() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "shutdown"));
        end.await();
    }
}
