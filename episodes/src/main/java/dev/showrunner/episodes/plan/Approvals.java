package dev.showrunner.episodes.plan;

/** When a rewrite of published videos needs a producer's approval. */
public final class Approvals {
    private Approvals() {}

    /**
     * How many published videos may be rewritten without asking.
     *
     * @param videos the channel's own limit
     * @param percent the channel's own limit, as a share of what is published; rounded up, so that a channel with few
     *     videos is not asked about each
     * @param published how many videos there are
     */
    public static int limit(int videos, int percent, int published) {
        return Math.min(videos, Math.ceilDiv(published * percent, 100));
    }
}
