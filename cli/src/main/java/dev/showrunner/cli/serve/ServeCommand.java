package dev.showrunner.cli.serve;

import dev.showrunner.activities.episode.Drawing;
import dev.showrunner.activities.episode.Meter;
import dev.showrunner.activities.youtube.YouTubeBroadcasts;
import dev.showrunner.activities.youtube.YouTubeConnection;
import dev.showrunner.cli.GitAccess;
import dev.showrunner.cli.HomeKeys;
import dev.showrunner.cli.RunOptions;
import dev.showrunner.cli.Settings;
import dev.showrunner.cli.UserError;
import dev.showrunner.cli.YouTubeAccess;
import dev.showrunner.cli.engine.Engine;
import dev.showrunner.cli.engine.EngineChoice;
import dev.showrunner.cli.engine.Engines;
import dev.showrunner.cli.production.AuditFile;
import dev.showrunner.cli.production.Clustering;
import dev.showrunner.cli.production.Ending;
import dev.showrunner.cli.production.Home;
import dev.showrunner.cli.production.Log;
import dev.showrunner.cli.production.Notifying;
import dev.showrunner.cli.production.Production;
import dev.showrunner.cli.rehearse.RehearsalRoom;
import dev.showrunner.dashboard.DashboardUnavailable;
import dev.showrunner.dashboard.WebhookSecret;
import dev.showrunner.episodes.catalogue.CatalogueReader;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.episodes.git.ChannelRepository;
import dev.showrunner.episodes.git.Limits;
import dev.showrunner.episodes.git.RefWatch;
import dev.showrunner.episodes.git.Remote;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code showrunner serve}: worker and dashboard against configured YouTube, Git and Temporal. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a real channel: worker and dashboard against the configured repository, YouTube and Temporal.",
            "Settings come from the environment (SHOWRUNNER_REPOSITORY, SHOWRUNNER_BRANCH, …) or from",
            "showrunner.properties in the home. Sign in first with showrunner login.",
            "Without sign-in (SHOWRUNNER_SIGNIN_…) the dashboard listens on this machine only."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final URI YOUTUBE = URI.create("https://www.youtube.com/");

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    @Override
    public Integer call() throws InterruptedException {
        EngineChoice choice = options.engine();
        PrintWriter out = spec.commandLine().getOut();
        try (Home home = Home.take(options.home());
                Ending ending = Ending.onSignal()) {
            Log.into(home.log());
            Settings settings = Settings.load(System.getenv(), home.settings());
            Remote remote = remote(settings);
            String branch = settings.text("branch").orElse("main");
            YouTubeConnection youtube = YouTubeAccess.of(settings, home.root());
            try (Engine engine = Engines.start(choice, home.temporal(), settings.environment());
                    CatalogueStore catalogues = catalogues(home, remote, branch, settings);
                    Production production = production(home, engine, catalogues, youtube, settings);
                    Watching watching = Watching.of(remote, branch, production)) {
                out.println("Showrunner is ready: " + production.dashboard());
                out.println("  Repository  " + watching.remote() + ", branch " + branch);
                out.println("  Engine      " + engine.description().sentence());
                out.println("  Log         " + home.log());
                out.flush();
                ending.await();
            } catch (DashboardUnavailable e) {
                throw new UserError(String.valueOf(e.getMessage()), "Choose another port with --port", e);
            }
        }
        return 0;
    }

    private Production production(
            Home home, Engine engine, CatalogueStore catalogues, YouTubeConnection youtube, Settings settings) {
        boolean isLocal = settings.text("youtube.root").isPresent();
        AuditFile audit = new AuditFile(home.audit(), catalogues::author);
        SignInSettings signIn = new SignInSettings(settings, new HomeKeys(home.root()));
        return Production.start(
                engine,
                new Production.Script(
                        settings.text("channel").orElse("main"),
                        false,
                        settings.duration("poll", Duration.ofMinutes(1)),
                        settings.duration("settle", Duration.ofSeconds(30)),
                        catalogues,
                        settings.duration("scan", Duration.ofHours(1)),
                        YouTubeBroadcasts.connect(youtube, new Meter(), audit::append, InstantSource.system()),
                        new Drawing(new ThumbnailRenderer(), InstantSource.system()),
                        new Composer(ThumbnailRenderer.VERSION),
                        Clustering.of(settings, home.root(), catalogues),
                        Notifying.of(settings, home.root(), catalogues, isLocal ? youtube.root() : YOUTUBE),
                        isLocal ? youtube.root() : YOUTUBE,
                        settings.text("host").orElse("127.0.0.1"),
                        options.port(),
                        signIn.address().orElse(null),
                        new WebhookSecret(() -> settings.text("webhook.secret")),
                        signIn.read(),
                        new RehearsalRoom(catalogues, home.rehearsals(), InstantSource.system()),
                        audit));
    }

    private static CatalogueStore catalogues(Home home, Remote remote, String branch, Settings settings) {
        return new CatalogueStore(
                ChannelRepository.open(
                        home.mirror(), remote, branch, GitAccess.of(settings.environment()), Limits.DEFAULT),
                new CatalogueReader(InstantSource.system()));
    }

    private static Remote remote(Settings settings) {
        String address = settings.text("repository")
                .orElseThrow(() -> new UserError(
                        "No channel repository is configured",
                        "Set SHOWRUNNER_REPOSITORY to its folder, its https address or user@host:path"));
        try {
            return Remote.parse(address);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()), "Correct SHOWRUNNER_REPOSITORY", e);
        }
    }

    /** A commit in a folder on this machine is noticed at once; anything else is polled. */
    private record Watching(Remote remote, @Nullable RefWatch watch) implements AutoCloseable {
        private static final Duration LOOK = Duration.ofMillis(200);

        static Watching of(Remote remote, String branch, Production production) {
            return remote instanceof Remote.Folder folder
                    ? new Watching(remote, RefWatch.start(folder, branch, LOOK, () -> production.nudge("commit")))
                    : new Watching(remote, null);
        }

        @Override
        public void close() {
            if (watch != null) {
                watch.close();
            }
        }
    }
}
