package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.Reading;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.ChannelRules;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.diagnostics.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads revisions, each from the one read last: only paths that differ are looked at, only files whose bytes differ are
 * parsed. Without one, as after a restart, the whole tree is read; the result is the same. A few readings are kept and
 * given out at once; new ones are made one at a time.
 */
final class Snapshots {
    private static final int MOST_KEPT = 32;

    /** Of a large channel fewer readings are kept: so many files in all, but always the last two. */
    private static final int MOST_FILES_KEPT = 100_000;

    private final Repository repository;
    private final CatalogueReader reader;
    private final Limits limits;
    private final ReentrantLock making = new ReentrantLock();
    private final LastValidVersions.Memory memory = new LastValidVersions.Memory();

    /** The most recently used last; guarded by itself. */
    private final Map<Revision, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Revision, Snapshot> eldest) {
            return size() > MOST_KEPT || (size() > 2 && files() > MOST_FILES_KEPT);
        }

        private int files() {
            return values().stream().mapToInt(made -> made.files().count()).sum();
        }
    };

    Snapshots(Repository repository, CatalogueReader reader, Limits limits) {
        this.repository = repository;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Reads a revision.
     *
     * @throws UnknownRevision when the mirror does not hold it
     * @throws TreeTooLarge when it is more than the limits allow
     */
    Snapshot at(Revision revision) {
        Snapshot known = known(revision);
        if (known != null) {
            return known;
        }
        making.lock();
        try (Ancestry ancestry = new Ancestry(repository)) {
            return at(revision, new Descent(ancestry, new HashMap<>()), 0);
        } finally {
            making.unlock();
        }
    }

    /** One descent into the past: what it has read on its way, of which not everything is worth keeping. */
    private record Descent(Ancestry ancestry, Map<Revision, Snapshot> met) {}

    /** @param depth how many newer revisions wait for this one because of contradictions among their files */
    private Snapshot at(Revision revision, Descent descent, int depth) {
        Snapshot known = known(revision);
        if (known == null) {
            known = descent.met().get(revision);
        }
        if (known != null) {
            return known;
        }
        if (depth > LastValidVersions.LASTING) {
            RevisionFiles unread = RevisionFiles.none(repository);
            return new Snapshot(revision, unread, Reading.NOTHING, new TreeMap<>(), LastValidVersions.LASTING);
        }
        Snapshot made = make(revision, descent, depth);
        descent.met().put(revision, made);
        if (depth == 0 || made.lasting() <= LastValidVersions.LASTING) {
            synchronized (kept) {
                kept.put(revision, made);
            }
        }
        return made;
    }

    private Snapshot make(Revision revision, Descent descent, int depth) {
        Optional<Snapshot> start = mostRecent();
        RevisionFiles files = start.map(from -> from.files().at(from.revision(), revision, limits))
                .orElseGet(() -> RevisionFiles.of(repository, revision, limits));
        LastValidVersions past = new LastValidVersions(
                files, revision, reader, descent.ancestry(), limits, memory, before -> at(before, descent, depth + 1));
        Reading parsed = start.map(from -> from.reading().withoutPast()).orElse(Reading.NOTHING);
        Reading reading = reader.read(files, revision, parsed, past);
        return new Snapshot(revision, files, reading.with(kept(past)), past.keptAt(), past.lasting());
    }

    private static List<Diagnostic> kept(LastValidVersions past) {
        return past.keptAt().entrySet().stream()
                .map(file -> ChannelRules.OLDER_VERSION.at(
                        Location.of(file.getKey()),
                        "Because of its errors this file stays as it was at revision "
                                + file.getValue().abbreviated() + ".",
                        "Mend the errors; the next commit then counts again."))
                .toList();
    }

    private @Nullable Snapshot known(Revision revision) {
        synchronized (kept) {
            return kept.get(revision);
        }
    }

    private Optional<Snapshot> mostRecent() {
        synchronized (kept) {
            return kept.values().stream().reduce((older, newer) -> newer);
        }
    }
}
