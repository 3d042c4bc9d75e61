package dev.showrunner.dashboard;

import dev.showrunner.episodes.catalogue.EpisodeId;
import java.util.Optional;

/** Draws thumbnails as the revision in force wants them. Safe for use by several threads. */
public interface ThumbnailSource {
    /**
     * Names the picture without drawing it, so that a browser which already has it is not sent it again.
     *
     * @return the fingerprint of the design; empty when the catalogue has no such episode
     */
    Optional<String> fingerprint(EpisodeId episode);

    /** The picture; empty when the catalogue has no such episode or it cannot be drawn. */
    Optional<Picture> thumbnail(EpisodeId episode);
}
