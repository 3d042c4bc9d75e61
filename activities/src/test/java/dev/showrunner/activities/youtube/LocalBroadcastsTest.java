package dev.showrunner.activities.youtube;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;

/** The contract, against the local YouTube. */
class LocalBroadcastsTest extends BroadcastsContract {
    private static final LocalYouTube YOUTUBE = new LocalYouTube();
    private final Broadcasts broadcasts = YOUTUBE.broadcasts();

    @Override
    Broadcasts broadcasts() {
        return broadcasts;
    }

    @Override
    Instant now() {
        return YOUTUBE.now();
    }

    @Override
    Duration patience() {
        return Duration.ZERO;
    }

    @AfterAll
    static void stop() {
        YOUTUBE.close();
    }
}
