package dev.showrunner.workflows.rewrite;

import java.time.Duration;
import java.time.Instant;

/**
 * Whose thumbnails a look at everything looks at. A picture has to be fetched to be seen, which takes time, so each
 * look takes its share, and every picture is seen once a day.
 *
 * @param round which look it is
 * @param rounds how many there are in a day
 */
record PictureTurn(long round, int rounds) {
    private static final Duration DAY = Duration.ofDays(1);

    static PictureTurn at(Instant now, Duration scanEvery) {
        long every = Math.max(1, scanEvery.toSeconds());
        return new PictureTurn(now.getEpochSecond() / every, (int) Math.max(1, DAY.toSeconds() / every));
    }

    boolean isOf(String videoId) {
        return Math.floorMod(videoId.hashCode() - round, rounds) == 0;
    }
}
