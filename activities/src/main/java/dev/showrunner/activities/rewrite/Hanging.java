package dev.showrunner.activities.rewrite;

import dev.showrunner.activities.episode.Gallery;
import dev.showrunner.activities.youtube.PublishedVideos;
import dev.showrunner.activities.youtube.PublishedVideos.Shown;
import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.plan.Field;
import dev.showrunner.episodes.plan.FieldValues;
import dev.showrunner.workflows.failure.Bug;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the thumbnails of some videos. Once a picture does not come, no more are asked for: an image host that is
 * away would hold up a look at fifty for an hour. For one look, and one thread.
 */
final class Hanging {
    private static final System.Logger LOG = System.getLogger(Hanging.class.getName());

    private final PublishedVideos videos;
    private final Gallery gallery;
    private final Set<String> wanted;
    private boolean isHostAway;

    /** @param wanted ids of the videos whose pictures are looked at; of the others nothing is said */
    Hanging(PublishedVideos videos, Gallery gallery, Set<String> wanted) {
        this.videos = videos;
        this.gallery = gallery;
        this.wanted = wanted;
    }

    /**
     * Whether somebody set another thumbnail than one that the catalogue wants or wanted. What was not seen is not
     * somebody else's.
     */
    boolean isSomebodyElses(Shown shown, Desired desired, Iterable<Desired> earlier) {
        String videoId = shown.observed().videoId();
        if (isHostAway || !wanted.contains(videoId) || FieldValues.of(desired).fingerprint(Field.THUMBNAIL) == null) {
            return false;
        }
        try {
            Optional<byte[]> picture = videos.picture(shown);
            return picture.isPresent() && gallery.of(picture.get(), desired, earlier) == Gallery.Origin.SOMEBODY_ELSES;
        } catch (IOException | Bug failure) {
            LOG.log(Level.WARNING, "The thumbnail of {0} did not come: {1}", videoId, failure.getMessage());
            isHostAway = true;
            return false;
        }
    }
}
