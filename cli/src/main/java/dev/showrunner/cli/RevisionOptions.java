package dev.showrunner.cli;

import dev.showrunner.episodes.git.Remote;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which state of a channel repository a command reads: what a folder holds now, or a commit. */
public final class RevisionOptions {
    @Option(names = "--revision", paramLabel = "REV", description = "Read this commit instead of files as they lie.")
    private @Nullable String revision;

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            defaultValue = "main",
            description = "The branch that Showrunner follows (default: ${DEFAULT-VALUE}).")
    private String branch;

    /** The commit, as a person types it; absent for the newest of the branch, or for a folder as it lies there. */
    public @Nullable String revision() {
        return revision;
    }

    /** The branch. */
    public String branch() {
        return branch;
    }

    /** The folder whose files are read as they lie there; absent where a commit is. */
    public @Nullable Path workingTree(Remote remote) {
        return revision == null && remote instanceof Remote.Folder folder && !ChannelFolder.isBare(folder.path())
                ? folder.path()
                : null;
    }

    /**
     * Where the channel is.
     *
     * @param target a folder or an address, as a person types it
     * @throws UserError when it is neither
     */
    public static Remote remote(String target) {
        try {
            return Remote.parse(target);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    String.valueOf(e.getMessage()), "Name a folder, or an address that begins with https: or ssh:", e);
        }
    }
}
