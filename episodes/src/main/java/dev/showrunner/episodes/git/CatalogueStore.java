package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ChannelFiles;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Severity;
import dev.showrunner.episodes.git.Acceptance.Objection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The catalogue of every revision of a channel repository. The same revision always gives the same catalogue, whatever
 * was read before and however often the program was restarted: files with errors stay at their last valid version in
 * the history of that revision. Safe for use by several threads.
 */
public final class CatalogueStore implements AutoCloseable {
    private final ChannelRepository repository;
    private final Snapshots snapshots;
    private final EpisodeHistory history;

    /** A store over a repository, which is closed with it. */
    public CatalogueStore(ChannelRepository repository, CatalogueReader reader) {
        this.repository = repository;
        this.snapshots = new Snapshots(objects(repository), reader, repository.limits());
        this.history = new EpisodeHistory(repository, snapshots, reader);
    }

    /**
     * Asks the remote, and puts the branch's newest revision in force if it is a channel: it has a usable
     * {@code channel.yaml}, or had one. Never throws for what a remote does; the answer says why the old revision
     * stays. Ends within the limits of the repository.
     */
    public FetchResult fetch() {
        return repository.fetch(this::examine);
    }

    private Optional<Objection> examine(Revision fetched) {
        Reading reading = snapshots.at(fetched).reading();
        if (reading.catalogue().isPresent()) {
            return Optional.empty();
        }
        Diagnostic first = reading.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A revision without catalogue and without an error"));
        return Optional.of(
                new Objection(first.location() + ": " + first.message(), first.remedy(), reading.diagnostics()));
    }

    /**
     * Changes one file of the branch by a commit of ours, if the file has no error afterwards. Idempotent as far as the
     * amendment's edit finds what it wants done; never forces, never throws for what a remote does. The commit is not
     * in force before the next fetch.
     */
    public AmendResult amend(Amendment wanted) {
        return repository.amend(wanted, revision -> errorIn(wanted.path(), revision));
    }

    private Optional<Diagnostic> errorIn(String path, Revision revision) {
        return snapshots.at(revision).reading().diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .filter(found -> found.location().file().equals(path))
                .findFirst();
    }

    /** The revision in force; absent before the first successful fetch. Survives restarts. */
    public Optional<Revision> inForce() {
        return repository.inForce();
    }

    /**
     * A revision by a name a person would type: a commit id or the beginning of one, {@code HEAD} for the revision in
     * force, with {@code ~2} or {@code ^} behind it.
     *
     * @return empty when the mirror holds no such commit, or several
     */
    public Optional<Revision> find(String name) {
        boolean newest = name.equals(Constants.HEAD) || name.startsWith("HEAD~") || name.startsWith("HEAD^");
        String head = inForce().map(Revision::id).orElse(Constants.HEAD);
        try {
            ObjectId id = objects(repository)
                    .resolve((newest ? head + name.substring(Constants.HEAD.length()) : name) + "^{commit}");
            return Optional.ofNullable(id).map(Mirror::revision);
        } catch (RevisionSyntaxException | AmbiguousObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes files as they lie, committed or not, as a revision that follows the one in force. Only this store knows it;
     * it is not put in force.
     */
    public Revision uncommitted(ChannelFiles files) {
        try {
            return Uncommitted.commit(objects(repository), files, inForce());
        } catch (IOException e) {
            throw new UncheckedIOException("The files cannot be copied", e);
        }
    }

    /** The revision before another on its line of first parents; empty for the first. */
    public Optional<Revision> before(Revision revision) {
        try (Ancestry ancestry = new Ancestry(objects(repository))) {
            return ancestry.before(revision);
        }
    }

    /**
     * Who wrote a commit, as {@code Name <address>}.
     *
     * @param id of the commit, in full
     * @return empty when the mirror holds no such commit
     */
    public Optional<String> author(String id) {
        if (!ObjectId.isId(id)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(objects(repository))) {
            PersonIdent author = walk.parseCommit(ObjectId.fromString(id)).getAuthorIdent();
            return Optional.of(Printable.line(author.getName() + " <" + author.getEmailAddress() + ">"));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * When a file was last changed on the way to a revision: the time of the commit that brought it as it is, or took
     * it away.
     *
     * @param path from the root of the repository, with {@code /}
     * @return empty when there never was such a file
     */
    public Optional<Instant> changedAt(String path, Revision revision) {
        try (RevWalk walk = new RevWalk(objects(repository))) {
            walk.markStart(walk.parseCommit(ObjectId.fromString(revision.id())));
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
            return Optional.ofNullable(walk.next()).map(commit -> Instant.ofEpochSecond(commit.getCommitTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where revisions come from. */
    public Remote remote() {
        return repository.remote();
    }

    /**
     * What a revision says.
     *
     * @throws NoCatalogue when it has no usable {@code channel.yaml}, now or before
     * @throws UnknownRevision when it is not in the mirror
     */
    public Catalogue at(Revision revision) {
        Reading reading = read(revision);
        return reading.catalogue().orElseThrow(() -> new NoCatalogue(revision, reading.diagnostics()));
    }

    /**
     * A revision with all that was found in it, whether or not there is a catalogue in it.
     *
     * @throws UnknownRevision when it is not in the mirror
     */
    public Reading read(Revision revision) {
        return snapshots.at(revision).reading();
    }

    /** How regular files differ between two revisions, ordered by path; they need not be related. */
    public List<PathChange> changes(Revision from, Revision to) {
        return Changes.between(objects(repository), from, to);
    }

    /**
     * Episodes of a revision that had another id in an earlier one, which nothing has any more.
     *
     * @return former ids by new ids
     */
    public SortedMap<EpisodeId, EpisodeId> renamed(Revision from, Revision to) {
        return EpisodeRenames.between(at(from), at(to), changes(from, to));
    }

    /**
     * Ids an episode had before, the latest first: its file is followed through renames and changes of its id. An id
     * that another episode of the revision has now is not among them.
     *
     * @return empty when the revision has no such episode
     */
    public List<EpisodeId> previousIds(EpisodeId episode, Revision revision) {
        Catalogue catalogue = at(revision);
        Episode current = catalogue.episodes().get(episode);
        return current == null ? List.of() : history.previousIds(current, catalogue);
    }

    /**
     * The revisions that an episode may have been composed from, newest first: each brought a change to something that
     * its texts could depend on, so between two of them they were the same. Begins with the newest such revision at or
     * before {@code revision}, follows first parents, and goes on with revisions that force-pushes took out of the
     * branch. Each of them has a catalogue.
     *
     * @param limit how many to return at most
     */
    public List<Revision> history(EpisodeId episode, Revision revision, int limit) {
        return history.states(episode, at(revision), limit).stream()
                .filter(state -> read(state).catalogue().isPresent())
                .toList();
    }

    private static Repository objects(ChannelRepository repository) {
        return repository.mirror().repository();
    }

    @Override
    public void close() {
        repository.close();
    }
}
