package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSettings;
import dev.showrunner.dashboard.DashboardSources;
import dev.showrunner.episodes.catalogue.Airtime;
import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.catalogue.Episode;
import dev.showrunner.episodes.catalogue.EpisodeId;
import dev.showrunner.episodes.catalogue.WantedCluster;
import dev.showrunner.workflows.WorkflowIds;
import dev.showrunner.workflows.cluster.ClusterPhase;
import dev.showrunner.workflows.cluster.ClusterState;
import dev.showrunner.workflows.cluster.ClusterView;
import dev.showrunner.workflows.cluster.ClusterWorkflow;
import dev.showrunner.workflows.cluster.Extension;
import dev.showrunner.workflows.cluster.Invitation;
import dev.showrunner.workflows.cluster.Redemption;
import dev.showrunner.workflows.cluster.Role;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clusters of episodes: where they stand, and what a producer may say to them. */
@Singleton
public final class Clusters {
    private static final Duration LINK_LIFE = Duration.ofHours(48);

    private final EngineQueries engine;
    private final DashboardSources sources;
    private final String channel;
    private final SecureRandom random = new SecureRandom();

    Clusters(EngineQueries engine, DashboardSources sources, DashboardSettings settings) {
        this.engine = engine;
        this.sources = sources;
        this.channel = settings.channel();
    }

    /** Those of all episodes that may still air or have just aired, by airtime and name. */
    public List<ClusterView> all() {
        return sources.catalogue()
                .inForce()
                .map(catalogue -> views(catalogue, null))
                .orElse(List.of());
    }

    /** Those of one episode. */
    public List<ClusterView> of(EpisodeId episode) {
        return sources.catalogue()
                .inForce()
                .map(catalogue -> views(catalogue, episode))
                .orElse(List.of());
    }

    /** The one with this id. */
    public Optional<ClusterView> find(String id) {
        return all().stream().filter(view -> view.state().id().equals(id)).findFirst();
    }

    private List<ClusterView> views(Catalogue catalogue, @Nullable EpisodeId only) {
        Instant now = sources.clock().instant();
        List<CompletableFuture<Answer<ClusterView>>> asked = new ArrayList<>();
        for (Episode episode : catalogue.episodes().values()) {
            Airtime airtime = episode.airtime();
            boolean isAsked = only == null ? episode.mayStillAir(now) : only.equals(episode.id());
            if (airtime != null && isAsked) {
                for (WantedCluster wanted : WantedCluster.of(catalogue, episode)) {
                    asked.add(engine.ask(
                            ClusterWorkflow.class,
                            WorkflowIds.cluster(channel, episode.id(), wanted.name()),
                            ClusterWorkflow::view));
                }
            }
        }
        return asked.stream()
                .flatMap(answer -> answer.join().orKnown(Optional.empty()).stream())
                // A query is answered with the time of the last event; alarms and moments are about now.
                .map(view -> ClusterView.of(view.state(), now))
                .sorted(Comparator.comparing(
                                (ClusterView view) -> view.state().target().airtime())
                        .thenComparing(view -> view.state().target().name()))
                .toList();
    }

    /**
     * Says something to a cluster.
     *
     * @throws NotApproved when it refuses, or there is none of this id
     */
    private <V> V say(String id, Function<ClusterWorkflow, V> word) {
        ClusterState state =
                find(id).map(ClusterView::state).orElseThrow(() -> new NotApproved("There is no cluster " + id + "."));
        return engine.update(
                ClusterWorkflow.class,
                WorkflowIds.cluster(
                        channel, state.target().episode(), state.target().name()),
                word);
    }

    private void order(String id, Consumer<ClusterWorkflow> word) {
        say(id, cluster -> {
            word.accept(cluster);
            return id;
        });
    }

    /** Applies again what is not seen any more. */
    public void reapply(String id, String by) {
        order(id, cluster -> cluster.reapply(by));
    }

    /** Makes the game anew and breaks it again. */
    public void reset(String id, String by) {
        order(id, cluster -> cluster.reset(by));
    }

    /** Reveals the next hint, and returns it. */
    public String hint(String id, String by) {
        return say(id, cluster -> cluster.revealHint(by));
    }

    /** Takes it away now. */
    public void destroy(String id, String by) {
        order(id, cluster -> cluster.destroy(by));
    }

    /** Keeps it longer than its episode needs it. */
    public void extend(String id, Duration longer, String reason, String by) {
        Instant until = find(id).map(ClusterView::destroyBy)
                .orElse(sources.clock().instant())
                .plus(longer);
        order(id, cluster -> cluster.extend(new Extension(until, reason, by)));
    }

    /**
     * A link that was made.
     *
     * @param path on this dashboard; whoever knows it may use it, once
     * @param expires when it is of no use any more
     */
    public record Link(String path, Instant expires) {
        @Override
        public String toString() {
            return "a link";
        }
    }

    /**
     * A link with which one person fetches their credentials once; it is returned here, and kept nowhere.
     *
     * @return the link
     */
    public Link invite(String id, String handle, Role role, String by) {
        return link(id, plain(handle), role, by);
    }

    private Link link(String id, String plain, Role role, String by) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expires = sources.clock().instant().plus(LINK_LIFE);
        order(id, cluster -> cluster.invite(new Invitation(hash(text), plain, role, expires, null), by));
        return new Link("/access/" + id + "/" + text, expires);
    }

    /**
     * A link by which everybody gets in who says who they are, while the episode is on air.
     *
     * @throws NotApproved when the episode's file does not want that
     */
    public Link share(String id, String by) {
        return link(id, Invitation.EVERYBODY, Role.FIXER, by);
    }

    /** Whether a link is the one for everybody. */
    public boolean isShared(String id, String secret) {
        String hash = hash(secret);
        return find(id).stream()
                .flatMap(view -> view.state().invitations().stream())
                .anyMatch(invitation ->
                        invitation.admitsEverybody() && invitation.hash().equals(hash));
    }

    /**
     * Lets somebody in by the link for everybody.
     *
     * @param handle on GitHub, as they say
     * @throws NotApproved when it is none, or the cluster is not open
     */
    public Redemption join(String id, String secret, String handle) {
        return Objects.requireNonNull(say(id, cluster -> cluster.join(hash(secret), plain(handle))));
    }

    /**
     * Uses a link up.
     *
     * @throws NotApproved when it was used, has expired, or never was one
     */
    public Redemption redeem(String id, String secret) {
        return Objects.requireNonNull(say(id, cluster -> cluster.redeem(hash(secret))));
    }

    /** Whether people may be let into a cluster. */
    public static boolean takesPeople(ClusterView view) {
        ClusterPhase phase = view.state().phase();
        return phase.exists() && !phase.isLeaving() && !view.state().isSimulated();
    }

    private static String plain(String handle) {
        return handle.strip().replaceFirst("^(@|github:)", "").toLowerCase(Locale.ROOT);
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
