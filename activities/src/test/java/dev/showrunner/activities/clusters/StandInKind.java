package dev.showrunner.activities.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.clusters.ClusterRecord.Phase;
import dev.showrunner.activities.clusters.controlplane.ControlPlaneProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A program with kind's command line whose clusters are control planes of this machine, for where no containers run. It
 * writes down how it was called.
 */
final class StandInKind {
    private StandInKind() {}

    /** Puts the program into a folder and returns it. */
    static Path install(Path folder, Path programs) throws IOException {
        Path program = Files.writeString(folder.resolve("kind"), """
                #!/bin/sh
                # A stand-in for kind: answers from a folder, and leaves the making to Java.
                set -eu
                home='%s'
                echo "$*" >>"$home/calls"
                what="$1 $2"
                name=kind
                while [ $# -gt 0 ]; do
                  case "$1" in --name) name=$2 ;; --kubeconfig) kubeconfig=$2 ;; esac
                  shift
                done
                case "$what" in
                  'get clusters') ls "$home/stand-in" ;;
                  'get kubeconfig') cat "$home/stand-in/$name/admin.kubeconfig" ;;
                  'create cluster')
                    '%s' -cp '%s' %s create '%s' "$home/stand-in" "$name"
                    cp "$home/stand-in/$name/admin.kubeconfig" "$kubeconfig" ;;
                  'delete cluster') '%2$s' -cp '%3$s' %4$s delete '%5$s' "$home/stand-in" "$name" ;;
                  *) echo "ERROR: unknown command $what" >&2; exit 1 ;;
                esac
                """.formatted(
                        folder.toAbsolutePath(),
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StandInKind.class.getName(),
                        programs.toAbsolutePath()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(folder.resolve("stand-in"));
        Files.createFile(folder.resolve("calls"));
        return program;
    }

    /** A cluster that something else has made with the same kind, and that does not answer. */
    static void stranger(Path folder, String name) {
        try {
            Path of = Files.createDirectories(folder.resolve("stand-in").resolve(name));
            Files.writeString(of.resolve("admin.kubeconfig"), """
                    apiVersion: v1
                    kind: Config
                    clusters: [{name: gone, cluster: {server: "https://127.0.0.1:1"}}]
                    users: [{name: nobody, user: {}}]
                    contexts: [{name: gone, context: {cluster: gone, user: nobody}}]
                    current-context: gone
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code create|delete PROGRAMS FOLDER NAME}. */
    public static void main(String[] arguments) {
        ControlPlaneProvider provider =
                new ControlPlaneProvider(Path.of(arguments[1]), Path.of(arguments[2]), InstantSource.system());
        String name = arguments[3];
        if (arguments[0].equals("delete")) {
            provider.destroy(name);
            return;
        }
        ClusterOrder order = new ClusterOrder(name, "stand/in", Instant.EPOCH);
        TestCluster.eventually(
                "the control plane answers",
                Duration.ofMinutes(3),
                () -> provider.provision(order).phase() == Phase.READY);
        try (ClusterApi api = ClusterApi.connect(provider.access(name))) {
            Ownership.release(api); // whose it is, is for the provider to say
        }
    }
}
