package dev.showrunner.activities.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Against Debian's sshd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private @Nullable TestHosts started;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        started = TestHosts.start(folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (started != null) {
            started.close();
        }
    }

    private TestHosts machines() {
        return Objects.requireNonNull(started);
    }

    @Test
    void a_script_reads_its_input_and_tells_output_complaint_and_exit() {
        try (Hosts hosts = new Hosts(machines().inventory())) {
            Answer answer = hosts.run("cp-1", "cat; hostname; echo \"what's wrong\" >&2; exit 3", "in\n", SOON);

            assertThat(answer).isEqualTo(new Answer(3, "in\ncp-1\n", "what's wrong"));
            assertThat(hosts.run("worker-1", "hostname", "", SOON).output()).isEqualTo("worker-1\n");
        }
    }

    @Test
    void a_script_that_takes_too_long_is_ended_on_the_host() {
        try (Hosts hosts = new Hosts(machines().inventory())) {
            assertThat(hosts.run("cp-1", "sleep 600", "", Duration.ofSeconds(1)).exit())
                    .isEqualTo(124);
        }
    }

    @Test
    void a_host_that_is_not_who_it_should_be_is_not_entered() {
        Host host = machines().inventory().hosts().getFirst();
        String other = machines().inventory().hosts().getLast().keys().getFirst();
        Host impostor = new Host(host.name(), host.role(), host.address(), host.port(), host.user(), List.of(other));
        try (Hosts hosts = new Hosts(
                new HostInventory(List.of(impostor), machines().inventory().key()))) {
            assertThatThrownBy(() -> hosts.run("cp-1", "true", "", SOON))
                    .isInstanceOf(HostUnreachable.class)
                    .hasMessageContaining("cp-1")
                    .hasMessageContaining("key");
        }
    }

    @Test
    void entering_anew_notices_that_the_key_is_gone() throws Exception {
        try (Hosts hosts = new Hosts(machines().inventory())) {
            hosts.enterAnew("cp-1");
            machines().run("cp-1", "mv /root/.ssh/authorized_keys /root/.ssh/old");
            try {
                assertThatThrownBy(() -> hosts.enterAnew("cp-1"))
                        .isInstanceOf(HostUnreachable.class)
                        .hasMessageContaining("cannot be entered as root");
            } finally {
                machines().run("cp-1", "mv /root/.ssh/old /root/.ssh/authorized_keys");
            }
            hosts.enterAnew("cp-1");
        }
    }
}
