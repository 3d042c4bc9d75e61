package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.git.AmendResult.Committed;
import dev.showrunner.episodes.git.AmendResult.Later;
import dev.showrunner.episodes.git.AmendResult.NoFile;
import dev.showrunner.episodes.git.AmendResult.Refused;
import dev.showrunner.episodes.git.AmendResult.Unfit;
import dev.showrunner.episodes.git.AmendResult.Unneeded;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes one file on top of a branch's newest revision, whatever that is by then. Never forces: a branch that moved in
 * the meantime is looked at again.
 */
final class Amending {
    private static final Logger LOG = LoggerFactory.getLogger(Amending.class);
    private static final int TRIES = 4;

    private final Mirror mirror;
    private final Remote remote;
    private final Source source;
    private final Limits limits;

    Amending(Mirror mirror, Remote remote, Source source, Limits limits) {
        this.mirror = mirror;
        this.remote = remote;
        this.source = source;
        this.limits = limits;
    }

    /**
     * Makes the change.
     *
     * @param objection what would be wrong with the file in a revision that only the mirror has
     */
    AmendResult amend(Amendment wanted, Function<Revision, Optional<Diagnostic>> objection) {
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<AmendResult> result = attempt(wanted, objection);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            return new Later("Others commit to " + remote + " all the time.");
        } catch (RetrievalFailed e) {
            LOG.info("{} {}", e.getMessage(), e.remedy());
            String reason = String.valueOf(e.getMessage());
            return switch (e.kind()) {
                case UNREACHABLE -> new Later(reason);
                case BRANCH_MISSING, REFUSED, TOO_LARGE -> new Refused(reason, e.remedy());
            };
        } catch (IOException e) {
            LOG.warn("Reading {} or writing its mirror failed", remote, e);
            return new Later("Reading " + remote + " or writing its mirror failed on this machine.");
        }
    }

    /** Nothing when somebody else was faster. */
    private Optional<AmendResult> attempt(Amendment wanted, Function<Revision, Optional<Diagnostic>> objection)
            throws RetrievalFailed, IOException {
        ObjectId tip = Deadline.of(limits, mirror, remote).call(() -> source.retrieve(mirror));
        AmendedCommit amended = new AmendedCommit(mirror.repository(), tip, wanted.path());
        Optional<String> before = amended.text();
        if (before.isEmpty()) {
            return Optional.of(new NoFile(Mirror.revision(tip)));
        }
        Optional<String> after = wanted.edit().apply(before.get()).filter(text -> !text.equals(before.get()));
        if (after.isEmpty()) {
            return Optional.of(new Unneeded(Mirror.revision(tip)));
        }
        ObjectId commit = amended.with(after.get(), wanted.message(), wanted.at());
        Optional<Diagnostic> error = objection.apply(Mirror.revision(commit));
        if (error.isPresent()) {
            return Optional.of(new Unfit(error.get()));
        }
        boolean published = Deadline.of(limits, mirror, remote)
                .call(() -> source.publish(mirror, new Source.Step(wanted.path(), tip, commit)));
        return published ? Optional.of(new Committed(Mirror.revision(commit))) : Optional.empty();
    }
}
