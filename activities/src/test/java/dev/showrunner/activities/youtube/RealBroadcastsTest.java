package dev.showrunner.activities.youtube;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/**
 * The contract, against YouTube itself, with the credentials of the environment. Costs about 1,500 units, makes private
 * events a month ahead and removes them.
 */
class RealBroadcastsTest extends BroadcastsContract {
    private static final String ASKED_FOR = "SHOWRUNNER_YOUTUBE_CONTRACT";
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private final Broadcasts broadcasts = YouTubeBroadcasts.connect(
            YouTubeConnection.google(new CredentialsSource(ENVIRONMENT, Path.of(".showrunner")).read()),
            CallLedger.NONE,
            InstantSource.system());

    @BeforeAll
    static void only_if_asked_for() {
        assumeTrue(
                "1".equals(ENVIRONMENT.get(ASKED_FOR)),
                "Not run against the real YouTube: set " + ASKED_FOR + "=1 and the SHOWRUNNER_YOUTUBE_ credentials of a"
                        + " test channel with live streaming enabled.");
    }

    @Override
    Broadcasts broadcasts() {
        return broadcasts;
    }

    @Override
    Instant now() {
        return InstantSource.system().instant();
    }

    @Override
    Duration patience() {
        return Duration.ofMinutes(2);
    }
}
