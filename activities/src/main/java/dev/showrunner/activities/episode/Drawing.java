package dev.showrunner.activities.episode;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.thumbnails.HttpsPhotoFetcher;
import dev.showrunner.thumbnails.PhotoFetcher;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import dev.showrunner.workflows.failure.RetryAt;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Draws thumbnails, each design once: what YouTube shall show, the dashboard shows too. A provisional picture is drawn
 * again once its photo's host has had time to come back.
 */
public final class Drawing {
    private static final System.Logger LOG = System.getLogger(Drawing.class.getName());
    private static final int KEPT = 64;
    private static final Duration PROVISIONAL = Duration.ofMinutes(10);
    private static final Duration WITHOUT_PHOTOS = Duration.ofDays(1);

    private record Drawn(Thumbnail thumbnail, Instant when) {}

    private final ThumbnailRenderer renderer;
    private final Function<Catalogue, PhotoFetcher> photos;
    private final InstantSource clock;
    private final Map<String, Drawn> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
            return size() > KEPT;
        }
    };

    /** Draws with a renderer. */
    public Drawing(ThumbnailRenderer renderer, InstantSource clock) {
        this(renderer, catalogue -> new HttpsPhotoFetcher(catalogue.channel().imageHosts()), clock);
    }

    Drawing(ThumbnailRenderer renderer, Function<Catalogue, PhotoFetcher> photos, InstantSource clock) {
        this.renderer = renderer;
        this.photos = photos;
        this.clock = clock;
    }

    /** The picture of a design of a catalogue. Two threads may draw the same one at once; the pictures are equal. */
    public Thumbnail of(ThumbnailDesign design, Catalogue catalogue) {
        synchronized (drawn) {
            Drawn known = drawn.get(design.fingerprint());
            if (known != null && isStillGood(known)) {
                return known.thumbnail();
            }
        }
        Thumbnail thumbnail = renderer.render(design, catalogue.files(), photos.apply(catalogue));
        thumbnail.notes().forEach(note -> LOG.log(Level.WARNING, "Thumbnail of \"{0}\": {1}", design.title(), note));
        synchronized (drawn) {
            drawn.put(design.fingerprint(), new Drawn(thumbnail, clock.instant()));
        }
        return thumbnail;
    }

    /**
     * The picture to upload. As long as there is time, one that waits for a photo is not uploaded: the upload is 50
     * units, and viewers see initials until the next.
     *
     * @param airtime from a day before it on, a provisional picture is better than none
     * @throws RetryAt when a photo's host does not answer
     */
    public Thumbnail forUpload(ThumbnailDesign design, Catalogue catalogue, Instant airtime) {
        Thumbnail thumbnail = of(design, catalogue);
        Instant now = clock.instant();
        if (thumbnail.isProvisional() && now.isBefore(airtime.minus(WITHOUT_PHOTOS))) {
            throw new RetryAt(
                    "The thumbnail waits for a photo until a day before the airtime. "
                            + String.join(" ", thumbnail.notes()),
                    now.plus(PROVISIONAL));
        }
        return thumbnail;
    }

    private boolean isStillGood(Drawn known) {
        return !known.thumbnail().isProvisional()
                || clock.instant().isBefore(known.when().plus(PROVISIONAL));
    }
}
