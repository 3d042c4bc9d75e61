package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;

/** What came of a change of the branch. */
public sealed interface AmendResult {
    /** The branch has the change now, as this commit. */
    record Committed(Revision revision) implements AmendResult {}

    /** Nothing had to be changed; this is the branch's newest revision. */
    record Unneeded(Revision tip) implements AmendResult {}

    /** The branch's newest revision has no such file. */
    record NoFile(Revision tip) implements AmendResult {}

    /** The file would have this error with the change, so it was not made. */
    record Unfit(Diagnostic error) implements AmendResult {}

    /**
     * No answer, or others committed again and again. Whether the branch has the change is not known; the next attempt
     * looks first.
     *
     * @param reason what happened, in the producer's words, without secrets
     */
    record Later(String reason) implements AmendResult {}

    /**
     * The remote or we refuse. Stays so until somebody acts.
     *
     * @param reason what happened, in the producer's words, without secrets
     * @param remedy what to do
     */
    record Refused(String reason, String remedy) implements AmendResult {}
}
