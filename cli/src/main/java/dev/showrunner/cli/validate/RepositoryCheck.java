package dev.showrunner.cli.validate;

import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.FetchResult;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.report.SourceText;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Checks a commit of a Git repository, near or far, in a mirror that is made for it and removed afterwards. */
final class RepositoryCheck {
    private RepositoryCheck() {}

    /**
     * Checks one commit.
     *
     * @param revision as a person types it; the newest of the branch where absent
     */
    static Checked check(
            Remote remote, String branch, RemoteAccess access, @Nullable String revision, InstantSource clock) {
        try (ScratchFolder scratch = ScratchFolder.make();
                CatalogueStore store = new CatalogueStore(
                        ChannelRepository.open(scratch.path(), remote, branch, access, Limits.DEFAULT),
                        new CatalogueReader(clock))) {
            return check(store, store.fetch(), revision);
        }
    }

    private static Checked check(CatalogueStore store, FetchResult fetched, @Nullable String name) {
        if (fetched instanceof FetchResult.NotAChannel bare && name == null) {
            return new Checked(bare.diagnostics(), SourceText.NONE);
        }
        if (fetched instanceof FetchResult.Kept kept && !(fetched instanceof FetchResult.NotAChannel)) {
            throw new UserError(kept.reason(), kept.remedy());
        }
        Revision revision = (name == null ? fetched.inForce() : store.find(name))
                .orElseThrow(() -> new UserError(
                        "There is no revision " + name + " in the branch",
                        "Name a commit of it as git log shows it, or HEAD~1"));
        Reading reading = store.read(revision);
        return reading.catalogue()
                .map(catalogue -> Checked.of(reading, catalogue.files()))
                .orElseGet(() -> new Checked(reading.diagnostics(), SourceText.NONE));
    }
}
