package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.dashboard.board.NotApproved.Outcome;
import dev.showrunner.dashboard.board.Told.Silence;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterTarget;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import dev.showrunner.workflows.cluster.Extension;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clusters of episodes: where they stand, and what a producer may say to them. */
@Singleton
public final class Clusters {
    private final EngineQueries engine;
    private final DashboardSources sources;
    private final Trail trail;
    private final String channel;

    Clusters(EngineQueries engine, DashboardSources sources, DashboardSettings settings, Trail trail) {
        this.engine = engine;
        this.trail = trail;
        this.sources = sources;
        this.channel = settings.channel();
    }

    /** Those of all episodes that may still air or have just aired, by airtime and name. */
    public Told<List<ClusterView>> all() {
        return sources.catalogue()
                .inForce()
                .map(catalogue -> views(catalogue, null))
                .orElse(Told.now(Optional.of(List.of())));
    }

    /** Those of one episode. */
    public Told<List<ClusterView>> of(EpisodeId episode) {
        return sources.catalogue()
                .inForce()
                .map(catalogue -> views(catalogue, episode))
                .orElse(Told.now(Optional.of(List.of())));
    }

    /**
     * The one with this id.
     *
     * @throws NotApproved when the engine does not answer, so that nobody knows whether there is one
     */
    public Optional<ClusterView> find(String id) {
        Told<List<ClusterView>> all = all();
        Optional<ClusterView> found = find(all, id);
        if (found.isEmpty() && all.isUnknown()) {
            throw new NotApproved(
                    Outcome.SILENT, "Temporal does not answer, so nobody knows of this cluster now. Try again.");
        }
        return found;
    }

    private static Optional<ClusterView> find(Told<List<ClusterView>> all, String id) {
        return all.value().orElse(List.of()).stream()
                .filter(view -> view.state().id().equals(id))
                .findFirst();
    }

    private static NotApproved unknown(String id) {
        return new NotApproved(Outcome.NOT_THERE, "There is no cluster " + id + ".");
    }

    private Told<List<ClusterView>> views(Catalogue catalogue, @Nullable EpisodeId only) {
        Instant now = sources.clock().instant();
        List<CompletableFuture<Told<ClusterView>>> asked = new ArrayList<>();
        for (Episode episode : catalogue.episodes().values()) {
            Airtime airtime = episode.airtime();
            boolean isAsked = only == null ? episode.mayStillAir(now) : only.equals(episode.id());
            if (airtime != null && isAsked) {
                for (WantedCluster wanted : WantedCluster.of(catalogue, episode)) {
                    asked.add(engine.askOrRemember(
                            ClusterWorkflow.class,
                            WorkflowIds.cluster(channel, episode.id(), wanted.name()),
                            ClusterView.class,
                            ClusterWorkflow::view));
                }
            }
        }
        List<Told<ClusterView>> told =
                asked.stream().map(CompletableFuture::join).toList();
        List<ClusterView> views = told.stream()
                .flatMap(one -> one.value().stream())
                // A query is answered with the time of the last event; alarms and moments are about now.
                .map(view -> ClusterView.of(view.state(), now))
                .sorted(Comparator.comparing(
                                (ClusterView view) -> view.state().target().airtime())
                        .thenComparing(view -> view.state().target().name()))
                .toList();
        return new Told<>(
                Optional.of(views),
                told.stream()
                        .map(Told::silence)
                        .filter(Objects::nonNull)
                        .reduce(Silence::oldest)
                        .orElse(null));
    }

    /**
     * Says something to a cluster.
     *
     * @throws NotApproved when it refuses, or there is none of this id
     */
    <V> V say(String id, Function<ClusterWorkflow, V> word) {
        return say(target(id), word);
    }

    private <V> V say(ClusterTarget target, Function<ClusterWorkflow, V> word) {
        return engine.update(
                ClusterWorkflow.class, WorkflowIds.cluster(channel, target.episode(), target.name()), word);
    }

    private ClusterTarget target(String id) {
        return find(id).map(view -> view.state().target()).orElseThrow(() -> unknown(id));
    }

    /**
     * What a producer says to a cluster.
     *
     * @param what the word
     * @param about what of the cluster it is about; empty where it is the cluster
     * @param why empty where they gave no reason
     * @param by who says it
     */
    record Word(String what, String about, String why, String by) {
        Word(String what, String by) {
            this(what, "", "", by);
        }
    }

    /** As {@link #say}, and leaves it in the trail. */
    void order(String id, Word said, Consumer<ClusterWorkflow> order) {
        ClusterTarget target = target(id);
        say(target, cluster -> {
            order.accept(cluster);
            return id;
        });
        trail.said(
                "cluster." + said.what(),
                said.by(),
                target.episode(),
                "cluster " + target.name() + (said.about().isEmpty() ? "" : ", " + said.about()),
                said.why());
    }

    /** Applies again what is not seen any more. */
    public void reapply(String id, String by) {
        order(id, new Word("reapply", by), cluster -> cluster.reapply(by));
    }

    /** Makes the game anew and breaks it again. */
    public void reset(String id, String by) {
        order(id, new Word("reset", by), cluster -> cluster.reset(by));
    }

    /** Goes on without the breaks that are left out. */
    public void accept(String id, String why, String by) {
        order(id, new Word("accept", "", why, by), cluster -> cluster.accept(why, by));
    }

    /**
     * Reveals one hint. Idempotent: what is revealed already stays as it is.
     *
     * @param number of the hint, from 1; only the next one can be revealed
     * @throws NotApproved when it is not its turn, or the engine does not say which is next
     */
    public synchronized void hint(String id, int number, String by) {
        Told<List<ClusterView>> all = all();
        if (all.silence() != null) {
            throw new NotApproved(
                    Outcome.SILENT, "Temporal does not answer, so nobody knows which hint is next. Try again.");
        }
        int revealed = find(all, id)
                .map(view -> view.state().contest().revealed().size())
                .orElseThrow(() -> unknown(id));
        if (number > revealed + 1) {
            throw new NotApproved(Outcome.REFUSED, "Hint " + (revealed + 1) + " comes first.");
        }
        if (number == revealed + 1) {
            order(id, new Word("hint", "hint " + number, "", by), cluster -> cluster.revealHint(by));
        }
    }

    /** Takes it away now. */
    public void destroy(String id, String by) {
        order(id, new Word("destroy", by), cluster -> cluster.destroy(by));
    }

    /** Keeps it longer than its episode needs it. */
    public void extend(String id, Duration longer, String reason, String by) {
        Instant until = find(id).map(ClusterView::destroyBy)
                .orElse(sources.clock().instant())
                .plus(longer);
        order(id, new Word("extend", "", reason, by), cluster -> cluster.extend(new Extension(until, reason, by)));
    }

    /** Whether people may be let into a cluster. */
    public static boolean takesPeople(ClusterView view) {
        ClusterPhase phase = view.state().phase();
        return phase.exists() && !phase.isLeaving() && !view.state().isSimulated();
    }
}
