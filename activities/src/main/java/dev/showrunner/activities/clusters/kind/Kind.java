package dev.showrunner.activities.clusters.kind;

import dev.showrunner.workflows.failure.NeedsHuman;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program kind, by its command line. No shell reads what is passed.
 *
 * @param program a path, or a name found on the PATH
 * @see <a href="https://kind.sigs.k8s.io/docs/user/quick-start/">kind: Quick Start</a>
 */
record Kind(String program) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Names of all clusters that exist in any way, also those half made. */
    List<String> clusters() {
        return run("get", "clusters")
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[a-z0-9.-]+"))
                .toList();
    }

    /** Credentials of a cluster's administrator. */
    String kubeconfig(String name) {
        return run("get", "kubeconfig", "--name", name);
    }

    /** Deletes a cluster; one that is not there is none to delete. */
    void delete(String name, Path kubeconfig) {
        run("delete", "cluster", "--name", name, "--kubeconfig", kubeconfig.toString());
    }

    /**
     * The command that makes a cluster and ends when its API server answers.
     *
     * @param config the cluster's nodes
     * @param kubeconfig where credentials are written, so that nobody's own are touched
     * @param image of the nodes; absent for kind's own
     */
    List<String> create(String name, Path config, Path kubeconfig, @Nullable String image) {
        List<String> command = new ArrayList<>(List.of(
                program,
                "create",
                "cluster",
                "--name",
                name,
                "--config",
                config.toString(),
                "--kubeconfig",
                kubeconfig.toString()));
        if (image != null) {
            command.addAll(List.of("--image", image));
        }
        return command;
    }

    private String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Path said = Files.createTempFile("kind", ".out");
            Path complaints = Files.createTempFile("kind", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(said.toFile())
                        .redirectError(complaints.toFile())
                        .start();
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    throw new NeedsHuman(
                            "kind " + arguments[0] + " did not end within " + PATIENCE.toMinutes() + " minutes.",
                            "See whether Docker or Podman answers.");
                }
                if (process.exitValue() != 0) {
                    throw new NeedsHuman(
                            "kind " + arguments[0] + " failed: " + lastLine(complaints),
                            "See whether Docker or Podman runs, and whether this user may use it.");
                }
                return Files.readString(said);
            } finally {
                Files.deleteIfExists(said);
                Files.deleteIfExists(complaints);
            }
        } catch (IOException e) {
            throw new NeedsHuman(
                    "The program " + program + " cannot be started.",
                    "Install kind, or name it in the setting clusters.kind.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while kind worked", e);
        }
    }

    private static String lastLine(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    }
}
