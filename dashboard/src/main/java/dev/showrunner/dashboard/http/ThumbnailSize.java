package dev.showrunner.dashboard.http;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sizes besides the full one in which a picture can be had. */
enum ThumbnailSize {
    /** For lists. */
    SMALL("480", 480, "jpeg", 0.75f),
    /** For the one that airs next. */
    MIDDLE("960", 960, "jpeg", 0.88f),
    /** What lies as light behind the one that airs next: the browser would take ten times as long to blur it. */
    GLOW("glow", Glow.DETAIL, "png", 0) {
        @Override
        BufferedImage finish(BufferedImage scaled) {
            return Glow.of(scaled);
        }
    };

    private final String key;
    private final int width;
    private final String format;
    private final float quality;

    ThumbnailSize(String key, int width, String format, float quality) {
        this.key = key;
        this.width = width;
        this.format = format;
        this.quality = quality;
    }

    /** The size that an address asks for; empty for the full one. */
    static Optional<ThumbnailSize> of(@Nullable String key) {
        return Arrays.stream(values()).filter(size -> size.key.equals(key)).findFirst();
    }

    /** As addresses spell it. */
    String key() {
        return key;
    }

    /** Pixels across. */
    int width() {
        return width;
    }

    String format() {
        return format;
    }

    /** From 0 to 1, of a format without losses the least bytes. */
    float quality() {
        return quality;
    }

    /** What becomes of a picture of this width. */
    BufferedImage finish(BufferedImage scaled) {
        return scaled;
    }
}
