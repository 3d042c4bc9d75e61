package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's sshd with an account {@code git} in front of stock Git, as many a channel's own server is: one process for
 * each connection, as inetd would start it, which sees an account file of its own.
 */
final class DebianSshd implements AutoCloseable {
    private final Path folder;
    private final Path sshd;
    private final Path key;
    private final ServerSocket door;

    private DebianSshd(Path folder, Path sshd) throws IOException {
        this.folder = folder;
        this.sshd = sshd;
        this.key = folder.resolve("id_ed25519");
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /**
     * Starts it; the test is skipped where that is not possible.
     *
     * @param folder for its files; also the account's home
     */
    static DebianSshd start(Path folder) throws Exception {
        String sshd = System.getenv("SHOWRUNNER_TEST_SSHD");
        assumeTrue(sshd != null, "needs Debian's sshd: SHOWRUNNER_TEST_SSHD=FOLDER of .ci/install-sshd");
        assumeTrue(exit("unshare", "--mount", "true") == 0, "needs root and namespaces: unshare --mount");
        DebianSshd started =
                new DebianSshd(folder, Path.of(String.valueOf(sshd)).toAbsolutePath());
        started.prepare();
        Thread.ofVirtual().start(started::let);
        return started;
    }

    private void prepare() throws Exception {
        Path hostKey = folder.resolve("host_key");
        for (Path made : List.of(key, hostKey)) {
            assertThat(exit("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", made.toString()))
                    .isZero();
        }
        Files.writeString(
                folder.resolve("passwd"),
                Files.readString(Path.of("/etc/passwd")) + "\ngit:*:0:0::" + folder
                        + ":/bin/sh\nsshd:*:74:65534::/run/sshd:/usr/sbin/nologin\n");
        Files.writeString(folder.resolve("sshd_config"), """
                HostKey %s
                AuthorizedKeysFile %s
                PermitRootLogin prohibit-password
                PasswordAuthentication no
                StrictModes no
                UsePAM no
                PidFile none
                """.formatted(hostKey, folder.resolve("authorized_keys")));
        admit("");
        String publicKey = Files.readString(Path.of(hostKey + ".pub")).strip();
        Files.writeString(knownHosts(), "[127.0.0.1]:" + door.getLocalPort() + " " + publicKey + "\n");
    }

    /**
     * Lets the key in.
     *
     * @param options of its line in {@code authorized_keys}; empty for none
     */
    void admit(String options) throws IOException {
        String line = Files.readString(Path.of(key + ".pub")).strip();
        Files.writeString(folder.resolve("authorized_keys"), (options.isEmpty() ? "" : options + " ") + line + "\n");
    }

    Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    RemoteAccess access() {
        return RemoteAccess.ssh(key, knownHosts());
    }

    /** @param path absolute, or {@code /~/…} below the account's home */
    Remote remote(String path) {
        return Remote.parse("ssh://git@127.0.0.1:" + door.getLocalPort() + path);
    }

    private void let() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Process server = serve();
                Thread.ofVirtual().start(() -> {
                    pump(guest::getInputStream, server::getOutputStream);
                    server.destroy();
                });
                Thread.ofVirtual().start(() -> {
                    pump(server::getInputStream, guest::getOutputStream);
                    shut(guest);
                });
            } catch (IOException e) {
                return; // the door was closed
            }
        }
    }

    private Process serve() throws IOException {
        ProcessBuilder server =
                new ProcessBuilder("unshare", "--mount", "sh", "-c", """
                set -e
                mount --make-rprivate /
                mount --bind "$1/passwd" /etc/passwd
                mount -t tmpfs tmpfs /run
                mkdir -p /run/sshd
                exec "$2/usr/sbin/sshd" -i -e -f "$1/sshd_config"
                """, "sh", folder.toString(), sshd.toString());
        server.environment().put("LD_LIBRARY_PATH", libraries());
        return server.redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("sshd.log").toFile()))
                .start();
    }

    private String libraries() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(sshd.resolve("usr/lib"), "*-linux-gnu")) {
            return found.iterator().next().toString();
        }
    }

    @FunctionalInterface
    private interface End<T> {
        T open() throws IOException;
    }

    private static void pump(End<InputStream> from, End<OutputStream> to) {
        try (InputStream in = from.open();
                OutputStream out = to.open()) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException over) {
            // either end has gone
        }
    }

    private static void shut(Socket guest) {
        try {
            guest.close();
        } catch (IOException gone) {
            // it is closed then
        }
    }

    private static int exit(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
