package dev.showrunner.episodes.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes a repository that a producer works in with stock Git: edit, {@code git add}, {@code git commit}. */
public final class WorkingRepository {
    private static final String BRANCH = "main";

    private WorkingRepository() {}

    /**
     * Makes a repository on branch {@code main} whose first commit holds the given files, with nothing left to add or
     * commit. The author's name is set in this commit only; later ones are the producer's.
     *
     * @param folder does not exist yet, or is empty
     * @param files content by path from the root, with {@code /}
     * @throws IllegalArgumentException when a path leads out of the folder, or the folder is not empty
     * @throws UncheckedIOException when it cannot be written
     */
    public static void create(Path folder, Map<String, byte[]> files, InstantSource clock) {
        IsolatedGit.install();
        try {
            requireEmpty(folder);
            for (var file : new TreeMap<>(files).entrySet()) {
                write(folder, file.getKey(), file.getValue());
            }
            PersonIdent author = new PersonIdent("Showrunner", "showrunner@localhost", clock.instant(), ZoneOffset.UTC);
            try (Git git = Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch(BRANCH)
                    .call()) {
                git.add().addFilepattern(".").call();
                git.commit()
                        .setAuthor(author)
                        .setCommitter(author)
                        .setMessage("Begin the channel")
                        .setSign(false)
                        .setNoVerify(true)
                        .call();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The channel repository in " + folder + " could not be made", e);
        } catch (GitAPIException e) {
            throw new IllegalStateException("The channel repository in " + folder + " could not be made", e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " is not empty. Name a new folder.");
            }
        }
    }

    private static void write(Path folder, String path, byte[] content) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || path.equals(Constants.DOT_GIT) || path.startsWith(".git/")) {
            throw new IllegalArgumentException("Not a path within a repository: " + path);
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, content);
    }
}
