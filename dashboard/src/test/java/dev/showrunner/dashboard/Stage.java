package dev.showrunner.dashboard;

import dev.showrunner.dashboard.signin.SignIn;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.Revision;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.plan.ChannelPlan.Change;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.rewrite.Candidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A running dashboard over a {@link ToldEngine}, with everything a test may want to change. */
public final class Stage
        implements AutoCloseable,
                CatalogueSource,
                ThumbnailSource,
                PlanSource,
                ComparisonSource,
                EditSource,
                DraftSource,
                RehearsalSource {
    public static final String CHANNEL = "night-shift";
    public static final EngineInfo IN_MEMORY = new EngineInfo(
            "embedded",
            false,
            "In memory: running timers are lost at exit; everything is rebuilt from Git and YouTube at the next start.",
            null);

    public final KeptAudit audit = new KeptAudit();
    public final ToldEngine engine = new ToldEngine(CHANNEL);
    public final List<String> unready = new CopyOnWriteArrayList<>();
    public final Map<String, Revision> lastValid = new ConcurrentHashMap<>();
    public final Map<EpisodeId, Picture> pictures = new ConcurrentHashMap<>();
    public final Dashboard dashboard;
    private final DashboardSources sources;
    public volatile InstantSource clock = InstantSource.system();
    /** Thrown whenever the catalogue is asked for. */
    public volatile @Nullable RuntimeException defect;

    /** By the id of the video. */
    public final Map<String, Change> changes = new ConcurrentHashMap<>();

    /** What keeping an edit comes to, by the id of the video. */
    public final Map<String, EditSource.Answer> edits = new ConcurrentHashMap<>();

    /** What would come of whatever file is tried. */
    public volatile @Nullable Draft draft;

    /** By the id of the episode. */
    public final Map<EpisodeId, Rehearsed> rehearsals = new ConcurrentHashMap<>();

    /** Why nothing is rehearsed; absent where it is. */
    public volatile @Nullable String noRehearsal;

    /** What an episode's fields compare to; those of others are told by their drifts alone. */
    public final Map<EpisodeId, List<Threefold>> compared = new ConcurrentHashMap<>();

    /** How often YouTube was looked at for that. */
    public final AtomicInteger keeps = new AtomicInteger();

    /** By the id of the person. */
    public final Map<String, Picture> portraits = new ConcurrentHashMap<>();

    public volatile @Nullable Instant committedAt;
    private volatile @Nullable Catalogue catalogue;
    private volatile List<Diagnostic> diagnostics = List.of();
    private final HttpClient http = HttpClient.newHttpClient();

    public Stage(int port) {
        this(port, SignIn.NONE);
    }

    public Stage(int port, SignIn signIn) {
        this(port, signIn, null);
    }

    /** @param address where browsers reach it from elsewhere */
    public Stage(int port, SignIn signIn, @Nullable URI address) {
        this(port, signIn, address, IN_MEMORY);
    }

    public Stage(int port, SignIn signIn, @Nullable URI address, EngineInfo info) {
        HealthContributor worker = new HealthContributor() {
            @Override
            public String name() {
                return "worker";
            }

            @Override
            public Optional<String> problem() {
                return unready.stream().findFirst();
            }
        };
        sources = new DashboardSources(
                engine.client(),
                this,
                this,
                this,
                this,
                this,
                this,
                this,
                audit,
                () -> clock.instant(),
                List.of(worker));
        dashboard = Dashboard.start(
                new DashboardSettings("127.0.0.1", port, CHANNEL, info, address, URI.create("http://localhost:8090")),
                sources,
                WebhookSecret.NONE,
                signIn);
    }

    DashboardSources sources() {
        return sources;
    }

    /** Puts a revision in force. */
    public void inForce(Catalogue revision) {
        catalogue = revision;
        diagnostics = revision.diagnostics();
    }

    /** What was found wrong without a revision in force. */
    public void found(List<Diagnostic> findings) {
        diagnostics = findings;
    }

    public void at(Instant now) {
        clock = InstantSource.fixed(now);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(dashboard.uri().resolve(path)).GET(), headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Draft> look(EpisodeId episode, String text) {
        return Optional.ofNullable(draft);
    }

    @Override
    public Optional<String> begin(EpisodeId episode, String by) {
        String refusal = noRehearsal;
        if (refusal == null) {
            rehearsals.put(episode, new Rehearsed(State.RUNNING, clock.instant(), by, 40, null, List.of()));
        }
        return Optional.ofNullable(refusal);
    }

    @Override
    public Optional<Rehearsed> last(EpisodeId episode) {
        return Optional.ofNullable(rehearsals.get(episode));
    }

    @Override
    public Optional<String> report(EpisodeId episode) {
        return last(episode)
                .map(last -> "<!doctype html><title>Rehearsal</title><style>p { color: green; }</style><p>" + episode);
    }

    @Override
    public Optional<Catalogue> inForce() {
        RuntimeException thrown = defect;
        if (thrown != null) {
            throw thrown;
        }
        return Optional.ofNullable(catalogue);
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    @Override
    public Optional<Revision> lastValid(String path) {
        return Optional.ofNullable(lastValid.get(path));
    }

    @Override
    public Optional<Instant> committedAt() {
        return Optional.ofNullable(committedAt);
    }

    @Override
    public Optional<String> fingerprint(EpisodeId episode) {
        return Optional.ofNullable(pictures.get(episode)).map(Picture::fingerprint);
    }

    @Override
    public Optional<Picture> thumbnail(EpisodeId episode) {
        return Optional.ofNullable(pictures.get(episode));
    }

    @Override
    public Optional<Picture> portrait(String person) {
        return Optional.ofNullable(portraits.get(person));
    }

    @Override
    public List<Change> changes(@Nullable String before, String revision, List<Candidate> videos) {
        return videos.stream()
                .map(video -> changes.get(video.videoId()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Threefold> compare(EpisodeId episode, EpisodeView looked) {
        return compared.getOrDefault(episode, List.of());
    }

    @Override
    public EditSource.Answer keep(EpisodeId episode, String videoId) {
        keeps.incrementAndGet();
        return edits.getOrDefault(
                videoId, new NoPatch("YouTube shows nothing that somebody else edited", "Look at everything again"));
    }

    @Override
    public void close() {
        dashboard.close();
        engine.close();
        http.close();
    }
}
