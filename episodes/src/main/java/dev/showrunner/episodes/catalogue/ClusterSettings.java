package dev.showrunner.episodes.catalogue;

import dev.showrunner.episodes.catalogue.fields.Reference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an episode, a show or a channel says of clusters. A component that is absent is taken from the next wider one:
 * episode, show, channel, built-in default. An episode has clusters when a count, names or a ladder come of it.
 *
 * @param provider where clusters come from; the first one that is configured where nobody says
 * @param version of Kubernetes, such as {@code 1.35}; the provider's own where nobody says
 * @param count how many; they are then named by their number
 * @param names of the clusters, each perhaps with breaks and people of its own; absent where a count is given
 * @param ladder six clusters of rising difficulty, for a workshop
 * @param breaks ids, in the order in which they are applied
 * @param level how hard breaks are that Showrunner chooses
 * @param picks how many Showrunner chooses
 * @param breakers who breaks by hand, ids of people or {@code github:} and a handle
 * @param fixers who repairs on air; the episode's guests where nobody says
 * @param observers who only looks
 * @param rights how far breakers and fixers reach
 * @param open whether anybody may join on air
 * @param provision how long before airtime clusters are ordered
 * @param freeze how long before airtime breakers lose access and breaks are applied
 * @param keep how long after the end they are kept at most
 */
public record ClusterSettings(
        @Nullable String provider,
        @Nullable String version,
        @Nullable Integer count,
        @Nullable List<NamedCluster> names,
        @Nullable Ladder ladder,
        @Nullable List<Reference> breaks,
        @Nullable BreakLevel level,
        @Nullable Integer picks,
        @Nullable List<String> breakers,
        @Nullable List<String> fixers,
        @Nullable List<String> observers,
        @Nullable Rights rights,
        @Nullable Boolean open,
        @Nullable Duration provision,
        @Nullable Duration freeze,
        @Nullable Duration keep) {
    /** Nothing said. */
    public static final ClusterSettings UNSAID = new ClusterSettings(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A series of clusters that belongs together. */
    public enum Ladder {
        WORKSHOP
    }

    /** How hard a break is to find. */
    public enum BreakLevel {
        BEGINNER,
        INTERMEDIATE,
        EXPERT
    }

    /** How far somebody's access reaches. */
    public enum Rights {
        /** The namespace of the game. */
        NAMESPACE,
        /** The whole cluster. */
        CLUSTER
    }

    /**
     * One cluster by its name.
     *
     * @param name lower-case letters, digits and dashes
     * @param breaks absent where the episode's hold; so with the others
     */
    public record NamedCluster(
            String name,
            @Nullable List<Reference> breaks,
            @Nullable List<String> breakers,
            @Nullable List<String> fixers) {}

    /** Whether clusters come of it. */
    public boolean wantsAny() {
        return names != null ? !names.isEmpty() : ladder != null || (count != null && count > 0);
    }

    /** These settings, and where they say nothing the wider ones. What and how many, and how broken, go together. */
    public ClusterSettings orElse(ClusterSettings wider) {
        boolean saysWhich = count != null || names != null || ladder != null;
        boolean saysHow = breaks != null || level != null || ladder != null;
        return new ClusterSettings(
                or(provider, wider.provider),
                or(version, wider.version),
                saysWhich ? count : wider.count,
                saysWhich ? names : wider.names,
                saysWhich || saysHow ? ladder : wider.ladder,
                saysHow ? breaks : wider.breaks,
                saysHow ? level : wider.level,
                or(picks, wider.picks),
                or(breakers, wider.breakers),
                or(fixers, wider.fixers),
                or(observers, wider.observers),
                or(rights, wider.rights),
                or(open, wider.open),
                or(provision, wider.provision),
                or(freeze, wider.freeze),
                or(keep, wider.keep));
    }

    private static <T> @Nullable T or(@Nullable T mine, @Nullable T wider) {
        return mine != null ? mine : wider;
    }
}
