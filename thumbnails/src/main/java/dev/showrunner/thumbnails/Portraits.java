package dev.showrunner.thumbnails;

import dev.showrunner.episodes.catalogue.ChannelFiles;
import java.util.List;
import java.util.Optional;

/** People's photos on their own, cut to small squares. Safe for use by several threads; made once for each photo. */
public final class Portraits {
    /** Pixels across and down: sharp where it is shown half as large. */
    public static final int SIDE = 192;

    private final Pictures pictures = new Pictures();

    /**
     * A photo out of the channel repository; empty when it lies elsewhere, is not there, or cannot be read.
     *
     * @param path from the root of the repository
     */
    public Optional<Thumbnail> of(String path, ChannelFiles files) {
        if (files.find(path).isEmpty()) {
            return Optional.empty();
        }
        try {
            Encoding.Encoded square = Encoding.encode(pictures.photo(path, SIDE, SIDE, files, PhotoFetcher.NONE));
            return Optional.of(new Thumbnail(square.bytes(), square.mediaType(), SIDE, SIDE, List.of(), false));
        } catch (UnreadablePicture unreadable) {
            // Its reason is told where it matters, with the thumbnail it should be on; here initials stand for it.
            return Optional.empty();
        }
    }
}
