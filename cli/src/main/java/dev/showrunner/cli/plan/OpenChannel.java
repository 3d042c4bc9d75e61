package dev.showrunner.cli.plan;

import dev.showrunner.cli.ChannelFolder;
import dev.showrunner.cli.GitAccess;
import dev.showrunner.cli.RevisionOptions;
import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.cli.UserError;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.folder.FolderFiles;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.FetchResult;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel repository opened at one revision, in a mirror that is made for it and removed afterwards.
 *
 * @param scratch where the mirror is
 * @param store all its revisions
 * @param planned the revision that is looked at
 * @param shown the revision that YouTube is taken to show: the branch's newest, or the one before if that is looked at
 * @param name what people call the revision; absent for files as they lie
 * @param note what is missing for want of history; absent where nothing is
 */
public record OpenChannel(
        ScratchFolder scratch,
        CatalogueStore store,
        Revision planned,
        @Nullable Revision shown,
        @Nullable String name,
        @Nullable String note)
        implements AutoCloseable {

    /** Makes an opening of a mirror that is still empty; closes what was opened when it fails. */
    private interface Opening {
        OpenChannel in(ScratchFolder scratch, CatalogueStore store);
    }

    /**
     * What a command was told to read.
     *
     * @param target a folder or an address, as a person types it
     * @throws UserError when there is no channel, or no such commit of it
     */
    public static OpenChannel open(String target, RevisionOptions at, InstantSource clock) {
        Remote remote = RevisionOptions.remote(target);
        Path folder = at.workingTree(remote);
        return folder != null
                ? folder(folder, at.branch(), clock)
                : commit(remote, at.branch(), GitAccess.of(System.getenv()), at.revision(), clock);
    }

    /**
     * A folder as it lies there, committed or not. What its branch's history holds is known, if it has one.
     *
     * @param path the channel, or a file or folder in it
     * @throws UserError when there is no channel
     */
    public static OpenChannel folder(Path path, String branch, InstantSource clock) {
        Path root;
        FolderFiles files;
        try {
            root = ChannelFolder.around(path.toRealPath());
            files = FolderFiles.of(root);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("The folder " + path + " cannot be read", "Name the folder of a channel repository", e);
        }
        Remote remote = new Remote.Folder(root);
        return open(remote, branch, RemoteAccess.anonymous(), clock, (scratch, store) -> {
            String note = store.fetch() instanceof FetchResult.Kept kept
                    ? "Earlier texts and thumbnails are not known: " + kept.reason()
                    : null;
            return new OpenChannel(
                    scratch, store, store.uncommitted(files), store.inForce().orElse(null), null, note);
        });
    }

    /**
     * One commit.
     *
     * @param name as a person types it; the newest of the branch where absent
     * @throws UserError when the remote does not answer or has no such commit
     */
    private static OpenChannel commit(
            Remote remote, String branch, RemoteAccess access, @Nullable String name, InstantSource clock) {
        return open(remote, branch, access, clock, (scratch, store) -> {
            FetchResult fetched = store.fetch();
            if (fetched instanceof FetchResult.Kept kept) {
                throw new UserError(kept.reason(), kept.remedy());
            }
            Optional<Revision> newest = fetched.inForce();
            Revision planned = (name == null ? newest : store.find(name))
                    .orElseThrow(() -> new UserError(
                            "There is no revision " + name + " in the branch",
                            "Name a commit of it as git log shows it, or HEAD~1"));
            Optional<Revision> shown = newest.equals(Optional.of(planned)) ? store.before(planned) : newest;
            return new OpenChannel(scratch, store, planned, shown.orElse(null), planned.abbreviated(), null);
        });
    }

    private static OpenChannel open(
            Remote remote, String branch, RemoteAccess access, InstantSource clock, Opening opening) {
        ScratchFolder scratch = ScratchFolder.make();
        CatalogueStore store;
        try {
            store = new CatalogueStore(
                    ChannelRepository.open(scratch.path(), remote, branch, access, Limits.DEFAULT),
                    new CatalogueReader(clock));
        } catch (IllegalArgumentException e) {
            scratch.close();
            throw new UserError(String.valueOf(e.getMessage()), "Name it with --branch", e);
        }
        try {
            return opening.in(scratch, store);
        } catch (RuntimeException e) {
            store.close();
            scratch.close();
            throw e;
        }
    }

    /** All that the revision says and all that is wrong with it. */
    public Reading reading() {
        return store.read(planned);
    }

    /**
     * What the revision says.
     *
     * @throws UserError when it is no channel
     */
    public Catalogue catalogue() {
        return reading()
                .catalogue()
                .orElseThrow(
                        () -> new UserError(
                                "There is no channel here",
                                "Name the folder or the address of a channel repository; showrunner validate tells what is wrong"));
    }

    @Override
    public void close() {
        try (scratch) {
            store.close();
        }
    }
}
