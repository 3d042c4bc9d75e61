package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefWatchTest {
    private static final Duration OFTEN = Duration.ofMillis(5);

    @TempDir
    Path folder;

    private Path work;
    private StockGit git;
    private final LinkedBlockingQueue<String> hints = new LinkedBlockingQueue<>();

    @BeforeEach
    void commitOnce() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        git = new StockGit(work);
        git.run("init", "-q", "-b", "main");
        commit("first");
    }

    private void commit(String text) throws IOException {
        Files.writeString(work.resolve("channel.yaml"), "name: " + text + "\n");
        git.run("add", "-A");
        git.run("commit", "-qm", text);
    }

    private RefWatch watch(Path path) throws InterruptedException {
        RefWatch watch = RefWatch.start(new Remote.Folder(path), "main", OFTEN, () -> hints.add("moved"));
        assertHint();
        return watch;
    }

    private void assertHint() throws InterruptedException {
        assertThat(hints.poll(30, TimeUnit.SECONDS)).isEqualTo("moved");
    }

    @Test
    void a_commit_with_stock_git_is_noticed_without_a_push() throws Exception {
        try (RefWatch watch = watch(work)) {
            assertThat(watch).isNotNull();
            commit("second");
            assertHint();
            commit("third");
            assertHint();
        }
    }

    @Test
    void packing_the_refs_changes_nothing_and_hides_nothing() throws Exception {
        try (RefWatch watch = watch(work)) {
            assertThat(watch).isNotNull();
            git.run("pack-refs", "--all");
            commit("second");
            assertHint();
            git.run("pack-refs", "--all");
            git.run("gc", "--quiet", "--prune=now");
            commit("third");
            assertHint();
        }
        assertThat(hints).isEmpty();
    }

    @Test
    void a_commit_in_a_linked_work_tree_is_noticed() throws Exception {
        git.run("switch", "-q", "-c", "elsewhere");
        git.run("worktree", "add", "-q", "../linked", "main");
        Path linked = folder.resolve("linked");
        try (RefWatch watch = watch(linked)) {
            assertThat(watch).isNotNull();
            Files.writeString(linked.resolve("channel.yaml"), "name: linked\n");
            new StockGit(linked).run("commit", "-qam", "linked");
            assertHint();
        }
    }

    @Test
    void a_branch_that_is_renamed_away_and_back_is_noticed_both_times() throws Exception {
        try (RefWatch watch = watch(work)) {
            assertThat(watch).isNotNull();
            git.run("branch", "-m", "main", "trunk");
            assertHint();
            git.run("branch", "-m", "trunk", "main");
            assertHint();
        }
    }

    @Test
    void a_rewritten_branch_is_noticed() throws Exception {
        commit("second");
        try (RefWatch watch = watch(work)) {
            assertThat(watch).isNotNull();
            git.run("reset", "-q", "--hard", "HEAD~1");
            assertHint();
        }
    }

    @Test
    void a_repository_that_is_deleted_and_made_again_is_noticed() throws Exception {
        try (RefWatch watch = watch(work)) {
            assertThat(watch).isNotNull();
            try (var paths = Files.walk(work)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
            assertHint();
            Files.createDirectory(work);
            git.run("init", "-q", "-b", "main");
            commit("anew");
            assertHint();
        }
    }

    @Test
    void a_listener_that_throws_does_not_end_the_watch() throws Exception {
        try (RefWatch watch = RefWatch.start(new Remote.Folder(work), "main", OFTEN, () -> {
            hints.add("moved");
            throw new IllegalStateException("nobody there");
        })) {
            assertThat(watch).isNotNull();
            assertHint();
            commit("second");
            assertHint();
        }
    }

    @Test
    void a_closed_watch_is_silent() throws Exception {
        watch(work).close();
        commit("second");

        assertThat(hints.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
}
