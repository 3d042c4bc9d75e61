package dev.showrunner.episodes.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens somebody's repository on this machine for reading: a working one, a linked work tree, or a bare one. */
final class LocalRepository {
    private LocalRepository() {}

    /** The repository in a folder, or nothing when there is none. Folders above it are not searched. */
    static Optional<Repository> open(Path folder) throws IOException {
        IsolatedGit.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
            builder.setWorkTree(folder.toFile());
        } else if (Files.isRegularFile(folder.resolve(Constants.HEAD))
                && Files.isDirectory(folder.resolve("objects"))) {
            builder.setBare().setGitDir(folder.toFile());
        } else {
            return Optional.empty();
        }
        return Optional.of(builder.build());
    }

    /** Where a branch points; nothing when it does not exist. */
    static Optional<ObjectId> tip(Repository repository, String branch) throws IOException {
        return Refs.read(repository, Constants.R_HEADS + branch);
    }
}
