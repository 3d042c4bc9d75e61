package dev.showrunner.episodes.catalogue;

/**
 * Ceilings on a channel's clusters; what would exceed one is not ordered.
 *
 * @param perEpisode clusters of one episode
 * @param atOnce clusters that exist at the same time
 * @param hoursPerMonth of all clusters together, from order to destruction, in a calendar month of UTC
 */
public record ClusterLimits(int perEpisode, int atOnce, int hoursPerMonth) {
    /** Unless a channel says otherwise. */
    public static final ClusterLimits DEFAULT = new ClusterLimits(6, 12, 500);
}
