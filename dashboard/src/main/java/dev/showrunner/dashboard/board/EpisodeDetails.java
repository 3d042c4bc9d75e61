package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.ComparisonSource;
import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.RehearsalSource;
import dev.showrunner.dashboard.board.EpisodeDetail.Texts;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Chapter;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.chapters.ChapterProposal;
import dev.showrunner.episodes.composition.Composer;
import dev.showrunner.episodes.composition.Composition;
import dev.showrunner.episodes.diagnostics.Diagnostic;
import dev.showrunner.episodes.plan.Threefold;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.episode.EpisodeView;
import dev.showrunner.workflows.episode.EpisodeWorkflow;
import dev.showrunner.workflows.record.EpisodeRecord;
import dev.showrunner.workflows.record.RecordWorkflow;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Gathers what is known of one episode: the catalogue, the board, the composed texts, the workflow's own history. */
@Singleton
public final class EpisodeDetails {
    /** Only the texts are used, which do not depend on what draws the thumbnails. */
    private static final Composer COMPOSER = new Composer("");

    private static final long MOST_OF_A_FILE = 64 * 1024;

    private final Board board;
    private final Episodes episodes;
    private final EngineQueries engine;
    private final Clusters clusters;
    private final Chats chats;
    private final RehearsalSource rehearsals;
    private final ComparisonSource comparisons;
    private final String channel;

    EpisodeDetails(
            Board board,
            Episodes episodes,
            EngineQueries engine,
            Clusters clusters,
            Chats chats,
            DashboardSources sources,
            DashboardSettings settings) {
        this.board = board;
        this.episodes = episodes;
        this.engine = engine;
        this.clusters = clusters;
        this.chats = chats;
        this.rehearsals = sources.rehearsals();
        this.comparisons = sources.comparisons();
        this.channel = settings.channel();
    }

    /** The episode; empty when neither the catalogue nor a board knows it. */
    public Optional<EpisodeDetail> find(EpisodeId id) {
        Snapshot snapshot = board.now();
        return episodes.of(snapshot).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> detail(snapshot, entry));
    }

    /**
     * Asks the episode's workflow to look at YouTube now.
     *
     * @param by who asks, for its history
     * @return whether there is such a workflow
     */
    public boolean check(EpisodeId id, String by) {
        return engine.tell(EpisodeWorkflow.class, WorkflowIds.episode(channel, id), workflow -> workflow.check(by));
    }

    private EpisodeDetail detail(Snapshot snapshot, EpisodeEntry entry) {
        var asked = engine.askOrRemember(
                EpisodeWorkflow.class,
                WorkflowIds.episode(channel, entry.id()),
                EpisodeView.class,
                EpisodeWorkflow::view);
        var askedRecord = record(entry);
        Told<List<ClusterView>> clusterViews = clusters.of(entry.id());
        Told<EpisodeView> workflow = asked.join();
        Told<EpisodeRecord> record = askedRecord.join();
        Told<ChatDesk> chat = chats.of(entry.id(), workflow.value(), clusterViews);
        Optional<EpisodeRecord> left = record.value();
        Optional<Catalogue> catalogue = snapshot.catalogue();
        Optional<Episode> episode = catalogue.map(inForce -> inForce.episodes().get(entry.id()));
        Optional<String> file = episode.map(known -> known.source().file())
                .or(() -> Listing.fileOf(snapshot.diagnostics(), entry.id()));
        return new EpisodeDetail(
                catalogue.map(inForce -> inForce.channel().name()).orElse(channel),
                catalogue.map(inForce -> inForce.channel().zone()).orElse(ZoneId.of("UTC")),
                entry,
                file,
                episode.map(Episode::tagline),
                episode.map(known ->
                                declared(known.guests(), catalogue.orElseThrow().people()))
                        .orElse(List.of()),
                episode.map(known -> declared(
                                known.technologies(), catalogue.orElseThrow().technologies()))
                        .orElse(List.of()),
                episode.filter(known -> known.airtime() != null)
                        .flatMap(known -> texts(catalogue.orElseThrow(), entry.id())),
                findings(snapshot, file),
                workflow.value(),
                workflow.value().map(view -> fields(entry, view)).orElse(List.of()),
                left,
                left.flatMap(known -> file.flatMap(path -> leftForItsFile(catalogue, path, entry.id(), known))),
                rehearsals.last(entry.id()),
                clusterViews.value().orElse(List.of()),
                chat.value(),
                // The workflow's comes first: it is the day that a producer looks at.
                Stream.of(workflow.silence(), clusterViews.silence(), chat.silence(), record.silence())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Once it has aired, what is written to it is no longer this workflow's to remember. */
    private List<Threefold> fields(EpisodeEntry entry, EpisodeView view) {
        List<Threefold> compared = entry.phase() == Phase.AIRED || view.videoId() == null || view.applied() == null
                ? List.of()
                : comparisons.compare(entry.id(), view);
        return compared.isEmpty() ? view.drifts().stream().map(Threefold::of).toList() : compared;
    }

    private static Optional<Texts> texts(Catalogue catalogue, EpisodeId id) {
        return switch (COMPOSER.compose(catalogue, id)) {
            case Composition.Composed composed ->
                Optional.of(
                        new Texts(composed.desired().title(), composed.desired().description()));
            case Composition.Refused refused -> Optional.empty();
        };
    }

    private CompletableFuture<Told<EpisodeRecord>> record(EpisodeEntry entry) {
        if (entry.phase() != Phase.AIRED && entry.phase() != Phase.ON_AIR) {
            return CompletableFuture.completedFuture(Told.now(Optional.empty()));
        }
        return engine.askOrRemember(
                RecordWorkflow.class,
                WorkflowIds.record(channel, entry.id()),
                EpisodeRecord.class,
                RecordWorkflow::view);
    }

    private static Optional<String> leftForItsFile(
            Optional<Catalogue> catalogue, String path, EpisodeId id, EpisodeRecord left) {
        List<Chapter> marks = left.marks().stream()
                .map(mark -> new Chapter(Duration.ofSeconds(mark.seconds()), mark.title()))
                .toList();
        return catalogue
                .flatMap(inForce -> inForce.files()
                        .find(path)
                        .map(found -> new String(inForce.files().read(found, MOST_OF_A_FILE), StandardCharsets.UTF_8)))
                .flatMap(text -> ChapterProposal.patch(
                        path, text, marks, COMPOSER.isAnotherOnceAired(catalogue.orElseThrow(), id)));
    }

    private static List<Diagnostic> findings(Snapshot snapshot, Optional<String> file) {
        return snapshot.diagnostics().stream()
                .filter(finding ->
                        file.filter(finding.location().file()::equals).isPresent())
                .toList();
    }

    private static <T> List<T> declared(List<String> ids, Map<String, T> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
