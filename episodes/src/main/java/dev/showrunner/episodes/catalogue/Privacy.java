package dev.showrunner.episodes.catalogue;

import java.util.Locale;

/** Who can see a video, in YouTube's words. */
public enum Privacy {
    PUBLIC,
    UNLISTED,
    PRIVATE;

    /** YouTube's spelling, lower case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads YouTube's spelling. */
    public static Privacy fromWire(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
