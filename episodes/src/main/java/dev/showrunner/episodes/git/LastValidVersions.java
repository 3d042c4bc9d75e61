package dev.showrunner.episodes.git;

import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.LastValid;
import dev.showrunner.episodes.catalogue.ParsedFile;
import dev.showrunner.episodes.catalogue.Placement;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.git.Ancestry.Earlier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds, for the files of one revision that cannot be used, what stays in force instead. The answer is a function of
 * the revision and its history alone, whatever was read before.
 *
 * <p>A file with errors of its own is looked up in its history, back through renames, to the newest version without. A
 * file that is fine by itself and contradicts another one stays as it was in force in the revision before: which
 * version that is depends on the other files, so that revision is read, too.
 */
final class LastValidVersions implements LastValid {
    /** For so many revisions a contradiction may last until its files are left out. */
    static final int LASTING = 50;

    private final RevisionFiles files;
    private final Revision revision;
    private final CatalogueReader reader;
    private final Ancestry ancestry;
    private final Limits limits;
    private final Memory memory;
    private final Past past;
    private final Map<String, Optional<Version>> answers = new HashMap<>();
    private final SortedMap<String, Revision> keptAt = new TreeMap<>();
    private int lasting;

    LastValidVersions(
            RevisionFiles files,
            Revision revision,
            CatalogueReader reader,
            Ancestry ancestry,
            Limits limits,
            Memory memory,
            Past past) {
        this.files = files;
        this.revision = revision;
        this.reader = reader;
        this.ancestry = ancestry;
        this.limits = limits;
        this.memory = memory;
        this.past = past;
    }

    /** A usable version of a file, and the newest revision that had it. */
    record Version(ParsedFile file, Revision revision) {}

    /** Reads the revision before. */
    @FunctionalInterface
    interface Past {
        Snapshot read(Revision before);
    }

    /**
     * Searches already made. A search that meets an earlier one ends there; the distances make sure that it finds no
     * more than it would have found alone.
     */
    static final class Memory {
        private static final int MOST = 10_000;

        private record Question(Revision revision, String path, Placement placement) {}

        private record Answer(Optional<Version> version, int distance) {}

        private final Map<Question, Answer> answers = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Which revision's version of a file is in force, of those files whose own version is not. */
    SortedMap<String, Revision> keptAt() {
        return keptAt;
    }

    /** For how many revisions contradictions among the files have lasted, at most one more than {@link #LASTING}. */
    int lasting() {
        return lasting;
    }

    @Override
    public Optional<ParsedFile> find(ParsedFile invalid) {
        String path = invalid.file().path();
        // containsKey, because the search may come back here for the same file through a contradiction
        if (!answers.containsKey(path)) {
            Optional<Version> answer = invalid.isValid() ? contradicted(invalid) : broken(invalid);
            answers.put(path, answer);
            answer.ifPresent(version -> keptAt.put(path, version.revision()));
        }
        return answers.getOrDefault(path, Optional.empty()).map(Version::file);
    }

    private Optional<Version> broken(ParsedFile invalid) {
        String path = invalid.file().path();
        Memory.Answer answer = search(path, invalid.placement());
        memory.answers.put(new Memory.Question(revision, path, invalid.placement()), answer);
        return answer.version();
    }

    private Memory.Answer search(String path, Placement placement) {
        Revision at = revision;
        String name = path;
        for (int distance = 1; distance <= limits.commits(); distance++) {
            Optional<Earlier> step = ancestry.before(at, name);
            if (step.isEmpty()) {
                break;
            }
            Earlier earlier = step.get();
            Optional<ParsedFile> version = earlier.otherBlob().map(blob -> parse(path, blob, placement));
            if (version.isPresent() && version.get().isValid()) {
                return new Memory.Answer(Optional.of(new Version(version.get(), earlier.revision())), distance);
            }
            at = earlier.revision();
            name = earlier.path();
            Memory.Answer known =
                    name.equals(path) ? memory.answers.get(new Memory.Question(at, path, placement)) : null;
            if (known != null) {
                int whole = distance + known.distance();
                return whole <= limits.commits()
                        ? new Memory.Answer(known.version(), whole)
                        : new Memory.Answer(Optional.empty(), limits.commits());
            }
        }
        return new Memory.Answer(Optional.empty(), 0);
    }

    private Optional<Version> contradicted(ParsedFile invalid) {
        String path = invalid.file().path();
        Optional<Earlier> before = ancestry.before(revision, path);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Snapshot then = past.read(before.get().revision());
        lasting = Math.max(lasting, Math.min(then.lasting() + 1, LASTING + 1));
        ParsedFile inForce = then.reading().inForce().get(before.get().path());
        if (inForce == null || then.lasting() >= LASTING) {
            return Optional.empty();
        }
        Revision since = then.keptAt().getOrDefault(before.get().path(), then.revision());
        ParsedFile file = parse(path, inForce.file().blobId(), invalid.placement());
        return file.isValid() ? Optional.of(new Version(file, since)) : Optional.empty();
    }

    private ParsedFile parse(String path, String blobId, Placement placement) {
        ChannelFile version = files.version(path, blobId);
        return reader.parse(files, version, placement);
    }
}
