package dev.showrunner.episodes.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs the mirror when copies and fetches have left many loose objects or small packs, on a thread of its own and one
 * at a time. What no ref leads to is removed when it is two weeks old.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int LOOSE_OBJECTS = 2_000;
    private static final int PACKS = 40;

    /** Ids are spread evenly, so one of Git's 256 folders tells of all. */
    private static final int FOLDERS = 256;

    private final Repository repository;
    private @Nullable Thread running;

    Housekeeping(Repository repository) {
        this.repository = repository;
    }

    synchronized void tidyIfNeeded() {
        if ((running == null || !running.isAlive()) && isNeeded()) {
            running = Thread.ofVirtual().name("git-gc").start(this::tidy);
        }
    }

    private boolean isNeeded() {
        Path objects = repository.getDirectory().toPath().resolve("objects");
        return count(objects.resolve("17"), "") * FOLDERS > LOOSE_OBJECTS
                || count(objects.resolve("pack"), ".pack") > PACKS;
    }

    private static long count(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).count();
        } catch (IOException e) {
            LOG.debug("{} cannot be listed at the moment", folder, e);
            return 0;
        }
    }

    private void tidy() {
        try (Git git = Git.wrap(repository)) {
            git.gc().call();
        } catch (GitAPIException | JGitInternalException e) {
            LOG.warn("The mirror in {} could not be packed; it is tried again later", repository.getDirectory(), e);
        }
    }

    /** Waits for what is running. */
    @Override
    public synchronized void close() {
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
