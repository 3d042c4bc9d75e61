package dev.showrunner.dashboard.board;

import dev.showrunner.dashboard.DashboardSources;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * The links by which people are let into clusters, and what whoever follows one gets. A link is told to whoever made
 * it; its cluster keeps a hash.
 */
@Singleton
public final class AccessLinks {
    private static final Duration LIFE = Duration.ofHours(48);

    private final Clusters clusters;
    private final DashboardSources sources;
    private final SecureRandom random = new SecureRandom();

    AccessLinks(Clusters clusters, DashboardSources sources) {
        this.clusters = clusters;
        this.sources = sources;
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
     * @param why empty where nobody said
     * @return the link
     */
    public Link invite(String id, String handle, Role role, String why, String by) {
        String plain = plain(handle);
        String whom = plain + " as " + role.name().toLowerCase(Locale.ROOT);
        return link(id, plain, role, new Clusters.Word("invite", whom, why, by));
    }

    /**
     * A link by which everybody gets in who says who they are, while the episode is on air.
     *
     * @throws NotApproved when the episode's file does not want that
     */
    public Link share(String id, String by) {
        return link(id, Invitation.EVERYBODY, Role.FIXER, new Clusters.Word("open", "to everybody", "", by));
    }

    private Link link(String id, String plain, Role role, Clusters.Word said) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expires = sources.clock().instant().plus(LIFE);
        clusters.order(
                id, said, cluster -> cluster.invite(new Invitation(hash(text), plain, role, expires, null), said.by()));
        return new Link("/access/" + id + "/" + text, expires);
    }

    /** Whether a link is the one for everybody. */
    public boolean isShared(String id, String secret) {
        String hash = hash(secret);
        return clusters.find(id).stream()
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
        return Objects.requireNonNull(clusters.say(id, cluster -> cluster.join(hash(secret), plain(handle))));
    }

    /**
     * Uses a link up.
     *
     * @throws NotApproved when it was used, has expired, or never was one
     */
    public Redemption redeem(String id, String secret) {
        return Objects.requireNonNull(clusters.say(id, cluster -> cluster.redeem(hash(secret))));
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
