package dev.showrunner.cli.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** {@code showrunner up} as its users run it: a process of its own, on a home that outlives it. */
final class Program implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Path home;
    private final String engine;
    private final Map<String, String> environment;
    private final List<String> virtualMachine;
    private final int port = freePort();
    private final int youtubePort = freePort();
    private Process process;

    Program(Path home, String engine, Map<String, String> environment, List<String> virtualMachine) throws IOException {
        this.home = home;
        this.engine = engine;
        this.environment = environment;
        this.virtualMachine = virtualMachine;
        this.process = launch();
    }

    static Program start(Path home, String engine, Map<String, String> environment, StartUpCache cache)
            throws IOException {
        return new Program(home, engine, environment, cache.virtualMachine());
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(virtualMachine);
        command.addAll(List.of(
                "dev.showrunner.cli.Showrunner",
                "up",
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port),
                "--youtube-port",
                Integer.toString(youtubePort),
                "--temporal",
                engine));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        File output = home.resolveSibling(home.getFileName() + ".out").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    Path home() {
        return home;
    }

    URI dashboard() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    URI youtube() {
        return URI.create("http://127.0.0.1:" + youtubePort + "/");
    }

    /** SIGKILL: nothing is flushed, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = launch();
    }

    void awaitYouTube() {
        await(
                "the local YouTube answers",
                Duration.ofMinutes(3),
                () -> answers(youtube().resolve("emulator/quota")));
    }

    void awaitReady() {
        await(
                "the dashboard answers",
                Duration.ofMinutes(3),
                () -> answers(dashboard().resolve("api/status")));
    }

    String get(URI uri) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void post(URI uri, String json) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(uri)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(uri + " answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets it work for a while; it has to last that long. */
    void live(Duration life) {
        try {
            if (process.waitFor(life)) {
                throw new AssertionError("It ended by itself\n" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a condition; the process's own output is part of the failure. */
    void await(String what, Duration patience, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(patience)
                    .failFast("It ended by itself", () -> !process.isAlive())
                    .until(condition::getAsBoolean);
        } catch (TerminalFailureException ended) {
            throw new AssertionError("Ended before " + what + "\n" + said(), ended);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("Waited in vain until " + what + "\n" + said(), late);
        }
    }

    private String said() {
        try {
            Path log = home.resolve("showrunner.log");
            String told = Files.readString(home.resolveSibling(home.getFileName() + ".out"));
            String logged = Files.exists(log) ? Files.readString(log) : "";
            return get(dashboard().resolve("api/episodes")) + "\n" + told + "\n…\n"
                    + logged.substring(Math.max(0, logged.length() - 6000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean answers(URI uri) {
        return !get(uri).isEmpty();
    }

    /**
     * Not among those that the system gives to clients (from 32768 on Linux), where somebody else would have it by the
     * time a killed process is started again.
     */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: another one
            }
        }
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
