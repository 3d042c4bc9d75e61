package dev.showrunner.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import dev.showrunner.episodes.history.GitPast;
import dev.showrunner.episodes.plan.ChannelPlan;
import dev.showrunner.episodes.plan.ChannelPlanner;
import dev.showrunner.episodes.plan.ChannelSnapshot;
import dev.showrunner.episodes.plan.ChannelSnapshot.Video;
import dev.showrunner.episodes.plan.Observed;
import dev.showrunner.episodes.plan.Observed.Lifecycle;
import dev.showrunner.episodes.snapshot.SnapshotFile;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.jgit.api.Git;

/**
 * Plans a channel of 10,000 published episodes against a snapshot file: from nothing, with nothing to change, and after
 * one guest's file was edited; then asks which episodes that edit concerns, incrementally. Arguments: number of
 * episodes, how many of them have that guest.
 */
public final class Planning {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ROUNDS = 5;

    private Planning() {}

    /** Prints processor time and the most heap that was in use. */
    public static void main(String[] arguments) throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            run(scratch.path(), arguments);
        }
    }

    private static void run(Path folder, String[] arguments) throws Exception {
        int episodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int named = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        Path channel = folder.resolve("channel");
        WorkingRepository.create(channel, files(episodes, named), InstantSource.system());
        Composer composer = new Composer("benchmark");
        try (CatalogueStore store = open(folder, channel);
                Git git = Git.open(channel.toFile())) {
            store.fetch();
            Revision before = store.inForce().orElseThrow();
            Path snapshot = folder.resolve("snapshot.json");
            SnapshotFile.write(shown(store.at(before), composer), snapshot);
            System.out.printf("snapshot of %,d videos: %.1f MB%n", episodes, Files.size(snapshot) / 1e6);
            Files.writeString(channel.resolve("people/rare.yaml"), "name: The Rare Guest\nbio: Has moved on.\n");
            git.add().addFilepattern("people/rare.yaml").call();
            git.commit().setMessage("Edit a guest").setSign(false).call();
            measure("read the commit of one edited person", () -> store.at(fetched(store)));
            Revision after = fetched(store);
            for (int round = 1; round <= ROUNDS; round++) {
                Catalogue then = store.at(before);
                Catalogue now = store.at(after);
                Set<EpisodeId> concerned = measure(
                        "round " + round + ", episodes an edited person concerns",
                        () -> composer.changed(then, now, now.episodes().keySet())
                                .keySet());
                ChannelSnapshot seen =
                        measure("round " + round + ", read the snapshot", () -> SnapshotFile.read(snapshot));
                ChannelPlan nothing = measure(
                        "round " + round + ", plan with nothing to change", () -> plan(store, composer, before, seen));
                ChannelPlan edited =
                        measure("round " + round + ", plan after the edit", () -> plan(store, composer, after, seen));
                if (concerned.size() != named
                        || nothing.units() != 0
                        || edited.changes().size() != named) {
                    throw new IllegalStateException("Not what was expected: " + concerned.size() + ", "
                            + nothing.units() + ", " + edited.changes().size());
                }
            }
        }
        System.out.printf("most heap in use: %,d MB%n", mostHeap() >> 20);
    }

    private static ChannelPlan plan(CatalogueStore store, Composer composer, Revision revision, ChannelSnapshot seen) {
        Catalogue catalogue = store.at(revision);
        return ChannelPlanner.plan(
                catalogue,
                composer.of(catalogue),
                Set.of(),
                seen,
                new GitPast(store, composer, revision, store.before(revision).orElse(null)),
                Instant.now());
    }

    private static ChannelSnapshot shown(Catalogue catalogue, Composer composer) {
        SortedMap<String, Video> videos = new TreeMap<>();
        catalogue.episodes().keySet().stream().map(composer.of(catalogue)).forEach(composition -> {
            Desired desired = ((Composition.Composed) composition).desired();
            Observed observed = new Observed(
                    String.valueOf(desired.videoId()),
                    desired.title(),
                    desired.description(),
                    desired.tags(),
                    desired.category(),
                    desired.language(),
                    desired.privacy(),
                    desired.madeForKids(),
                    null,
                    null,
                    Lifecycle.ENDED,
                    null,
                    true,
                    null);
            videos.put(observed.videoId(), new Video(observed, desired.start(), desired.start()));
        });
        return new ChannelSnapshot(Instant.now(), Map.of(), List.of(), videos);
    }

    private static Map<String, byte[]> files(int episodes, int named) {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(episodes + 2L);
        Map<String, byte[]> files = GeneratedChannel.files(episodes, first);
        files.put("people/rare.yaml", "name: The Rare Guest\nbio: Is new.\n".getBytes(StandardCharsets.UTF_8));
        for (int number = 0; number < episodes; number++) {
            String text = new String(files.get(GeneratedChannel.path(number)), StandardCharsets.UTF_8);
            text += "youtube: {id: v%010d}\n".formatted(number);
            if (number % (episodes / named) == 0) {
                text = text.replace("guests: [guest]", "guests: [guest, rare]");
            }
            files.put(GeneratedChannel.path(number), text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Revision fetched(CatalogueStore store) {
        store.fetch();
        return store.inForce().orElseThrow();
    }

    private static CatalogueStore open(Path folder, Path channel) {
        return new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(channel),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(InstantSource.system()));
    }

    private static <T> T measure(String what, Callable<T> work) throws Exception {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        T made = work.call();
        System.out.printf(
                "%s: %d ms CPU, %d ms wall%n",
                what,
                Duration.ofNanos(SYSTEM.getProcessCpuTime() - processor).toMillis(),
                Duration.ofNanos(System.nanoTime() - wall).toMillis());
        return made;
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
