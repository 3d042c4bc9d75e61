package dev.showrunner.episodes.git;

import dev.showrunner.episodes.git.RetrievalFailed.Kind;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/** Says that a branch is not there, and which ones are. */
final class BranchMissing {
    private static final int NAMED = 5;

    private BranchMissing() {}

    static RetrievalFailed of(String remote, String branch, Collection<String> refs) {
        List<String> branches = refs.stream()
                .filter(ref -> ref.startsWith("refs/heads/"))
                .map(Repository::shortenRefName)
                .map(Printable::line)
                .sorted()
                .toList();
        if (branches.isEmpty()) {
            return new RetrievalFailed(
                    Kind.BRANCH_MISSING,
                    "The repository at " + remote + " has no commit yet.",
                    "Commit a channel.yaml on branch " + branch + ".");
        }
        String named = String.join(", ", branches.subList(0, Math.min(NAMED, branches.size())));
        String more = branches.size() > NAMED ? " and " + (branches.size() - NAMED) + " more" : "";
        return new RetrievalFailed(
                Kind.BRANCH_MISSING,
                "The repository at " + remote + " has no branch " + branch + ".",
                "Restore it, or follow another one; there are: " + named + more + ".");
    }
}
