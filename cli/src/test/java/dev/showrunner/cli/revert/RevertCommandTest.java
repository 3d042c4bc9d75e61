package dev.showrunner.cli.revert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.cli.Showrunner;
import dev.showrunner.episodes.git.WorkingRepository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RevertCommandTest {
    private static final String PERSON = "people/ada.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void a_channel_with_one_guest() {
        WorkingRepository.create(
                folder,
                Map.of(
                        "channel.yaml",
                        "name: Night Shift\nzone: UTC\n".getBytes(StandardCharsets.UTF_8),
                        PERSON,
                        "name: Ada\nbio: Compilers.\n".getBytes(StandardCharsets.UTF_8)),
                InstantSource.system());
    }

    private String commit(String bio) throws IOException, GitAPIException {
        Files.writeString(folder.resolve(PERSON), "name: Ada\nbio: " + bio + "\n");
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("Ada: " + bio)
                    .setAuthor("Producer", "producer@example.org")
                    .setCommitter("Producer", "producer@example.org")
                    .setSign(false)
                    .call()
                    .name();
        }
    }

    private int run(String revision) {
        return Showrunner.commandLine()
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("revert", revision, folder.toString());
    }

    private String bio() throws IOException {
        return Files.readString(folder.resolve(PERSON));
    }

    @Test
    void a_commit_is_taken_back_by_another_one() throws Exception {
        String revision = commit("Interpreters.");

        assertThat(run(revision.substring(0, 7))).isZero();

        assertThat(bio()).contains("Compilers.");
        assertThat(out.toString())
                .contains("Took back " + revision.substring(0, 7))
                .contains("Showrunner follows");
        try (Git git = Git.open(folder.toFile())) {
            assertThat(git.status().call().isClean()).isTrue();
            assertThat(git.log().call()).hasSize(3);
        }
    }

    @Test
    void lines_that_changed_again_are_named_and_nothing_is_touched() throws Exception {
        String revision = commit("Interpreters.");
        commit("Debuggers.");

        assertThat(run(revision)).isEqualTo(Showrunner.FAILED);

        assertThat(err.toString())
                .contains("Later commits changed the same lines")
                .contains(PERSON);
        assertThat(bio()).contains("Debuggers.");
    }

    @Test
    void work_that_is_not_committed_is_not_put_at_risk() throws Exception {
        String revision = commit("Interpreters.");
        Files.writeString(folder.resolve(PERSON), "name: Ada\nbio: Half a thou\n");

        assertThat(run(revision)).isEqualTo(Showrunner.FAILED);

        assertThat(err.toString()).contains("not committed").contains("git stash");
        assertThat(bio()).contains("Half a thou");
    }

    @Test
    void what_cannot_be_taken_back_is_said() throws Exception {
        assertThat(run("1234567")).isEqualTo(Showrunner.FAILED);
        assertThat(err.toString()).contains("There is no commit 1234567");

        assertThat(run("HEAD")).isEqualTo(Showrunner.FAILED);
        assertThat(err.toString()).contains("the first commit");
    }
}
