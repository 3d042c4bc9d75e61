package dev.showrunner.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.testserver.TestServer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatestLocksTest {
    @Test
    void the_engine_in_use_can_be_told_to_remember_the_latest_only() {
        try (TestServer.InProcessTestServer server = TestServer.createServer(true)) {
            assertThat(LatestLocks.in(server))
                    .as("if not, rehearsals take a time that grows with the square of the episodes")
                    .isTrue();
        }
    }

    @Test
    void what_is_let_go_of_is_found_and_the_others_stay() {
        LatestLocks<String> locks = new LatestLocks<>();
        locks.add("a");
        locks.add("b");

        assertThat(locks.remove((Object) "a")).isTrue();
        assertThat(locks.remove((Object) "a")).isFalse();
        assertThat(locks).containsExactly("b");
    }

    @Test
    void only_so_many_are_remembered_and_what_was_forgotten_can_be_let_go_of() {
        LatestLocks<Integer> locks = new LatestLocks<>();
        IntStream.range(0, 5000).forEach(locks::add);

        assertThat(locks).hasSize(1000).startsWith(4000).endsWith(4999);
        assertThat(locks.remove((Object) 1)).isTrue();
        assertThat(locks).hasSize(1000);
    }
}
