package dev.showrunner.episodes.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefsTest {
    private static final int ROUNDS = 400;
    private static final int READERS = 4 * Runtime.getRuntime().availableProcessors();

    @TempDir
    Path folder;

    /**
     * Git packs a ref in two steps: {@code packed-refs} is replaced, then the ref's own file is deleted. More readers
     * than processors, so that many are stopped in the middle of a look while that happens.
     */
    @Test
    void a_ref_never_seems_gone_or_older_while_git_packs_it() throws Exception {
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(folder.toFile())
                .call()) {
            commit(git.getRepository().getDirectory().toPath(), 1);
        }
        Path metadata = folder.resolve(".git");
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
            Future<?> writer = threads.submit(() -> {
                for (int round = 2; round <= ROUNDS; round++) {
                    commit(metadata, round);
                    pack(metadata, round);
                }
            });
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(threads.submit(() -> watch(writer)));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            writer.get();
        }
    }

    private Void watch(Future<?> writer) throws IOException {
        try (Repository repository = LocalRepository.open(folder).orElseThrow()) {
            int known = 1;
            while (!writer.isDone()) {
                Optional<ObjectId> tip = Refs.read(repository, "refs/heads/main");
                assertThat(tip).isPresent();
                int now = Integer.parseInt(tip.get().name());
                assertThat(now).isGreaterThanOrEqualTo(known);
                known = now;
            }
        }
        return null;
    }

    private static void commit(Path metadata, int id) {
        replace(metadata.resolve("refs/heads/main"), name(id) + "\n");
    }

    private static void pack(Path metadata, int id) {
        replace(
                metadata.resolve("packed-refs"),
                "# pack-refs with: peeled fully-peeled sorted \n" + name(id) + " refs/heads/main\n");
        try {
            Files.delete(metadata.resolve("refs/heads/main"));
        } catch (IOException e) {
            fail(e);
        }
    }

    private static String name(int id) {
        return ObjectId.fromString("%040d".formatted(id)).name();
    }

    private static void replace(Path file, String content) {
        try {
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            Files.writeString(lock, content);
            Files.move(lock, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            fail(e);
        }
    }
}
