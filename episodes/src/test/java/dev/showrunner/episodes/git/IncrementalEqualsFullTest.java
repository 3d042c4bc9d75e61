package dev.showrunner.episodes.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.showrunner.episodes.catalogue.ChannelFiles.ChannelFile;
import dev.showrunner.episodes.catalogue.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** However a revision is reached, by steps, in leaps or from nothing, what is read of it is the same. */
class IncrementalEqualsFullTest {
    private static final List<String> PATHS = List.of(
            "episodes/live/one.yaml",
            "episodes/live/two.yaml",
            "episodes/live/2027/one.yaml",
            "episodes/talk/one.yaml",
            "people/ada.yaml",
            "shows/live.yaml",
            "channel.yaml",
            "README.md");
    private static final List<String> TEXTS = List.of(
            "title: First\nairtime: 2027-04-01T19:00\nguests: [ada]\n",
            "title: Second\nairtime: 2027-04-02T19:00\nid: two\n",
            "title: Broken\nairtime: tomorrow\n",
            "name: Ada\nzone: UTC\n",
            "name: Ada's channel\nzone: Europe/London\nlayout: {people: guests}\n",
            "name: [\n");

    /** One edit; which fields count depends on what it does. */
    record Edit(Deed deed, int path, int other, int text) {}

    enum Deed {
        WRITE,
        REMOVE,
        RENAME,
        LINK,
        COMMIT,
        COMMIT_AND_FETCH,
        FORCE_PUSH
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Deed> deeds = Arbitraries.frequency(
                Tuple.of(8, Deed.WRITE),
                Tuple.of(2, Deed.REMOVE),
                Tuple.of(3, Deed.RENAME),
                Tuple.of(1, Deed.LINK),
                Tuple.of(6, Deed.COMMIT),
                Tuple.of(5, Deed.COMMIT_AND_FETCH),
                Tuple.of(1, Deed.FORCE_PUSH));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, PATHS.size() - 1),
                        Arbitraries.integers().between(0, PATHS.size() - 1),
                        Arbitraries.integers().between(0, TEXTS.size() - 1))
                .as(Edit::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void reading_by_steps_gives_what_reading_from_nothing_gives(@ForAll("edits") List<Edit> edits) throws IOException {
        Path folder = Files.createTempDirectory("incremental");
        try (Scratch source = Scratch.channel(folder.resolve("source"));
                CatalogueStore byStep = Store.open(folder.resolve("by step"), source)) {
            List<Revision> revisions = new ArrayList<>();
            Map<Revision, Map<String, byte[]>> contents = new TreeMap<>(Comparator.comparing(Revision::id));
            revisions.add(source.commit("Begin"));
            contents.put(revisions.getFirst(), source.regularFiles());
            byStep.fetch();
            for (Edit edit : edits) {
                Revision made = apply(edit, source, revisions);
                if (made != null) {
                    revisions.add(made);
                    contents.put(made, source.regularFiles());
                    if (edit.deed() == Deed.COMMIT_AND_FETCH) {
                        byStep.fetch();
                    }
                }
            }
            byStep.fetch();
            try (CatalogueStore fromNothing = Store.open(folder.resolve("from nothing"), source)) {
                fromNothing.fetch();
                for (Revision revision : reachable(byStep, fromNothing, revisions)) {
                    compare(byStep, fromNothing, source, revision, contents.getOrDefault(revision, Map.of()));
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static void compare(
            CatalogueStore byStep,
            CatalogueStore fromNothing,
            Scratch source,
            Revision revision,
            Map<String, byte[]> content) {
        List<String> said = Store.said(byStep.read(revision));
        assertThat(said).isEqualTo(Store.said(fromNothing.read(revision)));
        RevisionFiles files = RevisionFiles.of(source.repository(), revision, Limits.DEFAULT);
        Map<String, String> read = new TreeMap<>();
        for (ChannelFile file : files.list()) {
            read.put(file.path(), new String(files.read(file, 1 << 16), UTF_8));
        }
        Map<String, String> written = new TreeMap<>();
        content.forEach((path, bytes) -> written.put(path, new String(bytes, UTF_8)));
        assertThat(read).isEqualTo(written);
    }

    private static List<Revision> reachable(CatalogueStore one, CatalogueStore other, List<Revision> revisions) {
        return revisions.stream()
                .distinct()
                .filter(revision -> isKnown(one, revision) && isKnown(other, revision))
                .toList();
    }

    private static boolean isKnown(CatalogueStore store, Revision revision) {
        try {
            store.read(revision);
            return true;
        } catch (UnknownRevision e) {
            return false;
        }
    }

    private static @Nullable Revision apply(Edit edit, Scratch source, List<Revision> revisions) {
        String path = PATHS.get(edit.path());
        return switch (edit.deed()) {
            case WRITE -> nothing(source.put(path, TEXTS.get(edit.text())));
            case REMOVE -> nothing(source.remove(path));
            case RENAME -> source.has(path) ? nothing(source.rename(path, PATHS.get(edit.other()))) : null;
            case LINK -> nothing(source.symlink(path, "/etc/passwd"));
            case COMMIT, COMMIT_AND_FETCH -> source.commit("Edit " + revisions.size());
            case FORCE_PUSH -> source.rewrite(revisions.get(edit.text() % revisions.size()), "Instead");
        };
    }

    private static @Nullable Revision nothing(Scratch unused) {
        return null;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
