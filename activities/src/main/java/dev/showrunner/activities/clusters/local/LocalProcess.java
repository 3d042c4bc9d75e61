package dev.showrunner.activities.clusters.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of a cluster. It is known again by its number and the moment it started, both kept in a file, so that
 * another process of Showrunner can stop it, and never stops one that got the same number later.
 *
 * @param folder where its files lie: {@code <name>.pid}, {@code <name>.log}
 */
public record LocalProcess(String name, Path folder) {
    private static final Duration GENTLY = Duration.ofSeconds(5);
    private static final Duration JUST = Duration.ofSeconds(20);

    /**
     * Starts it, unless it runs. It writes its number itself before it becomes what it is, so that it is known even if
     * who started it is killed at that moment.
     */
    public void start(List<String> command) {
        if (running().isPresent()) {
            return;
        }
        List<String> line = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "echo $$ >\"$0\" && exec \"$@\"",
                pid().toAbsolutePath().toString()));
        line.addAll(command);
        try {
            Files.deleteIfExists(pid());
            Process process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            awaitNumber(process);
            Path draft = folder.resolve(name + ".pid.new");
            Files.writeString(draft, process.pid() + " " + started(process.toHandle()));
            Files.move(draft, pid(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitNumber(Process process) throws IOException {
        while (process.isAlive() && !isWritten()) {
            try {
                process.waitFor(2, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while " + name + " started", e);
            }
        }
    }

    private boolean isWritten() throws IOException {
        return Files.exists(pid()) && Files.size(pid()) > 0;
    }

    /**
     * Starts it, unless it runs, and has it started again whenever it ends, as a kubelet would: controllers end when
     * another takes their lease.
     */
    public void startAgainAndAgain(List<String> command) {
        List<String> loop = new ArrayList<>(List.of("/bin/sh", "-c", "while :; do \"$@\"; sleep 0.5; done", name));
        loop.addAll(command);
        start(loop);
    }

    /** The process, if it runs. */
    public Optional<ProcessHandle> running() {
        try {
            if (!isWritten()) {
                return Optional.empty();
            }
            String[] parts = Files.readString(pid()).strip().split(" ", 2);
            Instant written = Files.getLastModifiedTime(pid()).toInstant();
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle ->
                            parts.length == 2 ? started(handle).equals(parts[1]) : isAsOldAs(handle, written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that wrote its number itself had just started. */
    private static boolean isAsOldAs(ProcessHandle handle, Instant written) {
        return handle.info()
                .startInstant()
                .filter(start -> Duration.between(start, written).abs().compareTo(JUST) < 0)
                .isPresent();
    }

    /** Whether it was ever started, even if it has ended since. */
    public boolean wasStarted() {
        return Files.exists(pid());
    }

    /** Stops it, at first gently. Returns when it is gone. */
    public void stop() {
        running().ifPresent(handle -> {
            List<ProcessHandle> started = handle.descendants().toList();
            stop(handle);
            started.forEach(LocalProcess::stop);
        });
    }

    private static void stop(ProcessHandle handle) {
        handle.destroy();
        if (!isGone(handle, GENTLY)) {
            kill(handle);
        }
    }

    /** Ends it at once, where nothing of it is worth keeping. Returns when it is gone. */
    public void kill() {
        running().ifPresent(handle -> {
            List<ProcessHandle> started = handle.descendants().toList();
            kill(handle);
            started.forEach(LocalProcess::kill);
        });
    }

    private static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        isGone(handle, GENTLY);
    }

    /** The last lines it wrote. */
    public String lastWords() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    private static boolean isGone(ProcessHandle handle, Duration within) {
        try {
            handle.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(Object::toString).orElse("unknown");
    }

    private Path pid() {
        return folder.resolve(name + ".pid");
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }
}
