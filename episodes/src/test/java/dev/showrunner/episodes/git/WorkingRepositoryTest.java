package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingRepositoryTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z"));

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void a_producer_can_add_and_commit_at_once_with_stock_git() throws Exception {
        Path channel = folder.resolve("home/channel");
        WorkingRepository.create(
                channel,
                Map.of("channel.yaml", bytes("name: Mine\n"), "episodes/live/one.yaml", bytes("title: One\n")),
                CLOCK);
        StockGit git = new StockGit(channel);

        assertThat(git.run("status", "--porcelain")).isEmpty();
        assertThat(git.run("branch", "--show-current")).isEqualTo("main");
        assertThat(git.run("log", "--format=%an <%ae> %aI %s"))
                .isEqualTo("Showrunner <showrunner@localhost> 2027-03-01T12:00:00+00:00 Begin the channel");
        assertThat(git.run("ls-files")).isEqualTo("channel.yaml\nepisodes/live/one.yaml");
        Files.writeString(channel.resolve("episodes/live/two.yaml"), "title: Two\n");
        git.run("add", "episodes/live/two.yaml");
        git.run("commit", "-qm", "Two");
        assertThat(git.run("log", "-1", "--format=%an")).isEqualTo("A Producer");
        assertThat(git.run("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "precious");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingRepository.create(folder, Map.of(), CLOCK))
                .withMessageContaining("not empty");
    }

    @Test
    void no_path_leads_out_of_the_folder_or_into_gits_own() {
        for (String path : new String[] {"../outside.yaml", "/etc/passwd", ".git/hooks/post-commit", "a/../../b"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> WorkingRepository.create(folder.resolve("channel"), Map.of(path, bytes("x")), CLOCK))
                    .withMessageContaining(path);
        }
        assertThat(folder.resolve("outside.yaml")).doesNotExist();
    }
}
