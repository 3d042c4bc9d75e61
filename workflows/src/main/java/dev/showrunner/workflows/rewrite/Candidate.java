package dev.showrunner.workflows.rewrite;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.time.Instant;

/**
 * A published video that may have to be rewritten.
 *
 * @param episode whose it is
 * @param videoId YouTube's id
 * @param airtime when it aired
 * @param writes how many writes it takes at most: one for the texts, one for the thumbnail
 */
public record Candidate(EpisodeId episode, String videoId, Instant airtime, int writes) {
    private static final int TEXTS_AND_THUMBNAIL = 2;
    private static final int WRITE = 50;

    public Candidate {
        writes = writes == 0 ? TEXTS_AND_THUMBNAIL : writes;
    }

    /** One of which nobody knows yet what it takes. */
    public Candidate(EpisodeId episode, String videoId, Instant airtime) {
        this(episode, videoId, airtime, TEXTS_AND_THUMBNAIL);
    }

    /** The same, taking so many writes. */
    public Candidate taking(int wanted) {
        return new Candidate(episode, videoId, airtime, wanted);
    }

    /** Units its writes cost at most. */
    int units() {
        return WRITE * writes;
    }
}
