package dev.showrunner.activities.episode;

import dev.showrunner.episodes.composition.Desired;
import dev.showrunner.episodes.git.CatalogueStore;
import dev.showrunner.thumbnails.Likeness;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.thumbnails.UnreadablePicture;
import java.util.HashSet;
import java.util.Set;

/** Tells whose a picture is that YouTube shows, by looking at it: YouTube names no fingerprint of a thumbnail. */
public final class Gallery {
    private static final int EARLIER_DESIGNS = 5;

    private final CatalogueStore catalogues;
    private final Drawing drawing;

    /** Compares with what it draws. */
    public Gallery(CatalogueStore catalogues, Drawing drawing) {
        this.catalogues = catalogues;
        this.drawing = drawing;
    }

    /** Whose a picture is. */
    public enum Origin {
        /** Drawn for what is wanted. */
        WANTED,
        /** Drawn for what an earlier revision wanted; YouTube may show such a one for hours after another was set. */
        EARLIER,
        /** Drawn for none of these. */
        SOMEBODY_ELSES
    }

    /**
     * Whose a picture is. One that cannot be compared, because a photo's host does not answer now, is taken for ours:
     * nothing is said about what was not seen.
     *
     * @param earlier what earlier revisions wanted, the newest first; the last {@value #EARLIER_DESIGNS} designs count
     */
    public Origin of(byte[] picture, Desired desired, Iterable<Desired> earlier) {
        if (isDrawnFor(picture, desired)) {
            return Origin.WANTED;
        }
        Set<String> designs = new HashSet<>();
        designs.add(desired.thumbnail().fingerprint());
        for (Desired then : earlier) {
            if (designs.size() > EARLIER_DESIGNS) {
                break;
            }
            if (designs.add(then.thumbnail().fingerprint()) && isDrawnFor(picture, then)) {
                return Origin.EARLIER;
            }
        }
        return Origin.SOMEBODY_ELSES;
    }

    private boolean isDrawnFor(byte[] picture, Desired desired) {
        Thumbnail drawn = drawing.of(desired.thumbnail(), catalogues.at(desired.revision()));
        try {
            return drawn.isProvisional() || Likeness.same(picture, drawn.bytes());
        } catch (UnreadablePicture notOurs) {
            return false;
        }
    }
}
