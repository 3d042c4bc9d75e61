package dev.showrunner.cli.revert;

import dev.showrunner.cli.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code showrunner revert REV}. The way back is a commit like any other: the former texts are composed again, planned,
 * priced, approved where that is needed, and written.
 */
@Command(
        name = "revert",
        mixinStandardHelpOptions = true,
        description = {
            "Takes back what a commit changed, by a new commit in the channel's folder.",
            "What YouTube shows follows as after any other commit."
        },
        footer = {"", "Look first:", "  showrunner plan --revision REV~1"})
public final class RevertCommand implements Callable<Integer> {
    private static final int SHORT = 7;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REV", description = "The commit to take back, as git log shows it.")
    private String revision;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "The channel's folder, a Git repository (default: the current folder).")
    private Path folder;

    @Override
    public Integer call() {
        try (Git git = Git.open(folder.toFile())) {
            RevCommit wanted = find(git);
            requireClean(git);
            RevCommit made = revert(git, wanted);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("Took back %s \"%s\" with %s.%n", shortened(wanted), wanted.getShortMessage(), shortened(made));
            out.println(
                    git.getRepository().getRemoteNames().isEmpty()
                            ? "Showrunner follows; see its dashboard."
                            : "Push it, and Showrunner follows.");
            out.flush();
            return 0;
        } catch (RepositoryNotFoundException e) {
            throw new UserError(
                    folder + " is no Git repository with a working tree",
                    "Name the folder of the channel, such as .showrunner/channel",
                    e);
        } catch (IOException | GitAPIException e) {
            throw new UserError(
                    "The commit " + revision + " could not be taken back in " + folder,
                    "Try git revert " + revision + " there, which says more",
                    e);
        }
    }

    private RevCommit find(Git git) throws IOException {
        try (RevWalk walk = new RevWalk(git.getRepository())) {
            ObjectId id = git.getRepository().resolve(revision + "^{commit}");
            if (id == null) {
                throw unknown();
            }
            RevCommit commit = walk.parseCommit(id);
            if (commit.getParentCount() != 1) {
                throw new UserError(
                        revision + (commit.getParentCount() == 0 ? " is the first commit" : " is a merge")
                                + ", which has no one commit to go back to",
                        "Take back the commits that it brought, one by one");
            }
            return commit;
        } catch (RevisionSyntaxException e) {
            throw unknown();
        }
    }

    private UserError unknown() {
        return new UserError("There is no commit " + revision + " in " + folder, "Name one as git log shows it");
    }

    private void requireClean(Git git) throws GitAPIException {
        if (git.status().call().hasUncommittedChanges()) {
            throw new UserError(
                    "There are changes in " + folder + " that are not committed",
                    "Commit them, or put them aside with git stash");
        }
    }

    private RevCommit revert(Git git, RevCommit wanted) throws GitAPIException {
        var revert = git.revert().include(wanted);
        RevCommit made = revert.call();
        if (made == null) {
            List<String> contested = revert.getUnmergedPaths() == null ? List.of() : revert.getUnmergedPaths();
            git.reset().setMode(ResetType.HARD).setRef(Constants.HEAD).call();
            throw new UserError(
                    "Later commits changed the same lines" + (contested.isEmpty() ? "" : ": " + named(contested)),
                    "Take back the later commits first, or edit the files by hand");
        }
        if (revert.getRevertedRefs() == null || revert.getRevertedRefs().isEmpty()) {
            throw new UserError("What " + revision + " changed is taken back already", "Nothing has to be done");
        }
        return made;
    }

    private static String named(List<String> paths) {
        return String.join(", ", paths.stream().sorted().limit(5).toList());
    }

    private static String shortened(RevCommit commit) {
        return commit.name().substring(0, SHORT);
    }
}
