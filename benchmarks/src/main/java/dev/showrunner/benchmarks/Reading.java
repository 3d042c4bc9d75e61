package dev.showrunner.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.showrunner.cli.ScratchFolder;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.api.Git;

/**
 * Reads a channel of 10,000 episodes from nothing, then again and again after one file has changed: fetched, compared,
 * parsed, linked and composed. Arguments: number of episodes, number of changes.
 */
public final class Reading {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Reading() {}

    /** Prints wall and processor time. */
    public static void main(String[] arguments) throws Exception {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            run(scratch.path(), arguments);
        }
    }

    private static void run(Path folder, String[] arguments) throws Exception {
        int episodes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int changes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        WorkingRepository.create(
                folder.resolve("channel"), GeneratedChannel.files(episodes, tomorrow), InstantSource.system());
        Composer composer = new Composer("benchmark");
        for (int round = 0; round < 3; round++) {
            try (CatalogueStore store = open(folder, "mirror-" + round)) {
                Measured full = Measured.of(() -> {
                    store.fetch();
                    store.at(inForce(store));
                });
                System.out.printf("full read of %,d files, round %d: %s%n", episodes, round + 1, full);
            }
        }
        try (CatalogueStore store = open(folder, "mirror-2");
                Git git = Git.open(folder.resolve("channel").toFile())) {
            store.at(inForce(store));
            List<Measured> measured = new ArrayList<>();
            for (int change = 0; change < changes; change++) {
                int number = change * 7 % episodes;
                Files.writeString(
                        folder.resolve("channel").resolve(GeneratedChannel.path(number)),
                        GeneratedChannel.episode(number, tomorrow.plusDays(number), "Changed " + change));
                git.add().addFilepattern(GeneratedChannel.path(number)).call();
                git.commit().setMessage("Change").setSign(false).call();
                measured.add(Measured.of(() -> {
                    store.fetch();
                    Catalogue catalogue = store.at(inForce(store));
                    composer.compose(catalogue, new EpisodeId(GeneratedChannel.SHOW, "episode-" + number));
                }));
            }
            measured.sort(Comparator.comparing(Measured::wall));
            System.out.printf(
                    "one changed file fetched, compared, read and composed: median %s, worst %s%n",
                    measured.get(measured.size() / 2), measured.getLast());
        }
    }

    private static CatalogueStore open(Path folder, String mirror) {
        return new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve(mirror),
                        new Remote.Folder(folder.resolve("channel")),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(InstantSource.system()));
    }

    private static Revision inForce(CatalogueStore store) {
        return store.inForce().orElseThrow(() -> new IllegalStateException("Nothing was read"));
    }

    private record Measured(Duration wall, Duration processor) {
        static Measured of(Runnable work) {
            long wall = System.nanoTime();
            long processor = SYSTEM.getProcessCpuTime();
            work.run();
            return new Measured(
                    Duration.ofNanos(System.nanoTime() - wall),
                    Duration.ofNanos(SYSTEM.getProcessCpuTime() - processor));
        }

        @Override
        public String toString() {
            return "%d ms wall, %d ms CPU".formatted(wall.toMillis(), processor.toMillis());
        }
    }
}
