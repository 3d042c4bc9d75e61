package dev.showrunner.benchmarks;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One episode composed, and its thumbnail drawn, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Compositions {
    private static final EpisodeId EPISODE = new EpisodeId(GeneratedChannel.SHOW, "episode-500");

    private final Composer composer = new Composer(ThumbnailRenderer.VERSION);
    private final ThumbnailRenderer renderer = new ThumbnailRenderer();
    private @Nullable Catalogue catalogue;

    /** Reads a channel of 1,000 episodes. */
    @Setup
    public void read() throws IOException {
        Path folder = Files.createTempDirectory("showrunner-compositions");
        WorkingRepository.create(
                folder.resolve("channel"),
                GeneratedChannel.files(1_000, LocalDate.now(ZoneOffset.UTC).plusDays(1)),
                InstantSource.system());
        CatalogueStore store = new CatalogueStore(
                ChannelRepository.open(
                        folder.resolve("mirror"),
                        new Remote.Folder(folder.resolve("channel")),
                        "main",
                        RemoteAccess.anonymous(),
                        Limits.DEFAULT),
                new CatalogueReader(InstantSource.system()));
        store.fetch();
        catalogue = store.at(store.inForce().orElseThrow());
    }

    /** Title, description, tags and the thumbnail's design. */
    @Benchmark
    public Composition compose() {
        return composer.compose(channel(), EPISODE);
    }

    /** The same, and the picture. */
    @Benchmark
    public Thumbnail draw() {
        if (composer.compose(channel(), EPISODE) instanceof Composition.Composed composed) {
            return renderer.render(composed.desired().thumbnail(), channel().files());
        }
        throw new IllegalStateException("The generated episode cannot be composed");
    }

    private Catalogue channel() {
        if (catalogue == null) {
            throw new IllegalStateException("The channel was not read");
        }
        return catalogue;
    }
}
