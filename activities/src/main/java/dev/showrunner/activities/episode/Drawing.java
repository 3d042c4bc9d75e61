package dev.showrunner.activities.episode;

import dev.showrunner.episodes.catalogue.Catalogue;
import dev.showrunner.episodes.composition.ThumbnailDesign;
import dev.showrunner.thumbnails.HttpsPhotoFetcher;
import dev.showrunner.thumbnails.PhotoFetcher;
import dev.showrunner.thumbnails.Thumbnail;
import dev.showrunner.thumbnails.ThumbnailRenderer;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws thumbnails, each design once: what YouTube shall show, the dashboard shows too. */
public final class Drawing {
    private static final System.Logger LOG = System.getLogger(Drawing.class.getName());
    private static final int KEPT = 64;

    private final ThumbnailRenderer renderer;
    private final Map<String, Thumbnail> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Thumbnail> eldest) {
            return size() > KEPT;
        }
    };

    /** Draws with a renderer. */
    public Drawing(ThumbnailRenderer renderer) {
        this.renderer = renderer;
    }

    /** The picture of a design of a catalogue. Two threads may draw the same one at once; the pictures are equal. */
    public Thumbnail of(ThumbnailDesign design, Catalogue catalogue) {
        synchronized (drawn) {
            Thumbnail known = drawn.get(design.fingerprint());
            if (known != null) {
                return known;
            }
        }
        PhotoFetcher photos = new HttpsPhotoFetcher(catalogue.channel().imageHosts());
        Thumbnail thumbnail = renderer.render(design, catalogue.files(), photos);
        thumbnail.notes().forEach(note -> LOG.log(Level.WARNING, "Thumbnail of \"{0}\": {1}", design.title(), note));
        synchronized (drawn) {
            drawn.put(design.fingerprint(), thumbnail);
        }
        return thumbnail;
    }
}
