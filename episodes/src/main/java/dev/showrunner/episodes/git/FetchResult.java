package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What came of asking the remote. Either a revision of it is in force now, or the old one stays and this says why. */
public sealed interface FetchResult {
    /** The revision in force after the fetch; absent only as long as there has never been one. */
    Optional<Revision> inForce();

    /** The branch's newest revision is in force. */
    sealed interface Followed extends FetchResult {
        /** The revision in force. */
        Revision revision();

        @Override
        default Optional<Revision> inForce() {
            return Optional.of(revision());
        }
    }

    /** The first revision ever. */
    record First(Revision revision) implements Followed {}

    /** The remote says what it said before. */
    record Unchanged(Revision revision) implements Followed {}

    /** New commits on top of the previous revision. */
    record Advanced(Revision previous, Revision revision) implements Followed {}

    /** The branch was rewritten: the previous revision is no longer part of it. It is followed all the same. */
    record Rewritten(Revision previous, Revision revision) implements Followed {}

    /** The remote could not be followed; nothing has changed. */
    sealed interface Kept extends FetchResult {
        /** What happened, in the producer's words, without secrets. */
        String reason();

        /** What to do. */
        String remedy();
    }

    /** The repository has no such branch, or no commit at all. */
    record BranchMissing(Optional<Revision> inForce, String reason, String remedy) implements Kept {}

    /** No answer, or not in time, or broken off: the next attempt may succeed. */
    record Unreachable(Optional<Revision> inForce, String reason, String remedy) implements Kept {}

    /** The remote or we refuse: wrong token, unknown host key, a redirect. Stays so until somebody acts. */
    record Refused(Optional<Revision> inForce, String reason, String remedy) implements Kept {}

    /** More than {@link Limits} allow. */
    record TooLarge(Optional<Revision> inForce, String reason, String remedy) implements Kept {}

    /**
     * The revision has no usable {@code channel.yaml} and its history neither.
     *
     * @param fetched the revision that was looked at
     * @param diagnostics what was found wrong in it
     */
    record NotAChannel(
            Optional<Revision> inForce, Revision fetched, String reason, String remedy, List<Diagnostic> diagnostics)
            implements Kept {}
}
