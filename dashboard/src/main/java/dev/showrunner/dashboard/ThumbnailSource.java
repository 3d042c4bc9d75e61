package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.Optional;

/** Draws pictures as the revision in force wants them. Safe for use by several threads. */
public interface ThumbnailSource {
    /**
     * Names the picture without drawing it, so that a browser which already has it is not sent it again.
     *
     * @return the fingerprint of the design; empty when the catalogue has no such episode
     */
    Optional<String> fingerprint(EpisodeId episode);

    /** The picture; empty when the catalogue has no such episode or it cannot be drawn. */
    Optional<Picture> thumbnail(EpisodeId episode);

    /**
     * A person's photo, cut to a small square; empty when the catalogue has no such person, or the repository no photo
     * of them that can be read. Photos that lie elsewhere on the web are not fetched for it.
     */
    Optional<Picture> portrait(String person);
}
