package dev.showrunner.activities.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.activities.clusters.TestCluster;
import dev.showrunner.activities.hosts.Host.Role;
import dev.showrunner.activities.hosts.HostsFile.Reading;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsFileTest {
    private static final String HOST_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA cp-1";
    private static final String GOOD = """
            key: id_ed25519
            hosts:
              - name: worker-1
                role: worker
                address: 192.0.2.11
                port: 2222
                user: admin
                hostKeys: ["%1$s"]
              - name: cp-1
                role: control-plane
                address: 2001:db8::10
                hostKeys: ["%1$s"]
            """.formatted(HOST_KEY);

    @TempDir
    private Path folder;

    @BeforeEach
    void a_key() throws IOException {
        Files.writeString(folder.resolve("id_ed25519"), "a private key");
    }

    @Test
    void hosts_are_told_by_name_and_the_key_lies_beside_the_file() throws IOException {
        HostInventory inventory = TestCluster.present(read(GOOD).inventory());

        assertThat(inventory.key()).isEqualTo(folder.resolve("id_ed25519"));
        assertThat(inventory.hosts()).extracting(Host::name).containsExactly("cp-1", "worker-1");
        Host first = inventory.hosts().getFirst();
        assertThat(first.role()).isEqualTo(Role.CONTROL_PLANE);
        assertThat(first.port()).isEqualTo(22);
        assertThat(first.user()).isEqualTo("root");
        assertThat(inventory.hosts().getLast().keys()).containsExactly(HOST_KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: cp-1        | name: worker-1            | Two hosts have the same name",
                "address: 192.0.2.11 | address: -oProxyCommand=x | is not a name",
                "user: admin       | user: 'root; reboot'      | is not a user",
                "port: 2222        | port: 65536               | 65536",
                "key: id_ed25519   | key: id_rsa               | There is no private key id_rsa",
                "role: worker      | role: boss                | boss",
                "ssh-ed25519 AAAA  | ssh-dss AAAA              | is not a public key",
                "port: 2222        | prot: 2222                | 'prot'",
            })
    void what_is_wrong_refuses_the_file_and_is_told_with_its_place(String right, String wrong, String told)
            throws IOException {
        Reading reading = read(GOOD.replaceFirst(right, wrong));

        assertThat(reading.inventory()).isNull();
        assertThat(reading.diagnostics()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.location().line()).isPositive();
            assertThat(found.remedy()).isNotBlank();
        });
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).contains(told));
    }

    @Test
    void guests_enter_as_the_account_of_their_role_and_not_at_all_where_none_is_said() throws IOException {
        assertThat(TestCluster.present(read(GOOD).inventory()).accounts()).isEmpty();
        assertThat(TestCluster.present(read("guests: {breaker: root, fixer: ops}\n" + GOOD)
                                .inventory())
                        .accounts())
                .containsOnly(
                        Map.entry(dev.showrunner.workflows.cluster.Role.BREAKER, "root"),
                        Map.entry(dev.showrunner.workflows.cluster.Role.FIXER, "ops"));
        assertThat(read("guests: {fixer: 'ops; reboot'}\n" + GOOD).diagnostics())
                .extracting(Diagnostic::message)
                .anySatisfy(message -> assertThat(message).contains("is not a user"));
    }

    @Test
    void a_host_that_cannot_prove_who_it_is_is_refused() throws IOException {
        assertThat(read(GOOD.replaceFirst("hostKeys: .*", "hostKeys: []")).diagnostics())
                .extracting(Diagnostic::message)
                .contains("The host worker-1 has no host key.");
    }

    private Reading read(String content) throws IOException {
        return HostsFile.read(Files.writeString(folder.resolve("hosts.yaml"), content));
    }
}
