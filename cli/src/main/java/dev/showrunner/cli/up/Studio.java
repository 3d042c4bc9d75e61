package dev.showrunner.cli.up;

import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.engine.Engine;
import dev.showrunner.cli.engine.EngineChoice;
import dev.showrunner.cli.engine.Engines;
import dev.showrunner.cli.production.AuditFile;
import dev.showrunner.cli.production.Clustering;
import dev.showrunner.cli.production.Home;
import dev.showrunner.cli.production.Notifying;
import dev.showrunner.cli.production.Production;
import dev.showrunner.cli.rehearse.RehearsalRoom;
import dev.showrunner.dashboard.DashboardUnavailable;
import dev.showrunner.dashboard.WebhookSecret;
import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.emulator.YouTubeEmulator;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.RefWatch;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.episodes.git.RemoteAccess;
import dev.showrunner.episodes.git.WorkingRepository;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything {@code up} starts, closed in reverse order. */
final class Studio implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Studio.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String BRANCH = "main";
    private static final Duration LOOK_AT_THE_BRANCH = Duration.ofMillis(50);

    private final Deque<AutoCloseable> running;
    private final Home home;
    private final YouTubeEmulator youtube;
    private final Engine engine;
    private final Production production;

    /**
     * The ports to listen on.
     *
     * @param dashboard pages and HTTP API
     * @param youtube the local YouTube
     */
    record Ports(int dashboard, int youtube) {}

    private Studio(
            Deque<AutoCloseable> running, Home home, YouTubeEmulator youtube, Engine engine, Production production) {
        this.running = running;
        this.home = home;
        this.youtube = youtube;
        this.engine = engine;
        this.production = production;
    }

    /** Starts everything; engine, local YouTube and channel side by side, since each takes a second of its own. */
    static Studio open(Home home, Ports ports, EngineChoice choice) {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        Settings settings = Settings.load(System.getenv(), home.settings());
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Engine> engineStart =
                    side.submit(() -> Engines.start(choice, home.temporal(), settings.environment()));
            Future<YouTubeEmulator> youtubeStart = side.submit(() -> localYouTube(home, ports.youtube()));
            Future<CatalogueStore> channelStart = side.submit(() -> channel(home));
            YouTubeEmulator youtube = started(youtubeStart, running);
            Engine engine = started(engineStart, running);
            CatalogueStore catalogues = started(channelStart, running);
            if (home.isNew()) {
                publishRecordings(youtube, catalogues);
            }
            Production.Script script = script(home, settings, youtube, catalogues, ports);
            Production production = Production.start(engine, script);
            running.push(production);
            running.push(RefWatch.start(
                    new Remote.Folder(home.channel()), BRANCH, LOOK_AT_THE_BRANCH, () -> production.nudge("commit")));
            return new Studio(running, home, youtube, engine, production);
        } catch (DashboardUnavailable e) {
            closeAll(running);
            throw new UserError(String.valueOf(e.getMessage()), "Choose another port with --port", e);
        } catch (RuntimeException e) {
            closeAll(running);
            throw e;
        }
    }

    private static Production.Script script(
            Home home, Settings settings, YouTubeEmulator youtube, CatalogueStore catalogues, Ports ports) {
        Composer composer = new Composer(ThumbnailRenderer.VERSION);
        AuditFile audit = new AuditFile(home.audit(), catalogues::author);
        return new Production.Script(
                settings.text("channel").orElse("main"),
                home.isNew(),
                settings.duration("poll", Duration.ofMinutes(1)),
                settings.duration("settle", Duration.ofSeconds(15)),
                catalogues,
                settings.duration("scan", Duration.ofHours(1)),
                YouTubeBroadcasts.connect(
                        YouTubeConnection.local(youtube.uri()), new Meter(), audit::append, InstantSource.system()),
                new Drawing(new ThumbnailRenderer(), InstantSource.system()),
                composer,
                Clustering.of(settings, home.root(), catalogues),
                Notifying.of(settings, home.root(), catalogues, youtube.uri()),
                youtube.uri(),
                LOOPBACK,
                ports.dashboard(),
                null,
                new WebhookSecret(() -> settings.text("webhook.secret")),
                SignIn.NONE,
                new RehearsalRoom(catalogues, home.rehearsals(), InstantSource.system()),
                audit);
    }

    private static void publishRecordings(YouTubeEmulator youtube, CatalogueStore catalogues) {
        catalogues.fetch();
        try {
            SampleRecordings.publish(
                    youtube.uri(),
                    catalogues.at(catalogues.inForce().orElseThrow()),
                    new Composer(ThumbnailRenderer.VERSION),
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static YouTubeEmulator localYouTube(Home home, int port) throws IOException {
        try {
            return YouTubeEmulator.builder().port(port).data(home.youtube()).start();
        } catch (BindException e) {
            throw new UserError("Port " + port + " is in use", "Choose another one with --youtube-port", e);
        }
    }

    private static CatalogueStore channel(Home home) {
        if (!Files.exists(home.channel())) {
            WorkingRepository.create(home.channel(), SampleChannel.files(Clock.systemUTC()), InstantSource.system());
        }
        ChannelRepository repository = ChannelRepository.open(
                home.mirror(), new Remote.Folder(home.channel()), BRANCH, RemoteAccess.anonymous(), Limits.DEFAULT);
        CatalogueStore catalogues = new CatalogueStore(repository, new CatalogueReader(InstantSource.system()));
        catalogues.fetch();
        return catalogues;
    }

    private static <T extends AutoCloseable> T started(Future<T> start, Deque<AutoCloseable> running) {
        try {
            T part = start.get();
            running.push(part);
            return part;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
    }

    /** Tells the producer that it is ready, and what to do first. */
    void announce(PrintWriter out) {
        out.println("Showrunner is ready: " + production.dashboard());
        out.println();
        out.println("  Channel        " + home.channel() + "  (commit here; no push needed)");
        out.println("  Local YouTube  " + youtube.uri().resolve("/channel"));
        out.println("  Engine         " + engine.description().sentence());
        out.println("  Log            " + home.log());
        out.println();
        out.println("Stop with Ctrl-C. The next start continues from " + home.root());
        out.flush();
    }

    /** Where the dashboard is. */
    URI dashboard() {
        return production.dashboard();
    }

    /** The local YouTube. */
    YouTubeEmulator youtube() {
        return youtube;
    }

    @Override
    public void close() {
        closeAll(running);
    }

    private static void closeAll(Deque<AutoCloseable> running) {
        while (!running.isEmpty()) {
            AutoCloseable part = running.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not close: {}", part.getClass().getSimpleName(), e.getMessage(), e);
            }
        }
    }
}
