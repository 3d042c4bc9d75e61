package dev.showrunner.activities.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.showrunner.activities.hosts.Host.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Throw-away machines that look as kubeadm leaves them, each in namespaces of its own with Debian's sshd: a control
 * plane and a worker. See {@code kubeadm-host/start.sh}. A port of this machine leads to each, and what connects there
 * gets an sshd of its own, as inetd would start it.
 */
public final class TestHosts implements AutoCloseable {
    /** Everything that a break could have left behind: files with their times, and the network. */
    private static final String SNAPSHOT = """
            cd /
            find .upper etc var root opt tmp -type f -printf '%y %m %U:%G %T@ %p\n' -o -printf '%y %m %U:%G %p %l\n' | sort
            find .upper etc var root opt tmp run/units -type f -print0 | sort -z | xargs -0 sha256sum
            find etc var root opt -type f -exec lsattr -d {} + | sort
            lsattr -d /var/log/containers
            cat /proc/sys/net/ipv4/ip_forward
            ip route show table all
            """;

    private final Path sshd;
    private final Map<String, Process> machines = new LinkedHashMap<>();
    private final List<ServerSocket> open = new ArrayList<>();
    private final List<Host> hosts = new ArrayList<>();
    private final Path key;

    private TestHosts(Path sshd, Path folder) {
        this.sshd = sshd;
        this.key = folder.resolve("key");
    }

    /** Starts both; the test is skipped where that is not possible. */
    public static TestHosts start(Path folder) throws Exception {
        String sshd = System.getenv("SHOWRUNNER_TEST_SSHD");
        assumeTrue(sshd != null, "needs Debian's sshd: SHOWRUNNER_TEST_SSHD=FOLDER of .ci/install-sshd");
        assumeTrue(
                exit("unshare", "--mount", "--pid", "--fork", "--net", "--uts", "--ipc", "true") == 0,
                "needs root and namespaces: unshare --mount --pid --net --uts --ipc");
        TestHosts started = new TestHosts(Path.of(String.valueOf(sshd)).toAbsolutePath(), folder);
        try {
            assertThat(exit("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", started.key.toString()))
                    .isZero();
            started.start("cp-1", Role.CONTROL_PLANE);
            started.start("worker-1", Role.WORKER);
            return started;
        } catch (Exception | Error e) {
            started.close();
            throw e;
        }
    }

    private void start(String name, Role role) throws Exception {
        Path layout = Path.of(Objects.requireNonNull(TestHosts.class.getResource("/kubeadm-host"))
                .toURI());
        Process machine = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--pid",
                        "--fork",
                        "--net",
                        "--uts",
                        "--ipc",
                        "--kill-child",
                        "sh",
                        layout.resolve("start.sh").toString(),
                        layout.toString(),
                        sshd.toString(),
                        name,
                        key + ".pub")
                .redirectErrorStream(true)
                .start();
        machines.put(name, machine);
        BufferedReader said = machine.inputReader();
        String publicKey = String.valueOf(said.readLine());
        assertThat(publicKey).as("what %s says", name).startsWith("ssh-ed25519 ");
        long inside = machine.children().findFirst().orElseThrow().pid();
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        open.add(door);
        Thread.ofVirtual().start(() -> let(door, inside));
        hosts.add(new Host(name, role, "127.0.0.1", door.getLocalPort(), "root", List.of(publicKey)));
    }

    private void let(ServerSocket door, long inside) {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                ProcessBuilder entering = entering(inside, "/run/debian-sshd/usr/sbin/sshd", "-i");
                entering.environment().put("LD_LIBRARY_PATH", "/run/debian-sshd/" + libraries());
                Process server =
                        entering.redirectError(ProcessBuilder.Redirect.DISCARD).start();
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

    private static ProcessBuilder entering(long inside, String... command) {
        List<String> line = new ArrayList<>(List.of(
                "nsenter",
                "--target",
                Long.toString(inside),
                "--mount",
                "--pid",
                "--net",
                "--uts",
                "--ipc",
                "--root",
                "--wd"));
        line.addAll(List.of(command));
        return new ProcessBuilder(line);
    }

    private String libraries() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(sshd.resolve("usr/lib"), "*-linux-gnu")) {
            return "usr/lib/" + found.iterator().next().getFileName();
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
        } catch (IOException e) {
            // one of both ends has gone, and with it the connection
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How they are entered. */
    public HostInventory inventory() {
        return new HostInventory(List.copyOf(hosts), key);
    }

    /** Everything of every machine that a break could have left otherwise than it was, a line each. */
    public List<String> snapshot() throws Exception {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Process> machine : machines.entrySet()) {
            run(machine.getKey(), SNAPSHOT)
                    .lines()
                    .map(line -> machine.getKey() + " " + line)
                    .forEach(all::add);
        }
        return all;
    }

    /** Does something on a machine as somebody who sits at it. */
    public String run(String name, String script) throws Exception {
        long inside = Objects.requireNonNull(machines.get(name))
                .children()
                .findFirst()
                .orElseThrow()
                .pid();
        Process process =
                entering(inside, "sh", "-c", script).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static int exit(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : open) {
            door.close();
        }
        machines.values().forEach(Process::destroyForcibly);
    }
}
