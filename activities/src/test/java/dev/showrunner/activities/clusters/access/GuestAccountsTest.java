package dev.showrunner.activities.clusters.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.showrunner.activities.hosts.Host;
import dev.showrunner.activities.hosts.HostInventory;
import dev.showrunner.activities.hosts.HostUnreachable;
import dev.showrunner.activities.hosts.Hosts;
import dev.showrunner.activities.hosts.TestHosts;
import dev.showrunner.episodes.catalogue.ClusterSettings.Rights;
import dev.showrunner.workflows.cluster.Access;
import dev.showrunner.workflows.cluster.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Against Debian's sshd, entered with OpenSSH's own client as a guest does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuestAccountsTest {
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private static final Access ADA = new Access("ada", Role.BREAKER, Rights.CLUSTER);
    private static final Access GRACE = new Access("grace", Role.FIXER, Rights.NAMESPACE);
    private static final Access LINUS = new Access("linus", Role.OBSERVER, Rights.NAMESPACE);
    private static final Access KEYLESS = new Access("keyless", Role.FIXER, Rights.NAMESPACE);

    private @Nullable TestHosts started;
    private @Nullable Path folder;
    private @Nullable Hosts opened;
    private GuestKeys keys = GuestKeys.NONE;

    @BeforeAll
    void start(@TempDir Path shared) throws Exception {
        folder = shared;
        TestHosts machines = TestHosts.start(shared);
        started = machines;
        List<String> knownHosts = new ArrayList<>();
        for (Host host : machines.inventory().hosts()) {
            knownHosts.add("[127.0.0.1]:" + host.port() + " " + host.keys().getFirst());
        }
        Files.write(shared.resolve("known_hosts"), knownHosts);
        String ada = key(shared, "ada");
        String grace = key(shared, "grace");
        keys = handle -> Map.of("ada", List.of(ada), "grace", List.of(grace), "linus", List.of(ada))
                .getOrDefault(handle, List.of());
    }

    private static String key(Path folder, String name) throws Exception {
        Path file = folder.resolve(name);
        int exit = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString())
                .start()
                .waitFor();
        assertThat(exit).isZero();
        String[] words = Files.readString(folder.resolve(name + ".pub")).split(" ", 3);
        return words[0] + " " + words[1];
    }

    @AfterAll
    void stop() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void enter() {
        opened = new Hosts(machines().inventory());
    }

    @AfterEach
    void nobody_is_left() {
        accounts().set(List.of(), tomorrow);
        Objects.requireNonNull(opened).close();
    }

    private TestHosts machines() {
        return Objects.requireNonNull(started);
    }

    private HostInventory inventory() {
        HostInventory plain = machines().inventory();
        return new HostInventory(plain.hosts(), plain.key(), Map.of(Role.BREAKER, "root", Role.FIXER, "ops"));
    }

    private GuestAccounts accounts() {
        return new GuestAccounts(Objects.requireNonNull(opened), inventory(), keys, "red-1");
    }

    private ProcessBuilder ssh(String name, String account, Host host, String... command) {
        Path shared = Objects.requireNonNull(folder);
        List<String> line = new ArrayList<>(List.of(
                "ssh",
                "-F",
                "none",
                "-i",
                shared.resolve(name).toString(),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "BatchMode=yes",
                "-o",
                "UserKnownHostsFile=" + shared.resolve("known_hosts"),
                "-o",
                "ConnectTimeout=30",
                "-p",
                Integer.toString(host.port()),
                account + "@" + host.address()));
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    private String said(String name, String account, Host host, String... command) throws Exception {
        Process process = ssh(name, account, host, command).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? said.strip() : "refused: " + said.strip();
    }

    private Host first() {
        return machines().inventory().hosts().getFirst();
    }

    @Test
    void guests_enter_every_machine_as_the_account_of_their_role_and_nowhere_else() throws Exception {
        assertThat(accounts().set(List.of(ADA, GRACE, LINUS), tomorrow))
                .containsExactly("The machines are open to ada as root, grace as ops.");

        for (Host host : machines().inventory().hosts()) {
            assertThat(said("ada", "root", host, "id -un; hostname")).isEqualTo("root\n" + host.name());
            assertThat(said("grace", "ops", host, "echo \"it's $(id -un)\"")).isEqualTo("it's ops");
            assertThat(said("grace", "root", host, "id")).contains("refused", "Permission denied");
        }
        assertThat(said("ada", "ops", first(), "id")).contains("refused", "Permission denied");
    }

    @Test
    void a_login_without_a_command_gives_a_shell() throws Exception {
        accounts().set(List.of(GRACE), tomorrow);
        Process shell = ssh("grace", "ops", first()).start();
        try (var input = shell.getOutputStream()) {
            input.write("pwd\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("/home/ops");
    }

    @Test
    void who_loses_access_is_refused_and_their_sessions_end_while_others_stay() throws Exception {
        accounts().set(List.of(ADA, GRACE), tomorrow);
        Process adas = ssh("ada", "root", first(), "echo in; exec sleep 600").start();
        Process graces = ssh("grace", "ops", first(), "echo in; exec sleep 600").start();
        try {
            assertThat(adas.inputReader().readLine()).isEqualTo("in");
            assertThat(graces.inputReader().readLine()).isEqualTo("in");

            accounts().set(List.of(GRACE), tomorrow);

            await().atMost(Duration.ofMinutes(1)).until(() -> !adas.isAlive());
            assertThat(graces.isAlive()).isTrue();
            assertThat(said("ada", "root", first(), "id")).contains("refused", "Permission denied");
            assertThat(said("grace", "ops", first(), "id -un")).isEqualTo("ops");
        } finally {
            adas.destroyForcibly();
            graces.destroyForcibly();
        }
    }

    @Test
    void sshd_itself_refuses_what_has_expired() throws Exception {
        accounts().set(List.of(ADA), Instant.now().minus(1, ChronoUnit.HOURS));

        assertThat(said("ada", "root", first(), "id")).contains("refused", "Permission denied");
    }

    @Test
    void keys_of_others_stay_to_the_byte_however_often_it_is_done() throws Exception {
        String before = machines().run("cp-1", "stat -c '%a %U' /root/.ssh/*; cat /root/.ssh/authorized_keys");
        for (int times = 0; times < 3; times++) {
            accounts().set(List.of(ADA), tomorrow);
        }
        String written = machines().run("cp-1", "cat /root/.ssh/authorized_keys");
        assertThat(written.lines().filter(line -> line.contains("showrunner:red-1:ada")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("restrict,pty,expiry-time=\""));

        accounts().set(List.of(), tomorrow);

        assertThat(machines().run("cp-1", "stat -c '%a %U' /root/.ssh/*; cat /root/.ssh/authorized_keys"))
                .isEqualTo(before);
    }

    @Test
    void a_guest_without_a_key_is_named_and_the_others_enter() throws Exception {
        assertThat(accounts().set(List.of(KEYLESS, GRACE), tomorrow))
                .last()
                .asString()
                .startsWith("The machines stay closed to keyless, without an SSH key");

        assertThat(said("grace", "ops", first(), "id -un")).isEqualTo("ops");
    }

    @Test
    void a_link_in_a_guests_home_leads_root_nowhere() throws Exception {
        machines().run("cp-1", "cd /home/ops/.ssh && mv authorized_keys kept && ln -s /etc/shadow authorized_keys");
        try {
            assertThatThrownBy(() -> accounts().set(List.of(GRACE), tomorrow)).hasMessageContaining("is a link");
        } finally {
            machines().run("cp-1", "cd /home/ops/.ssh && mv kept authorized_keys");
        }
    }

    @Test
    void nobody_counts_as_shut_out_on_a_machine_that_does_not_answer() throws Exception {
        machines().run("cp-1", "mv /root/.ssh/authorized_keys /root/.ssh/old");
        try (Hosts hosts = new Hosts(machines().inventory())) {
            GuestAccounts shut = new GuestAccounts(hosts, inventory(), keys, "red-1");
            assertThatThrownBy(() -> shut.set(List.of(), tomorrow)).isInstanceOf(HostUnreachable.class);
            assertThat(shut.set(List.of(GRACE), tomorrow)).last().asString().contains("cp-1");
        } finally {
            machines().run("cp-1", "mv /root/.ssh/old /root/.ssh/authorized_keys");
        }
    }

    @Test
    void somebody_who_is_not_root_lets_guests_in_by_sudo() throws Exception {
        HostInventory root = inventory();
        List<Host> asOps = root.hosts().stream()
                .map(host -> new Host(host.name(), host.role(), host.address(), host.port(), "ops", host.keys()))
                .toList();
        try (Hosts hosts = new Hosts(new HostInventory(asOps, root.key()))) {
            hosts.enterAnew("cp-1");
            new GuestAccounts(hosts, new HostInventory(asOps, root.key(), root.accounts()), keys, "red-1")
                    .set(List.of(ADA, GRACE), tomorrow);
        }

        assertThat(said("ada", "root", first(), "id -un")).isEqualTo("root");
        assertThat(said("grace", "ops", first(), "id -un")).isEqualTo("ops");
    }

    @Test
    void directions_name_each_machine_and_how_it_proves_who_it_is() {
        Host host = first();

        assertThat(accounts().directions(GRACE, tomorrow).lines())
                .contains(
                        "#   ssh -p " + host.port() + " ops@127.0.0.1   (cp-1)",
                        "#   [127.0.0.1]:" + host.port() + " "
                                + host.keys().getFirst().replaceFirst(" [^ ]*$", ""));
        assertThat(accounts().directions(LINUS, tomorrow)).isEmpty();
        assertThat(accounts().directions(KEYLESS, tomorrow)).contains("knows no SSH key");
    }
}
